// The declaration against the local list service: what SharePoint would refuse is refused here.
import type { SPFI } from '@pnp/sp/fi.js';
import { provision } from '../../../../src/lists/provisioning';
import { allLists, lists, type ListDeclaration } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { runSite, type RunningSite } from '../support/running-site';

let site: RunningSite;
let sp: SPFI;
beforeAll(async () => {
  site = await runSite();
  sp = site.as('stab');
  await provision(sp);
});
afterAll(() => site.close());

const named = allLists.map((list) => [list.name, list] as const);

test('no column has the name of one that SharePoint puts in every list', async () => {
  await sp.web.lists.add('Plain', '', 100);
  const builtIn: { InternalName: string }[] = await sp.web.lists.getByTitle('Plain').fields.select('InternalName')();
  const taken = new Set(builtIn.map((field) => field.InternalName.toLowerCase()));
  expect(taken.size).toBeGreaterThan(40);
  const clashes = allLists.flatMap((list) =>
    list.fields.flatMap((field) => (taken.has(field.name.toLowerCase()) ? [`${list.name}/${field.name}`] : [])),
  );
  expect(clashes).toEqual([]);
});

test.each(named)('%s is made as declared', async (_name, list) => {
  const made: Made[] = await listOf(sp, list).fields.select(
    'InternalName',
    'Title',
    'Description',
    'Indexed',
    'EnforceUniqueValues',
    'Required',
    'CustomFormatter',
  )();
  const found = new Map(made.map((field) => [field.InternalName, field]));
  for (const field of list.fields)
    expect(found.get(field.name)).toMatchObject({
      Title: field.da,
      Description: field.descriptionDa,
      Indexed: (field.indexed ?? false) || (field.unique ?? false),
      EnforceUniqueValues: field.unique ?? false,
      Required: field.required ?? false,
    });
  if (list.validation) {
    const { ValidationMessage } = await listOf(sp, list).select('ValidationMessage')<{ ValidationMessage: string }>();
    expect(ValidationMessage).toBe(list.validation.da);
  }
  for (const field of list.fields.filter((one) => one.formatter !== undefined))
    expect(JSON.parse(found.get(field.name)?.CustomFormatter ?? '')).toEqual(
      JSON.parse(JSON.stringify(field.formatter)),
    );
});

interface Made {
  readonly InternalName: string;
  readonly CustomFormatter: string | null;
}

test.each(named)('the views of %s run', async (_name, list) => {
  for (const view of list.views) {
    const fields = view.fields.map((name) => `<FieldRef Name="${name}"/>`).join('');
    const xml = `<View><Query>${view.query}</Query><ViewFields>${fields}</ViewFields><RowLimit Paged="TRUE">${view.rowLimit}</RowLimit></View>`;
    const answer = (await listOf(sp, list).renderListDataAsStream({ ViewXml: xml })) as { Row: unknown[] };
    expect([view.name, Array.isArray(answer.Row)]).toEqual([view.name, true]);
  }
});

const saved = async (list: ListDeclaration, values: Record<string, unknown>): Promise<string> => {
  try {
    await listOf(sp, list).items.add({ Title: 'Prøve', ...values });
    return 'saved';
  } catch (error) {
    return String(error).includes('SPListDataValidationException') ? 'refused' : String(error);
  }
};
const [early, late] = ['2026-03-01T12:00:00Z', '2026-04-01T12:00:00Z'];

