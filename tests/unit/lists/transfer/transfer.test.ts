import type { SPFI } from '@pnp/sp/fi.js';
import { lists } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { addRow } from '../../../../src/lists/writing/write-row';
import { exportPlan, importPlan, readPlanFile, type PlanFile } from '../../../../src/lists/transfer';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import type { ImportReport } from '../../../../src/lists/transfer';
import { sealed } from '../../../../src/lists/transfer/plan-file';
import { runProvisionedSite } from '../support/provisioned-site';
import { runSite, type RunningSite } from '../support/running-site';
import { sampleDraft } from '../support/sample-draft';

const exportedAt = '2026-05-04T10:00:00Z';
// Two sites are made for each case.

let [from, to]: RunningSite[] = [];
const site = (which: RunningSite | undefined): RunningSite => {
  if (!which) throw new Error('no site');
  return which;
};

beforeEach(async () => {
  [from, to] = await Promise.all([runProvisionedSite(), runProvisionedSite({ weather: true })]);
});
afterEach(async () => {
  await Promise.all([site(from).close(), site(to).close()]);
});

const exported = async (sp: SPFI): Promise<PlanFile> => {
  const file = await exportPlan(sp, { exportedAt });
  if (file === 'notProvisioned') throw new Error(file);
  return file;
};
const brought = async (sp: SPFI, file: PlanFile): Promise<ImportReport> => {
  const outcome = await importPlan(sp, file);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.report;
};

/** What must be the same on both sites: all but SharePoint's own ids, dates and authors; rows without a set order. */
const content = (file: PlanFile): unknown =>
  file.lists.map((list) => ({
    name: list.name,
    title: list.title,
    columns: list.columns,
    rows: list.rows.map((row) => JSON.stringify(row.values)).sort(),
  }));

/** A plan with rows that people have made by hand: without keys, twice the same, with markup, with a column of their own. */
async function handmade(sp: SPFI): Promise<void> {
  await createPlanRepository(sp).writePlan(await sampleDraft());
  const items = listOf(sp, lists.items);
  await items.fields.addText('Sagsnummer', { MaxLength: 50 });
  await items.items.add({ Title: 'Skrevet i listen', Key: 'x', Kind: 'Mål', Sagsnummer: 'A-1', PeriodText: 'engang' });
  await items.items.add({
    Title: 'To ens',
    Key: 'x',
    Kind: 'Mål',
    Words: '<div>Fed<br>tekst</div>',
    TaskForce: undefined,
  });
  await items.items.add({ Title: 'To ens', Key: 'x', Kind: 'Mål', Words: '<div>Fed<br>tekst</div>' });
  await addRow(sp, lists.reminders, { Title: 'k', UniqueKey: 'k', Token: 'abc', Day: '2026-03-29', State: 'sent' });
}
const ownColumn = (sp: SPFI): Promise<unknown> =>
  listOf(sp, lists.items).fields.addText('Sagsnummer', { MaxLength: 50 });

test('out and back into an empty site, field by field the same, in few requests', async () => {
  const [source, target] = [site(from).as('stab'), site(to).as('stab')];
  await handmade(source);
  await ownColumn(target);
  site(from).requests();
  const file = await exported(source);
  // The lists and their columns fill more than one batch of SharePoint's; the rows are the last.
  expect(site(from).requests()).toHaveLength(3);
  const parsed = await readPlanFile(JSON.stringify(file));
  expect(parsed).toEqual(file);
  site(to).requests();
  const report = await brought(target, file);
  expect(file.lists.map(({ name }) => name)).not.toContain(lists.questions.name);
  const rows = file.lists.reduce((sum, list) => sum + (list.name === lists.settings.name ? 0 : list.rows.length), 0);
  expect(report).toMatchObject({ rows, added: rows, there: 0, failed: [], notBrought: [], unknownPeople: 0 });
  expect(site(to).requests().length).toBeLessThanOrEqual(7 + Math.ceil(rows / 80));
  expect(content(await exported(target))).toEqual(content(file));
  // A second run adds nothing, and the plan reads as it did.
  expect(await brought(target, file)).toMatchObject({ added: 0, there: rows, failed: [] });
  expect(content(await exported(target))).toEqual(content(file));
  const load = async (sp: SPFI): Promise<unknown> => {
    const loaded = await createPlanRepository(sp).load();
    return loaded === null || loaded === 'notProvisioned'
      ? loaded
      : loaded.plan.items
          .map((item) => ({ ...item, row: null }))
          .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  };
  expect(await load(target)).toEqual(await load(source));
});

test('broken after every request, before or after the work, and begun again: nothing is doubled', async () => {
  const [source, target] = [site(from).as('stab'), site(to).as('stab')];
  await handmade(source);
  const file = await exported(source);
  await brought(target, file);
  const whole = content(await exported(target));
  for (const when of ['before', 'after'] as const)
    // A lost request is one that was not made: before its work, every other is enough.
    for (let skip = when === 'after' ? 0 : 1; skip < 9; skip += when === 'after' ? 1 : 3) {
      const again = await runProvisionedSite({ weather: true });
      const sp = again.as('stab');
      const origin = new URL(again.siteUrl).origin;
      // Three in a row: @pnp/sp asks again by itself, and gives up.
      const rule = { match: { path: '_api' }, when: { skip, next: 3 }, do: { kind: 'drop', when } };
      await fetch(`${origin}/_local/weather`, { method: 'POST', headers: json, body: JSON.stringify(rule) });
      await importPlan(sp, file).catch(() => undefined);
      await fetch(`${origin}/_local/weather`, { method: 'DELETE' });
      await brought(sp, file);
      expect(content(await exported(sp))).toEqual(whole);
      await again.close();
    }
}, 300_000);
const json = { 'content-type': 'application/json' };

