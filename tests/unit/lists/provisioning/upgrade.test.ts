import fs from 'node:fs';
import path from 'node:path';
import type { SPFI } from '@pnp/sp/fi.js';
import { formerDescriptions, formerNames, type FormerWords } from '../../../../src/lists/provisioning/former-words';
import { inspect, provision, ProvisionRefused, schemaVersion } from '../../../../src/lists/provisioning/index';
import { readRowHistory } from '../../../../src/lists/history';
import { createOutbox } from '../../../../src/lists/outbox';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { allLists, lists, storedChoices, type FieldDeclaration } from '../../../../src/lists/schema';
import type { OutboxState } from '../../../../src/lists/repository';
import { readAll } from '../../../../src/lists/loading/read-all';
import { listOf } from '../../../../src/lists/table';
import { localBotLogin } from '../../../../local/people';
import { createSay } from '../../../../src/text/text';
import { runSite, type RunningSite } from '../support/running-site';
import { allSteps, killedOften, snapshot, unlucky } from './support';
import { provision as provisionVersion1 } from './version-1/provision';
import { allLists as version1Lists } from './version-1/schema';

type Work = (sp: SPFI) => Promise<unknown>;

let site: RunningSite;
beforeEach(async () => {
  site = await runSite();
});
afterEach(() => site.close());

interface OldRow {
  readonly list: string;
  readonly values: Record<string, unknown>;
}
const oldRows = JSON.parse(
  fs.readFileSync(path.join(__dirname, 'version-1', 'rows.json'), 'utf8'),
) as readonly OldRow[];

/** A site as version 1 left it, with a plan. */
async function version1(): Promise<SPFI> {
  const sp = site.as('stab');
  await provisionVersion1(sp);
  for (const { list, values } of oldRows) await sp.web.getList(`/sites/dev/Lists/${list}`).items.add(values);
  return sp;
}

/** A state that version 1 stored by its code, as version 2 stores it. */
function inWords(list: string, name: string, value: unknown): unknown {
  const fields: readonly FieldDeclaration[] = allLists.find((one) => one.name === list)?.fields ?? [];
  return name === 'State' ? (fields.find((one) => one.name === name)?.labels?.[String(value)] ?? value) : value;
}

/** Every value of every row that version 1 had, states in words. */
async function everyOldValue(sp: SPFI): Promise<unknown> {
  const all = [];
  for (const list of version1Lists) {
    const names = ['Id', 'Title', ...list.fields.map((field) => field.name)];
    const rows: Record<string, unknown>[] = await sp.web
      .getList(`/sites/dev/Lists/${list.name}`)
      .items.select(...names)();
    all.push(rows.map((row) => [list.name, ...names.map((name) => inWords(list.name, name, row[name]))]));
  }
  return all;
}

const versionOf = async (sp: SPFI): Promise<unknown> =>
  (await readAll(sp, lists.settings, "SettingKey eq 'schemaVersion'"))[0]?.['Value'];

test('a plan of version 1 comes up whole, and is as a new site is', async () => {
  const sp = await version1();
  const before = await everyOldValue(sp);
  expect(await inspect(sp)).toMatchObject({ version: 1, upgrades: [2] });
  const report = await provision(sp, { serviceLogin: localBotLogin });
  expect(report).toMatchObject({ from: 1, to: schemaVersion, kept: [] });
  expect(await everyOldValue(sp)).toEqual(before);
  expect(await versionOf(sp)).toBe(String(schemaVersion));
  const loaded = await createPlanRepository(sp).load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('No plan');
  expect(loaded.problems).toEqual([]);
  expect(loaded.plan.items).toHaveLength(oldRows.filter((row) => row.list === lists.items.name).length);
  const rows = await readAll(sp, lists.items);
  expect(rows.map((row) => [row['Kind'], row['Origin']])).toEqual(
    rows.map((row) => [row['Kind'], row['Kind'] === 'Opfølgning' ? 'Fra planen' : null]),
  );
  expect(await provision(sp)).toMatchObject({ made: [], changed: [], from: schemaVersion });
});

