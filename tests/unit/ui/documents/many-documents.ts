import type { Decided, GoverningDocument, Member, Register } from '../../../../src/documents/document';
import { documentKinds } from '../../../../src/documents/document';
import { documentWith } from '../support/memory-register';

const person = (id: number, name: string) => ({ id, name, login: `p${id}@contoso.example` });
const owners = [
  person(101, 'Søren Østergård'),
  person(102, 'Maria Lund'),
  person(103, 'Jens Bæk'),
  person(104, 'Anna Holm'),
  person(105, 'Karen Ås'),
];
export const karen = person(105, 'Karen Ås');
const units = ['Amager', 'Bispebjerg', 'Nørrebro', 'Valby', 'Vanløse', 'Østerbro'];

const decided = (decision: Decided['decision'], reason: string): Decided => ({
  decision,
  reason,
  by: person(102, 'Maria Lund'),
  on: '2019-05-02',
});

const first: readonly (Partial<GoverningDocument> & Pick<GoverningDocument, 'key' | 'title'>)[] = [
  {
    key: 'd:1',
    title: 'Guideline til sikkerhedsplaner',
    kind: 'guideline',
    owner: person(101, 'Søren Østergård'),
    ownerRole: 'Områdechef',
    validFrom: '2017-10-01',
    reviewBy: '2019-04-30',
    link: '/sites/plan/Dokumenter/Sikkerhedsplaner.docx',
  },
  {
    key: 'd:2',
    title: 'Retningslinjer for ny børnefaglig undersøgelse og revideret handleplan',
    kind: 'guideline',
    owner: person(102, 'Maria Lund'),
    ownerRole: 'Faglig chef',
    validFrom: '2019-02-01',
    reviewBy: '2020-01-31',
    version: '2.0',
    acknowledge: true,
    acknowledgeBy: '2019-05-31',
    audience: ['Sagsbehandlere', 'faglige koordinatorer'],
    law: ['Serviceloven § 50', 'nu barnets lov § 20'],
    replaces: 'Vejledning fra 2016',
    decided: decided('keep', 'Den er ny og bruges hver dag.'),
    link: '/sites/plan/Dokumenter/Undersøgelse.docx',
  },
  {
    key: 'd:3',
    title: 'Fælles fagligt grundlag',
    kind: 'guidance',
    owner: person(103, 'Jens Bæk'),
    validFrom: '2019-02-01',
    reviewBy: '2019-07-31',
    acknowledge: true,
    audience: ['Alle medarbejdere'],
    decided: decided('keep', ''),
    link: 'https://intra.contoso.example/grundlag',
  },
  {
    key: 'd:4',
    title: 'Tjekliste til vejledning af borgere',
    kind: 'other',
    owner: karen,
    validFrom: '2018-05-01',
    reviewBy: '2020-05-31',
    link: '/sites/plan/Dokumenter/Væk.docx',
  },
  { key: 'd:5', title: 'Vejledning fra 2016', kind: 'guidance', validFrom: '2016-01-01' },
];

/** A register as large as it is asked for, in the shape of UI.md's picture: a round with 41 of 120 gone through. */
export function manyDocuments(n: number): Register {
  const rest = Array.from({ length: Math.max(0, n - first.length) }, (_, i): GoverningDocument => {
    const at = i % 39;
    const decision = i < 16 ? 'keep' : i < 25 ? 'update' : i < 30 ? 'merge' : i < 39 ? 'withdraw' : null;
    return documentWith({
      key: `d:${i + 10}`,
      title: `${['Arbejdsgang', 'Brevskabelon', 'Beredskabsplan', 'Vejledning'][i % 4]}: emne ${i + 1}`,
      kind: documentKinds[i % documentKinds.length] ?? null,
      owner: owners[i % owners.length] ?? null,
      ownerRole: 'Afdelingsleder',
      audience: i % 12 === 0 ? ['Afdelingsledere'] : [],
      validFrom: '2016-03-01',
      reviewBy: i % 10 === 0 ? '2019-05-01' : '2019-12-31',
      link: at % 3 === 0 ? '' : `/sites/plan/Dokumenter/Emne%20${i + 1}.docx`,
      ...(decision !== null && { decided: decided(decision, 'Den bruges ikke mere.') }),
      order: i + 10,
    });
  });
  const documents = [...first.map((one, i) => ({ ...documentWith(one), order: i })), ...rest];
  const members = Array.from({ length: 52 }, (_, i): Member => ({
    role: 'Sagsbehandler',
    unit: units[i % units.length] ?? '',
    person: i === 0 ? karen : person(i + 1, `Medarbejder ${i + 1}`),
    from: null,
    to: null,
  }));
  const acknowledgements = members.slice(1, 35).flatMap(({ person: one, unit }) =>
    ['d:2', 'd:3'].map((key) => ({
      key: `${key}|${one?.id ?? 0}`,
      documentKey: key,
      version: key === 'd:2' ? '2.0' : '1',
      person: one,
      unit,
      on: '2019-05-03',
      row: null,
    })),
  );
  const round = {
    key: 'r1',
    title: 'Gennemgangsrunde, forår 2019',
    from: '2019-04-01',
    to: '2019-06-30',
    state: 'open' as const,
    row: { list: 'FremdriftReviewRounds', id: 1, etag: '1' },
  };
  const entries = documents.map(({ key, decided: made }) => ({
    key: `r1|${key}`,
    roundKey: 'r1',
    documentKey: key,
    decided: made,
    row: null,
  }));
  return { documents, rounds: [round], entries, acknowledgements, members };
}
