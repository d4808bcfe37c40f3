import { createPlanRepository } from '../../../../src/lists/plan-repository';
import type { LoadedPlan } from '../../../../src/lists/repository';
import { lists, type ListDeclaration } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import type { Plan } from '../../../../src/plan/plan';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';
import { sampleDraft } from '../support/sample-draft';

// One site for all cases: each row is put there as a person with the list open would leave it, and taken away again.
let site: RunningSite;
let before: Plan;

beforeAll(async () => {
  site = await runProvisionedSite();
  before = await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
});
afterAll(() => site.close());
afterEach(async () => {
  for (const { list, id } of put.splice(0)) await listOf(site.as('stab'), list).items.getById(id).delete();
});

const put: { readonly list: ListDeclaration; readonly id: number }[] = [];
async function putRow(list: ListDeclaration, values: Values): Promise<number> {
  const added = (await listOf(site.as('stab'), list).items.add(values)) as { Id: number };
  put.push({ list, id: added.Id });
  return added.Id;
}

async function loaded(): Promise<LoadedPlan> {
  const result = await createPlanRepository(site.as('stab')).load();
  if (result === null || result === 'notProvisioned') throw new Error(`No plan: ${String(result)}`);
  return result;
}

const milestone = { Key: '2.1.m9', Title: 'Ny milepæl', Kind: 'Milepæl', ActivityKey: '2.1', PeriodText: 'maj 2020' };
const may = { start: '2020-05-01', end: '2020-05-31' };
const undated = { start: null, end: null };
const firstGoal = (): string =>
  before.items.find(({ kind, activityKey }) => kind === 'goal' && activityKey === '2.1')?.text ?? '';

type Values = Record<string, unknown>;
interface Case {
  readonly name: string;
  readonly values: Values | (() => Values);
  readonly kinds: readonly string[];
  readonly shown: Values;
}

