import fs from 'node:fs';
import path from 'node:path';
import '@pnp/sp/site-users/web.js';
import type { SPFI } from '@pnp/sp/fi.js';
import * as z from 'zod/mini';
import { documentDecisions, documentKinds, type GoverningDocument, type Person } from '../../src/documents/document';
import { createRegister, type LateRegister } from '../../src/lists/documents/create-register';
import type { WriteResult } from '../../src/lists/repository';
import { lists } from '../../src/lists/schema/index';
import { listOf } from '../../src/lists/table';
import type { LocalDate } from '../../src/plan/plan';
import { smallDocx } from './small-docx';

const day = z.optional(z.nullable(z.string()));
const sampleSchema = z.object({
  members: z.array(z.object({ login: z.string(), role: z.string(), unit: z.string() })),
  round: z.object({ title: z.string(), from: z.string(), to: z.string() }),
  documents: z.array(
    z.object({
      title: z.string(),
      kind: z.nullable(z.enum(documentKinds)),
      ownerRole: z.string(),
      owner: z.optional(z.string()),
      audience: z.array(z.string()),
      law: z.optional(z.array(z.string())),
      validFrom: day,
      reviewBy: day,
      acknowledge: z.optional(z.boolean()),
      acknowledgeBy: day,
      version: z.optional(z.string()),
      replaces: z.optional(z.string()),
      link: z.optional(z.string()),
      /** A Word file that is made of `text` and put into the site's library. */
      file: z.optional(z.string()),
      text: z.optional(z.array(z.string())),
      /** Who has confirmed that they have read it. */
      readBy: z.optional(z.array(z.string())),
      decision: z.optional(
        z.object({ decision: z.enum(documentDecisions), reason: z.string(), replacedBy: z.optional(z.string()) }),
      ),
    }),
  ),
});
type Sample = z.infer<typeof sampleSchema>;
type SampleDocument = Sample['documents'][number];

/** A person's own way to the site's lists, by sign-in name. */
export type SpOf = (login: string) => SPFI;

/** Writes the sample register beside the sample plan, by the same ways as people do it, on the plan's own day. */
export async function importSampleRegister(root: string, owner: string, spOf: SpOf, today: LocalDate): Promise<void> {
  const file = path.join(root, 'samples', 'styringsdokumenter.json');
  const sample = sampleSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  const sp = spOf(owner);
  const registerOf = (one: SPFI): LateRegister => createRegister(one, { place: 'commandLine', today: () => today });
  const register = registerOf(sp);
  const people = await peopleOf(sp, sample);
  for (const { login, role, unit } of sample.members)
    await listOf(sp, lists.members).items.add({
      Title: role,
      UniqueKey: `sample|${login}`,
      Unit: unit,
      PersonId: people.get(login)?.id,
    });
  const made = new Map<string, GoverningDocument>();
  for (const one of sample.documents) made.set(one.title, await addOne(register, one, people));
  done(await register.startRound(sample.round));
  for (const { title, decision } of sample.documents) {
    const document = made.get(title);
    if (decision === undefined || document === undefined) continue;
    const { replacedBy, ...rest } = decision;
    const into = replacedBy === undefined ? undefined : made.get(replacedBy)?.key;
    done(await register.decide(document, { ...rest, ...(into === undefined ? {} : { replacedBy: into }) }));
  }
  const readers = new Set(sample.documents.flatMap(({ readBy = [] }) => readBy));
  for (const login of readers) {
    const own = registerOf(spOf(login));
    for (const { title, readBy = [] } of sample.documents) {
      const document = made.get(title);
      if (readBy.includes(login) && document !== undefined) done(await own.acknowledge(document));
    }
  }
}

async function addOne(
  register: LateRegister,
  one: SampleDocument,
  people: ReadonlyMap<string, Person>,
): Promise<GoverningDocument> {
  const { file, text = [], owner, link = '', decision: _decision, readBy: _readBy, ...fields } = one;
  const found = owner === undefined ? undefined : people.get(owner);
  const [bytes, former] = [smallDocx([one.title, ...text]), smallDocx([one.title])];
  const made = done(
    await register.add({
      ...fields,
      ...(found === undefined ? {} : { owner: found }),
      link:
        file === undefined
          ? link
          : done(await register.upload({ name: file, bytes: one.version === undefined ? bytes : former })).link,
    }),
  );
  // What is in its second version has a file in two.
  if (file !== undefined && one.version !== undefined)
    done(await register.upload({ name: file, bytes }, undefined, made));
  return made;
}

async function peopleOf(sp: SPFI, { members }: Sample): Promise<ReadonlyMap<string, Person>> {
  const people = new Map<string, Person>();
  for (const { login } of members) {
    const { Id, Title } = await sp.web.ensureUser(`i:0#.f|membership|${login}`);
    people.set(login, { id: Id, name: Title, login });
  }
  return people;
}

/** Thrown words name the kind of fault alone: a sample that is refused is a fault of ours. */
function done<T>(result: WriteResult<T>): T {
  if (!result.ok) throw new Error(`The sample register was refused: ${result.error.kind}`);
  return result.value;
}