test('states are stored in Danish words, the codes are no choices any more, and history says the service did it', async () => {
  const sp = await version1();
  await listOf(sp, lists.plans).items.add({ Title: 'Halv', PlanKey: 'p2', State: 'writing' });
  await listOf(sp, lists.plans).items.add({ Title: 'Egen', PlanKey: 'p3', State: 'Parkeret' });
  await provision(sp);
  expect((await readAll(sp, lists.plans)).map((row) => row['State'])).toEqual(['Gældende', 'Indlæses', 'Parkeret']);
  for (const list of [lists.plans, lists.reminders, lists.channels]) {
    const rows = await readAll(sp, list);
    expect(rows.length).toBeGreaterThan(0);
    const { Choices } = await listOf(sp, list).fields.getByInternalNameOrTitle('State').select('Choices')<{
      Choices: string[];
    }>();
    const state = list.fields.find((field) => field.name === 'State');
    expect(Choices).toEqual(storedChoices(state as FieldDeclaration));
    if (list !== lists.plans) for (const row of rows) expect(Choices).toContain(row['State']);
  }
  const outbox = createOutbox(sp);
  const raw = oldRows.filter((row) => row.list === lists.reminders.name);
  const states = [...new Set(raw.map((row) => row.values['State'] as OutboxState))];
  expect(await outbox.list({ states })).toHaveLength(raw.length);
  // A code and its word read the same: nobody changed the plan.
  const plan = (await readAll(sp, lists.plans))[0];
  expect((await readRowHistory(sp, [{ list: lists.plans, id: plan?.Id ?? 0 }])).map((line) => line.action)).toEqual([
    'added',
  ]);
  const followUp = (await readAll(sp, lists.items)).find((row) => row['Kind'] === 'Opfølgning');
  expect(await readRowHistory(sp, [{ list: lists.items, id: followUp?.Id ?? 0 }])).toMatchObject([
    { action: 'changed', place: 'service', fields: ['Origin'] },
    { action: 'added', place: 'listForm' },
  ]);
});

test('a reminder that still holds a code is found while its list waits for the upgrade', async () => {
  const sp = site.as('stab');
  await provision(sp);
  await listOf(sp, lists.reminders).items.add({ Title: 'a', UniqueKey: 'a', Token: 'a', State: 'planned' });
  await listOf(sp, lists.reminders).items.add({ Title: 'b', UniqueKey: 'b', Token: 'b', State: 'Venter' });
  const found = await createOutbox(sp).list({ states: ['planned'] });
  expect(found.map((row) => [row.key, row.state])).toEqual([
    ['a', 'planned'],
    ['b', 'planned'],
  ]);
});

test.each([
  ['killed after every few of its requests', (work: Work) => killedOften(site, work)],
  ['told nothing of every third', (work: Work) => work(unlucky(site))],
])('an upgrade %s loses nothing and ends the same', async (_, broken) => {
  const sp = await version1();
  const before = await everyOldValue(sp);
  await broken((some) => provision(some));
  expect(await everyOldValue(sp)).toEqual(before);
  expect(await versionOf(sp)).toBe(String(schemaVersion));
  const other = await runSite();
  await provisionVersion1(other.as('stab'));
  await provision(other.as('stab'));
  expect(await snapshot(sp)).toEqual(await snapshot(other.as('stab')));
  await other.close();
});

test('a site of a newer version is refused with a sentence, and not touched', async () => {
  const sp = site.as('stab');
  await provision(sp);
  const [row] = await readAll(sp, lists.settings, "SettingKey eq 'schemaVersion'");
  await listOf(sp, lists.settings)
    .items.getById(row?.Id ?? 0)
    .update({ Value: '99' });
  const before = await snapshot(sp);
  const refused = await provision(sp).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ProvisionRefused);
  const words = (refused as ProvisionRefused).words(createSay('da'));
  expect(words).toContain('nyere udgave af Fremdrift (99)');
  expect(await snapshot(sp)).toEqual(before);
});

test('words that version 1 gave are known, so that they are not taken for a person’s', () => {
  const lacking: string[] = [];
  const known = (former: FormerWords, name: string, old: string, now: string | undefined): void => {
    if (now !== undefined && old !== now && !former[name]?.includes(old)) lacking.push(`${name}: ${old}`);
  };
  for (const old of version1Lists) {
    const now = allLists.find((list) => list.name === old.name);
    known(formerNames, old.name, old.da, now?.da);
    known(formerDescriptions, old.name, old.descriptionDa, now?.descriptionDa);
    for (const field of old.fields)
      known(formerNames, `${old.name}/${field.name}`, field.da, now?.fields.find((one) => one.name === field.name)?.da);
  }
  expect(lacking).toEqual([]);
});

test('no step of any upgrade takes anything away', async () => {
  const sp = await version1();
  const steps = await allSteps(sp);
  expect(steps.filter((step) => !/^(make|add|change|hide|form|fill|name|give|describe)/.test(step))).toEqual([]);
});