test('what fails in a batch is asked again, and only that', async () => {
  const [source, target] = [site(from).as('stab'), site(to).as('stab')];
  await createPlanRepository(source).writePlan(await sampleDraft());
  const file = await exported(source);
  const origin = new URL(site(to).siteUrl).origin;
  const rule = { match: { path: 'batch' }, when: { skip: 3, next: 1 }, do: { kind: 'failPart', part: 4, status: 503 } };
  await fetch(`${origin}/_local/weather`, { method: 'POST', headers: json, body: JSON.stringify(rule) });
  expect(await brought(target, file)).toMatchObject({ failed: [] });
  expect(content(await exported(target))).toEqual(content(file));
});

test('a target with another plan under the same keys is left as it is', async () => {
  const [source, target] = [site(from).as('stab'), site(to).as('stab')];
  const draft = await sampleDraft();
  await createPlanRepository(source).writePlan(draft);
  await createPlanRepository(target).writePlan({ ...draft, plan: { ...draft.plan, title: 'En anden plan' } });
  const before = content(await exported(target));
  const outcome = await importPlan(target, await exported(source));
  expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'otherPlan' } });
  expect(content(await exported(target))).toEqual(before);
});

test('a site whose current plan is another keeps it', async () => {
  const [source, target] = [site(from).as('stab'), site(to).as('stab')];
  await createPlanRepository(source).writePlan(await sampleDraft());
  await addRow(target, lists.plans, { Title: 'Den gældende', PlanKey: 'p77', State: 'current' });
  const outcome = await importPlan(target, await exported(source));
  expect(outcome).toEqual({ ok: false, refusal: { kind: 'otherCurrent', title: 'Den gældende' } });
});

test('a reader may export what they see, and not import', async () => {
  await createPlanRepository(site(from).as('stab')).writePlan(await sampleDraft());
  const file = await exported(site(from).as('sagsbehandler'));
  expect(content(file)).toEqual(content(await exported(site(from).as('stab'))));
  const outcome = await importPlan(site(to).as('sagsbehandler'), file);
  expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'mayNotWrite' } });
  expect(content(await exported(site(to).as('stab')))).not.toEqual(content(file));
});

test('a site without the lists, a file of a newer form, a damaged file, another file', async () => {
  const bare = await runSite();
  expect(await exportPlan(bare.as('stab'), { exportedAt })).toBe('notProvisioned');
  const file = await exported(site(from).as('stab'));
  expect(await importPlan(bare.as('stab'), file)).toEqual({ ok: false, refusal: { kind: 'notProvisioned' } });
  await bare.close();
  const text = JSON.stringify(file);
  expect(await readPlanFile(text.replace('"version":1', '"version":2'))).toBe('newer');
  expect(await readPlanFile(text.slice(0, -9))).toBe('damaged');
  expect(await readPlanFile(text.replace('"type":"text"', '"type":"texts"'))).toBe('damaged');
  expect(await readPlanFile(text.replace('"own":false', '"own":true'))).toBe('damaged');
  expect(await readPlanFile('{"plan":{}}')).toBe('otherFile');
});

test('a row with what looks like a CPR number is named and not told, and nothing is written', async () => {
  await createPlanRepository(site(from).as('stab')).writePlan(await sampleDraft());
  const file = await exported(site(from).as('stab'));
  const lists = file.lists.map((list) =>
    list.name === 'FremdriftItems'
      ? {
          ...list,
          rows: list.rows.map((row, i) =>
            i === 2 ? { ...row, values: { ...row.values, Words: 'Barn 010203-1234' } } : row,
          ),
        }
      : list,
  );
  const outcome = await importPlan(site(to).as('stab'), await sealed({ ...file, lists }));
  expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'cpr', rows: [{ row: 3 }] } });
  expect(JSON.stringify(outcome)).not.toContain('1234');
});

test('2,000 rows', async () => {
  const [source, target] = [site(from).as('stab'), site(to).as('stab')];
  for (let at = 0; at < 2000; at += 100) {
    const [batched, execute] = source.batched();
    const adds = Array.from({ length: 100 }, (_, i) => {
      const n = at + i;
      return listOf(batched, lists.items).items.add({
        Title: `Punkt ${n}`,
        Key: `${n}`,
        UniqueKey: `p1:${n}`,
        Kind: 'Mål',
      });
    });
    await Promise.all([execute(), ...adds]);
  }
  const file = await exported(source);
  const steps: number[] = [];
  site(to).requests();
  const outcome = await importPlan(target, file, (done) => steps.push(done));
  expect(outcome).toMatchObject({ ok: true, report: { added: 2000, failed: [] } });
  expect(site(to).requests()).toHaveLength(3 + 25 + 1);
  expect(steps).toHaveLength(26);
  expect(content(await exported(target))).toEqual(content(file));
});
