import type { SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/site-users/web.js';
import { smallDocx } from '../../../local/hosting/small-docx';
import type { DocumentKind, GoverningDocument, Person } from '../../../src/documents/document';
import { createSp } from '../../../src/lists/create-sp';
import { createRegister, type LateRegister } from '../../../src/lists/documents/create-register';
import type { Register } from '../../../src/documents/document';
import { provision } from '../../../src/lists/provisioning/index';
import type { WriteResult } from '../../../src/lists/repository';
import { lists } from '../../../src/lists/schema/index';
import { listOf } from '../../../src/lists/table';
import type { RunningPage } from './spfx-page';

export const today = '2019-05-14';
/** Documents that the stories are about. */
export const emergency = 'Beredskabsplan ved mistanke om overgreb';
export const safety = 'Retningslinje for sikkerhedsplaner';
export const checklist = 'Tjekliste før møde i børn og unge-udvalget';
export const hearing = 'Brevskabelon: partshøring i børnesager';

const kinds: readonly (readonly [DocumentKind, string])[] = [
  ['guidance', 'Vejledning om'],
  ['procedure', 'Arbejdsgang for'],
  ['template', 'Brevskabelon til'],
  ['guideline', 'Retningslinje for'],
];
const topics = [
  ...['samtykke fra forældre', 'samvær og kontakt', 'støttende indsatser i hjemmet', 'aflastning', 'børnesamtaler'],
  ...['netværksmøder', 'handleplaner', 'overdragelse ved flytning', 'den unges overgang til voksen', 'ledelsestilsyn'],
  ...['anbringelse i netværket', 'akutte underretninger', 'skolefravær', 'tolkning', 'børn med handicap'],
  ...['efterværn', 'kontaktpersoner', 'familiebehandling', 'økonomisk støtte', 'klager over afgørelser'],
  ...['aktindsigt', 'journalføring', 'partshøring', 'møder med skolen', 'samarbejde med sundhedsplejen'],
  ...['misbrug i familien', 'vold i nære relationer', 'psykisk sårbarhed', 'botilbud'],
];
const owners = ['Faglig leder', 'Områdejurist', 'Metodekonsulent', 'Afdelingsleder', 'Stabschef'];

/** What a story asks of the lists past the web part, and as whom. */
export interface FilledRegister {
  as(login: string): LateRegister;
  read(): Promise<Register>;
  find(title: string): Promise<GoverningDocument>;
  readonly sp: SPFI;
}

export function done<T>(result: WriteResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A site with 120 documents, people in three units, and a round in which 40 have been decided on, 37 to be withdrawn. */
export async function fillRegister(running: RunningPage): Promise<FilledRegister> {
  const spOf = (login: string): SPFI => createSp(running.siteUrl, () => Promise.resolve(running.tokenOf(login)));
  const as = (login: string): LateRegister =>
    createRegister(spOf(`${login}@contoso.example`), { place: 'webPart', today: () => today });
  const sp = spOf('stab@contoso.example');
  await provision(sp);
  const register = as('stab');
  const chief = await giveRole(sp, 'omraadechef.amager', 'Områdechef', 'Amager');
  await giveRole(sp, 'sagsbehandler', 'Sagsbehandler', 'Amager');
  await giveRole(sp, 'foelgegruppe', 'Sagsbehandler', 'Bispebjerg');
  await addNamed(register, chief);
  for (const document of others()) done(await register.add(document));
  const read = async (): Promise<Register> => {
    const loaded = await register.load();
    if (loaded === 'notProvisioned') throw new Error(loaded);
    return loaded.register;
  };
  done(await register.startRound({ title: 'Gennemgangsrunde, forår 2019', from: '2019-04-01', to: '2019-06-30' }));
  const titles = new Set(others().map(({ title }) => title));
  const rest = (await read()).documents.filter(({ title }) => titles.has(title));
  for (const [i, document] of rest.slice(-40).entries())
    done(await register.decide(document, { decision: i < 37 ? 'withdraw' : 'keep', reason: 'Bruges ikke mere.' }));
  return {
    as,
    read,
    sp,
    find: async (title) => {
      const found = (await read()).documents.find((one) => one.title === title);
      if (found === undefined) throw new Error(`No document ${title}`);
      return found;
    },
  };
}

async function addNamed(register: LateRegister, chief: Person): Promise<void> {
  const file = 'Beredskabsplan.docx';
  const { link } = done(await register.upload({ name: file, bytes: smallDocx(['Ring til Døgnvagten.']) }));
  const made = done(
    await register.add({
      title: emergency,
      kind: 'contingencyPlan',
      ownerRole: 'Områdechef',
      owner: chief,
      audience: ['Sagsbehandlere'],
      law: ['Serviceloven § 19, stk. 4'],
      validFrom: '2018-01-01',
      reviewBy: '2019-12-31',
      acknowledge: true,
      acknowledgeBy: '2019-05-31',
      link,
    }),
  );
  done(await register.upload({ name: file, bytes: smallDocx(['Ring først til Døgnvagten.']) }, undefined, made));
  done(
    await register.add({
      title: safety,
      kind: 'guideline',
      ownerRole: 'Faglig leder',
      audience: ['Sagsbehandlere', 'Afdelingsledere'],
      law: ['Serviceloven § 50'],
      validFrom: '2017-10-01',
      reviewBy: '2019-04-30',
    }),
  );
  done(
    await register.add({
      title: checklist,
      kind: 'other',
      ownerRole: 'Områdejurist',
      audience: ['Afdelingsledere'],
      link: '/sites/dev/FremdriftFiles/Tjekliste.docx',
      reviewBy: '2019-08-01',
    }),
  );
  done(await register.add({ title: hearing, kind: 'template', ownerRole: 'Områdejurist', reviewBy: '2019-09-01' }));
}

/** 116 more. */
const others = (): Parameters<LateRegister['add']>[0][] =>
  topics.flatMap((topic, t) =>
    kinds.map(([kind, word], k) => ({
      title: `${word} ${topic}`,
      kind,
      ownerRole: owners[(t + k) % owners.length] ?? '',
      audience: t % 3 === 0 ? ['Afdelingsledere'] : [],
      validFrom: `201${5 + (t % 4)}-0${1 + k}-01`,
      reviewBy: (t + k) % 9 === 0 ? '2019-03-31' : `20${20 + (t % 2)}-0${1 + (t % 9)}-01`,
    })),
  );

async function giveRole(sp: SPFI, alias: string, role: string, unit: string): Promise<Person> {
  const login = `${alias}@contoso.example`;
  const { Id, Title } = await sp.web.ensureUser(`i:0#.f|membership|${login}`);
  await listOf(sp, lists.members).items.add({ Title: role, UniqueKey: login, Unit: unit, PersonId: Id });
  return { id: Id, name: Title, login };
}