test.each([
  ['a period in order', lists.items, { Start: early, End: late }, 'saved'],
  ['a period of one day', lists.items, { Start: early, End: early }, 'saved'],
  ['no dates', lists.items, {}, 'saved'],
  ['an end alone', lists.items, { End: early }, 'saved'],
  ['a start alone', lists.items, { Start: early }, 'saved'],
  ['an end before the start', lists.items, { Start: late, End: early }, 'refused'],
  ['phases in order', lists.activities, { DevelopmentStart: early, DevelopmentEnd: late }, 'saved'],
  ['a second phase backwards', lists.activities, { ImplementationStart: late, ImplementationEnd: early }, 'refused'],
  ['a first phase backwards', lists.activities, { DevelopmentStart: late, DevelopmentEnd: early }, 'refused'],
  ['a role in order', lists.members, { Start: early }, 'saved'],
  ['a role that ends before it begins', lists.members, { Start: late, End: early }, 'refused'],
  ['a review after the start', lists.governingDocuments, { ValidFrom: early, ReviewBy: late }, 'saved'],
  ['a review before the start', lists.governingDocuments, { ValidFrom: late, ReviewBy: early }, 'refused'],
  ['a review round backwards', lists.reviewRounds, { Start: late, End: early }, 'refused'],
  ['a meeting held on a day', lists.meetings, { State: 'Holdt', HeldOn: early }, 'saved'],
  ['a meeting without a day', lists.meetings, { State: 'Planlagt' }, 'saved'],
  ['a meeting that nobody has marked', lists.meetings, {}, 'saved'],
  ['a meeting held on no day', lists.meetings, { State: 'Holdt' }, 'refused'],
  ['a round backwards', lists.supervisionRounds, { Start: late, End: early }, 'refused'],
  ['all fulfilled', lists.supervisionSamples, { Reviewed: 5, Fulfilled: 5 }, 'saved'],
  ['no figures yet', lists.supervisionSamples, {}, 'saved'],
  ['none fulfilled', lists.supervisionSamples, { Reviewed: 5, Fulfilled: 0 }, 'saved'],
  ['a draft of a report', lists.reports, { State: 'Kladde' }, 'saved'],
  ['a report frozen by hand', lists.reports, { State: 'Låst' }, 'refused'],
  ['a report frozen with day and print', lists.reports, { State: 'Låst', FrozenOn: early, Print: 'ab' }, 'saved'],
  ['an evaluation in order', lists.evaluations, { Start: early, End: late }, 'saved'],
  ['an evaluation backwards', lists.evaluations, { Start: late, End: early }, 'refused'],
  ['more fulfilled than reviewed', lists.supervisionSamples, { Reviewed: 5, Fulfilled: 6 }, 'refused'],
])('%s', async (_what, list, values, expected) => {
  expect(await saved(list, values)).toBe(expected);
});

test('every rule is tried above', () => {
  expect(allLists.filter((list) => list.validation).map((list) => list.name)).toEqual([
    'FremdriftActivities',
    'FremdriftItems',
    'FremdriftDocuments',
    'FremdriftReviewRounds',
    'FremdriftMembers',
    'FremdriftMeetings',
    'FremdriftSupervisionRounds',
    'FremdriftSupervisionSamples',
    'FremdriftReports',
    'FremdriftEvaluations',
  ]);
});

test('two rows cannot have the same key, and any number may have none', async () => {
  const add = (key: string | null) => listOf(sp, lists.meetings).items.add({ Title: 'Møde', UniqueKey: key });
  await add(null);
  await add(null);
  await add('m1');
  await expect(add('m1')).rejects.toThrow();
});

test('“Forfalder snart”, “Overskredet”, “Uden dato først” and “Mine” show what they say', async () => {
  const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString();
  const me = await sp.web.currentUser.select('Id')();
  const rows: Record<string, Record<string, unknown>> = {
    'om 5 dage': { End: day(5) },
    'om 5 dage og nået': { End: day(5), Status: 'Nået' },
    'om 60 dage': { End: day(60) },
    'for 5 dage siden': { End: day(-5) },
    'for 5 dage siden og udgået': { End: day(-5), Status: 'Udgået' },
    'ingen dato': {},
    'min, om 90 dage': { End: day(90), ResponsiblePersonId: me.Id },
  };
  for (const [title, values] of Object.entries(rows))
    await listOf(sp, lists.items).items.add({ Status: 'Planlagt', ...values, Title: title, Key: 'v' });
  const shownBy = async (name: string): Promise<string[]> => {
    const view = lists.items.views.find((one) => one.name === name);
    const xml = `<View><Query>${view?.query ?? ''}</Query><ViewFields><FieldRef Name="Title"/><FieldRef Name="Key"/></ViewFields></View>`;
    const answer = await listOf(sp, lists.items).renderListDataAsStream({ ViewXml: xml });
    return (answer.Row as { Title: string; Key: string }[]).flatMap((row) => (row.Key === 'v' ? [row.Title] : []));
  };
  expect(await shownBy('DueSoon')).toEqual(['om 5 dage']);
  expect(await shownBy('Overdue')).toEqual(['for 5 dage siden']);
  const undated = await shownBy('WithoutDate');
  expect([undated[0], undated.length]).toEqual(['ingen dato', Object.keys(rows).length]);
  expect(undated.slice(1, 3)).toEqual(['for 5 dage siden', 'for 5 dage siden og udgået']);
  expect(await shownBy('Mine')).toEqual(['min, om 90 dage']);
});