const cases: readonly Case[] = [
  { name: 'a row as it should be', values: milestone, kinds: [], shown: { key: '2.1.m9', areaKey: '2', ...may } },
  {
    name: 'a period no one can read',
    values: { ...milestone, PeriodText: 'når vi når det' },
    kinds: ['PeriodText period'],
    shown: { periodText: 'når vi når det', ...undated },
  },
  {
    name: 'no activity',
    values: { ...milestone, ActivityKey: null },
    kinds: ['ActivityKey required'],
    shown: { activityKey: '', ...may },
  },
  {
    name: 'an activity that is gone',
    values: { ...milestone, ActivityKey: '9.9' },
    kinds: ['ActivityKey noActivity'],
    shown: { activityKey: '9.9', ...may },
  },
  {
    name: 'stray spaces and signs without width in the number',
    values: { ...milestone, ActivityKey: ' 2.1\u200b ', Key: '\ufeff2.1.m9 ' },
    kinds: [],
    shown: { activityKey: '2.1', key: '2.1.m9' },
  },
  {
    name: 'a number that another row has',
    values: { ...milestone, Key: '2.1.m2' },
    kinds: ['Key sameNumber'],
    shown: { key: expect.stringMatching(/^2\.1\.m2#\d+$/) as unknown, ...may },
  },
  {
    name: 'the number of an activity',
    values: { ...milestone, Key: '2.1' },
    kinds: ['Key sameNumber'],
    shown: { key: expect.stringMatching(/^2\.1#\d+$/) as unknown },
  },
  {
    name: 'the same words as another goal',
    values: () => ({
      ...milestone,
      Kind: 'mål',
      Title: firstGoal().split('\n')[0]?.toUpperCase(),
      Words: `  ${firstGoal().toUpperCase()} `,
    }),
    kinds: ['Title sameWords'],
    shown: { kind: 'goal' },
  },
  {
    name: 'dates without a period',
    values: { ...milestone, PeriodText: null, Start: '2020-05-01T12:00:00Z', End: '2020-05-31T12:00:00Z' },
    kinds: [],
    shown: { periodText: null, ...may },
  },
  {
    name: 'dates that say something else than the words they were read from',
    values: { ...milestone, ReadFrom: 'maj 2020', Start: '2020-06-01T12:00:00Z', End: '2020-06-30T12:00:00Z' },
    kinds: ['PeriodText datesDiffer'],
    shown: { start: '2020-06-01', end: '2020-06-30' },
  },
  {
    name: 'words taken away, dates left behind',
    values: {
      ...milestone,
      PeriodText: null,
      ReadFrom: 'maj 2020',
      Start: '2020-05-01T12:00:00Z',
      End: '2020-05-31T12:00:00Z',
    },
    kinds: [],
    shown: undated,
  },
  {
    name: 'HTML pasted from Word',
    values: {
      ...milestone,
      Words: '<p class="MsoNormal">Ny milep&aelig;l<o:p></o:p></p><script>alert(1)</script><p>To</p>',
    },
    kinds: [],
    shown: { text: 'Ny milepæl\nTo' },
  },
  {
    name: 'a title that somebody changed in the grid',
    values: { ...milestone, Title: 'Rettet', Words: 'Ny milepæl\nTo' },
    kinds: ['Words textsDiffer'],
    shown: { text: 'Rettet\nTo' },
  },
  {
    name: 'no words at all',
    values: { ...milestone, Title: ' ' },
    kinds: ['Title noTitle'],
    shown: { text: '2.1.m9' },
  },
  {
    name: 'a very long text',
    values: { ...milestone, Words: `Ny milepæl\n${'ord '.repeat(5000)}` },
    kinds: ['Words long'],
    shown: { text: expect.stringMatching(/ord$/) as unknown },
  },
  {
    name: 'what looks like a CPR number',
    values: { ...milestone, Title: 'Møde om 010203-1234', Responsible: 'Mor til 0102031234' },
    kinds: ['Responsible cpr', 'Title cpr'],
    shown: { text: 'Møde om xxxxxx-xxxx', responsible: 'Mor til xxxxxx-xxxx' },
  },
  {
    name: 'a recurrence in words, and one no one can read',
    values: { ...milestone, Kind: 'Opfølgning', Recurrence: 'hvert kvartal' },
    kinds: [],
    shown: { kind: 'followUp', recurrence: 'P3M' },
  },
  {
    name: 'a recurrence no one can read',
    values: { ...milestone, Recurrence: 'tit' },
    kinds: ['Recurrence recurrence'],
    shown: { recurrence: null },
  },
  {
    name: 'a plan that is gone',
    values: { ...milestone, PlanKey: 'p7' },
    kinds: ['PlanKey noPlan'],
    shown: { key: '2.1.m9', ...may },
  },
];

describe('a row that a person left in the list', () => {
  test.each(cases)('$name', async ({ values, kinds, shown }) => {
    const id = await putRow(lists.items, typeof values === 'function' ? values() : values);
    const { plan, problems } = await loaded();
    expect(problems.map(({ field, kind }) => `${field} ${kind}`).sort()).toEqual(kinds);
    for (const problem of problems) {
      expect(problem).toMatchObject({ list: 'FremdriftItems', rowId: id });
      expect(problem.url).toBe(`${site.siteUrl}/Lists/FremdriftItems/DispForm.aspx?ID=${id}`);
      expect(problem.da + problem.en).not.toMatch(/010203|undefined/);
    }
    expect(plan.items.find(({ row }) => row?.id === id)).toMatchObject(shown);
    expect(plan.items.filter(({ row }) => row?.id !== id)).toEqual(before.items);
    expect(plan.activities).toEqual(before.activities);
  });
});

test.each([
  ['an area that is gone', { AreaKey: '9' }, ['AreaKey noArea']],
  ['no area', { AreaKey: null }, ['AreaKey withoutArea']],
  ['neither number nor name', { Key: '', Title: '' }, ['Key noNumber', 'Title noTitle']],
])('an activity with %s is shown and told of', async (_name, change, kinds) => {
  const id = await putRow(lists.activities, { Key: '2.9', Title: 'Ny', AreaKey: '2', ...change });
  const { plan, problems } = await loaded();
  expect(problems.map(({ field, kind }) => `${field} ${kind}`).sort()).toEqual(kinds);
  expect(plan.activities.filter(({ row }) => row?.id === id)).toHaveLength(1);
  expect(plan.activities.filter(({ row }) => row?.id !== id)).toEqual(before.activities);
});

describe('a list that a person has changed', () => {
  test('a folder is no row, and a row in it is', async () => {
    const sp = site.as('stab');
    const list = listOf(sp, lists.items);
    await list.update({ EnableFolderCreation: true });
    await list.addValidateUpdateItemUsingPath(
      [
        { FieldName: 'Title', FieldValue: 'Mappe' },
        { FieldName: 'ContentTypeId', FieldValue: '0x0120' },
      ],
      `${new URL(site.siteUrl).pathname}/Lists/FremdriftItems`,
    );
    const { plan: read, problems } = await loaded();
    expect(problems).toEqual([]);
    expect(read.items).toHaveLength(before.items.length);
  });

  test('a list with approval: what waits for it is in the plan of those who may see it', async () => {
    const sp = site.as('stab');
    await listOf(sp, lists.items).update({ EnableModeration: true });
    await putRow(lists.items, milestone);
    const { plan: read } = await loaded();
    expect(read.items.find(({ key }) => key === '2.1.m9')).toMatchObject(may);
  });

  test('a yes/no column made into text, and a number column', async () => {
    const sp = site.as('stab');
    const [activities, items] = [listOf(sp, lists.activities), listOf(sp, lists.items)];
    await activities.fields.getByInternalNameOrTitle('TaskForce').delete();
    await activities.fields.createFieldAsXml(
      '<Field Type="Text" Name="TaskForce" StaticName="TaskForce" DisplayName="TaskForce"/>',
    );
    await items.fields.getByInternalNameOrTitle('SortOrder').delete();
    await items.fields.createFieldAsXml(
      '<Field Type="Text" Name="SortOrder" StaticName="SortOrder" DisplayName="SortOrder"/>',
    );
    const [yes, maybe] = before.activities;
    const [first] = before.items;
    await activities.items.getById(yes?.row?.id ?? 0).update({ TaskForce: 'Ja' });
    await activities.items.getById(maybe?.row?.id ?? 0).update({ TaskForce: 'måske' });
    await items.items.getById(first?.row?.id ?? 0).update({ SortOrder: 'først' });
    const { plan: read, problems } = await loaded();
    expect(problems.map(({ rowId, field, kind }) => [rowId, field, kind])).toEqual([
      [first?.row?.id, 'SortOrder', 'type'],
      [maybe?.row?.id, 'TaskForce', 'type'],
    ]);
    expect(read.activities.map(({ taskForce }) => taskForce).slice(0, 2)).toEqual([true, false]);
    expect(read.items).toHaveLength(before.items.length);
  });
});
