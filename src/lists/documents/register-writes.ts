import type { SPFI } from '@pnp/sp/fi.js';
import { getGUID } from '@pnp/core';
import type { Decided, DocumentChange, GoverningDocument } from '../../documents/document';
import { changedDocument, decidedBy, decisionRefusal, fieldsWith, refusalOf, withNames } from '../../documents/fields';
import { siteUrlOf } from '../table';
import { resolution } from '../writing/conflict';
import { acknowledge } from './acknowledge';
import { checkLinks } from './check-links';
import type { LateRegister, RegisterOptions } from './create-register';
import { fileVersions, uploadFile } from './files';
import { refused } from './refused';
import type { WriteResult } from '../repository';
import type { DocumentRegister } from './register';
import { changeValues, decidedValues } from './register-values';
import { closeRound, recordInRound, startRound } from './review-rounds';
import type { RegisterStore } from './store';
import { addDocument, writeDocument } from './write-document';

/** All that the register does but to be read. */
export type RegisterWrites = Omit<LateRegister, 'load'>;

/** The register's writes, and what is asked of its files, over rows that the store has read. */
export function registerWrites(sp: SPFI, store: RegisterStore, options: RegisterOptions): RegisterWrites {
  const siteUrl = siteUrlOf(sp);
  const newId = options.newId ?? getGUID;

  const change: DocumentRegister['change'] = async (base, wanted) => {
    const { documents } = (await store.held()).register;
    const named = withNames(wanted, documents);
    const mine = changedDocument(base, named);
    const why = refusalOf(mine, named, { siteUrl, documents, key: base.key });
    if (why !== null) return refused(why);
    const written = Object.fromEntries(Object.keys(named).map((name) => [name, mine[name as keyof typeof mine]]));
    return writeDocument(sp, store, base, mine, changeValues(written), options);
  };

  return {
    async add(document, id = newId()) {
      const { documents } = (await store.held()).register;
      const named = withNames(document, documents);
      const fields = fieldsWith(named);
      const why = refusalOf(fields, named, { siteUrl, documents, key: null });
      return why === null
        ? addDocument(sp, store, `d:${id}`, changeValues(fields), fields.owner, options)
        : refused(why);
    },
    change,
    async resolve(conflict, choice) {
      const wanted = resolution(conflict, choice);
      if (Object.keys(wanted).length === 0) return { ok: true, value: conflict.theirs };
      const { decided, ...fields } = wanted;
      const more = decided === undefined ? {} : decidedValues(decided);
      const values = { ...changeValues(fields), ...more };
      return writeDocument(sp, store, conflict.theirs, { ...conflict.theirs, ...wanted }, values, options);
    },
    async decide(base, decision) {
      const { register, me } = await store.held();
      const why = decisionRefusal(base, decision, { siteUrl, documents: register.documents, key: base.key });
      if (why !== null) return refused(why);
      const today = options.today();
      const decided: Decided = decidedBy(decision, me, today);
      const { replacedBy } = withNames({ replacedBy: decision.replacedBy }, register.documents);
      const more: DocumentChange = { reviewedOn: today, ...(replacedBy === undefined ? {} : { replacedBy }) };
      const mine: GoverningDocument = { ...changedDocument(base, more), decided };
      const values = { ...changeValues(more), ...decidedValues(decided) };
      const result = await writeDocument(sp, store, base, mine, values, options);
      if (result.ok) await recordInRound(sp, store, mine, 'decided', options);
      return result;
    },
    async undecide(base, before) {
      const { decided, reviewedOn, replacedBy } = before;
      const mine: GoverningDocument = { ...base, decided, reviewedOn, replacedBy };
      const values = { ...changeValues({ reviewedOn, replacedBy }), ...decidedValues(decided) };
      const result = await writeDocument(sp, store, base, mine, values, options);
      if (result.ok) await recordInRound(sp, store, mine, 'takenBack', options);
      return result;
    },
    async newVersion(base, { version, validFrom, link, acknowledgeBy }) {
      if (version.trim() === base.version) return refused('register.refused.sameVersion', { version: base.version });
      return change(base, {
        version,
        ...(validFrom === undefined ? {} : { validFrom }),
        ...(link === undefined ? {} : { link }),
        ...(acknowledgeBy === undefined ? {} : { acknowledgeBy }),
      });
    },
    acknowledge: (document, reader) => acknowledge(sp, store, document, options, reader),
    async remindReaders(base) {
      const readersAskedOn = options.today();
      const ask = (one: GoverningDocument): Promise<WriteResult<GoverningDocument>> =>
        one.readersAskedOn === readersAskedOn
          ? Promise.resolve({ ok: true, value: one })
          : writeDocument(sp, store, one, { ...one, readersAskedOn }, { ReadersAskedOn: readersAskedOn }, options);
      let result = await ask(base);
      // It says this alone: what somebody else wrote meanwhile stands, and nobody has to choose.
      for (let more = 0; more < 3 && !result.ok && result.error.kind === 'conflict'; more++)
        result = await ask(result.error.theirs);
      return result;
    },
    startRound: (round, onProgress) => startRound(sp, store, round, options, onProgress),
    closeRound: (round) => closeRound(sp, store, round, options),
    checkLinks: (documents, signal) => checkLinks(sp, documents, { ...options, signal }),
    upload: (file, onProgress, onto) => uploadFile(sp, file, onProgress, onto),
    fileVersions: (document) => fileVersions(sp, document),
  };
}
