import '@pnp/sp/items/list.js';
import '@pnp/sp/lists/web.js';
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import { readReminderRules, type ReadRules } from '../../../src/lists/reminder-rules';
import { defaultRules } from '../../../src/reminders';
import { runProvisionedSite } from './support/provisioned-site';
import type { RunningSite } from './support/running-site';

let site: RunningSite;
beforeEach(async () => {
  site = await runProvisionedSite();
});
afterEach(() => site.close());

const read = (): Promise<ReadRules> => readReminderRules(createPlanRepository(site.as('stab')));
const add = async (row: Record<string, unknown>): Promise<void> => {
  await listOf(site.as('stab'), lists.reminderRules).items.add({
    Title: 'Regel',
    RuleKey: 'egen',
    AppliesTo: 'Milepæl eller mål',
    DaysBefore: 20,
    Recipient: 'Kanalen',
    Active: true,
    ...row,
  });
};

test('a site without rules of its own has the built-in ones', async () => {
  expect(await read()).toEqual({ rules: defaultRules, problems: [] });
});

test('a row is a rule, in the words that the list’s own form has for it', async () => {
  await add({
    RuleKey: 'ugevis',
    AppliesTo: 'Opfølgning',
    DaysBefore: -2,
    Unit: 'Uger',
    Anchor: 'Periodens begyndelse',
    Recipient: 'Stedfortræderen',
    EscalatesTo: 'Staben',
    AreaKey: '2',
    TimeOfDay: 'kl. 8.30',
    KeepsQuiet: true,
    Digest: true,
    RepeatWeeks: 2,
    Times: 3,
  });
  const { rules, problems } = await read();
  expect(problems).toEqual([]);
  expect(rules.at(-1)).toEqual({
    key: 'ugevis',
    appliesTo: 'followUp',
    anchor: 'start',
    lead: -2,
    unit: 'weeks',
    recipient: 'substitute',
    escalatesTo: 'staff',
    areaKey: '2',
    timeOfDay: '08:30',
    keepsQuiet: true,
    digest: true,
    repeatWeeks: 2,
    times: 3,
    active: true,
  });
});

test('a row of a built-in rule’s key takes its place, and on hold it turns it off', async () => {
  await add({ RuleKey: 'before10', DaysBefore: 15, Active: false });
  const { rules } = await read();
  expect(rules).toHaveLength(defaultRules.length);
  expect(rules.find(({ key }) => key === 'before10')).toMatchObject({ lead: 15, active: false });
});

test.each([
  [{ TimeOfDay: 'om formiddagen' }, 'Klokkeslæt', 'om formiddagen'],
  [{ Unit: 'Måneder' }, 'Tælles i', 'Måneder'],
  [{ RuleKey: 'med mellemrum' }, 'Reglens nøgle', 'med mellemrum'],
])(
  'a row with %j is left out, and a sentence says which row, why and what to do; the rest work',
  async (row, field, said) => {
    await add(row);
    await add({ RuleKey: 'god' });
    const { rules, problems } = await read();
    expect(rules.map(({ key }) => key)).toEqual([...defaultRules.map(({ key }) => key), 'god']);
    expect(problems.map(({ da }) => da)).toContain(
      `Regler for påmindelser, række 1: reglen bruges ikke, fordi ${field} ikke kan læses (”${said}”). Åbn rækken, og ret feltet.`,
    );
    expect(problems[0]?.url).toContain('ReminderRules');
  },
);
