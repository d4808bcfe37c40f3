import { reminderRuleSchema, rulesInForce, type ReminderRule } from '../reminders/index';
import { leadUnits, ruleAnchors, ruleRecipients, ruleTargets } from '../reminders/rule';
import { isFolder } from './problems/rows-of-plan';
import type { PlanRepository, RowProblem } from './repository';
import { rowsReader, type RowReader } from './row-reader';
// With its columns, which the lists of a first view are without (scripts/made.mjs).
import { reminderRules as list } from './schema/reminder-rules';

export interface ReadRules {
  /** The rules in force: the site's own laid over the built-in ones. */
  readonly rules: readonly ReminderRule[];
  /** Rows that cannot be used: each is left out, the others work. */
  readonly problems: readonly RowProblem[];
}

/** The rules of a site, as its list has them now. A list that is not there, or may not be read, counts as empty. */
export async function readReminderRules(repository: Pick<PlanRepository, 'rowsOf' | 'urlOf'>): Promise<ReadRules> {
  const [state] = await repository.rowsOf([list]);
  const problems: RowProblem[] = [];
  const reader = rowsReader(list, problems, (name, id) => repository.urlOf({ list: name, id, etag: '' }));
  const asked = new Set(state?.asked.fields.map(({ name }) => name));
  const rows = [...(state?.rows.values() ?? [])].filter((row) => !isFolder(row)).sort((a, b) => a.Id - b.Id);
  const own = new Map<string, ReminderRule>();
  for (const row of rows.map(reader)) {
    const rule = readRule(row, asked);
    if (rule && own.has(rule.key)) row.problem('RuleKey', 'sameRule', rule.key);
    else if (rule) own.set(rule.key, rule);
  }
  return { rules: rulesInForce([...own.values()]), problems };
}

/** One row; null, and told of, where a person has written something that no rule can be made of. */
function readRule(row: RowReader, asked: ReadonlySet<string>): ReminderRule | null {
  const repeatWeeks = row.number('RepeatWeeks');
  const read = {
    RuleKey: row.key('RuleKey'),
    AppliesTo: row.choice('AppliesTo', ruleTargets),
    Anchor: chosen(row, 'Anchor', ruleAnchors, 'end'),
    DaysBefore: row.number('DaysBefore'),
    Unit: chosen(row, 'Unit', leadUnits, 'workingDays'),
    Recipient: row.choice('Recipient', ruleRecipients),
    EscalatesTo: chosen(row, 'EscalatesTo', ruleRecipients, null),
    AreaKey: row.key('AreaKey'),
    TimeOfDay: timeOf(row.text('TimeOfDay')),
    KeepsQuiet: row.boolean('KeepsQuiet'),
    Digest: row.boolean('Digest'),
    RepeatWeeks: repeatWeeks,
    Times: repeatWeeks === null ? 1 : (row.number('Times') ?? 1),
    // A list that has lost the column has no rule on hold.
    Active: asked.has('Active') ? row.boolean('Active') : true,
  };
  const fieldOf = new Map<string, string>(Object.entries(names).map(([field, name]) => [name, field]));
  const parsed = reminderRuleSchema.safeParse(
    Object.fromEntries(Object.entries(read).map(([field, value]) => [names[field as keyof typeof names], value])),
  );
  if (parsed.success) return parsed.data;
  for (const { path } of parsed.error.issues) {
    const field = fieldOf.get(String(path[0])) ?? 'RuleKey';
    const value = row.row[field];
    row.problem(field, 'rule', typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  }
  return null;
}

const names = {
  RuleKey: 'key',
  AppliesTo: 'appliesTo',
  Anchor: 'anchor',
  DaysBefore: 'lead',
  Unit: 'unit',
  Recipient: 'recipient',
  EscalatesTo: 'escalatesTo',
  AreaKey: 'areaKey',
  TimeOfDay: 'timeOfDay',
  KeepsQuiet: 'keepsQuiet',
  Digest: 'digest',
  RepeatWeeks: 'repeatWeeks',
  Times: 'times',
  Active: 'active',
} as const;

/** An empty choice means `otherwise`; a word that is no choice stands as it is, so that the rule is refused. */
function chosen<T extends string, E>(
  row: RowReader,
  name: string,
  choices: readonly T[],
  otherwise: E,
): T | E | string {
  const said = row.key(name);
  return said === null ? otherwise : (row.choice(name, choices) ?? said);
}

/** "8.30", "kl. 8" and "08:30" are one time; what is none stands as it is. */
function timeOf(said: string | null): string | null {
  const time = said === null ? null : /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?$/i.exec(said.trim());
  return time ? `${(time[1] ?? '').padStart(2, '0')}:${time[2] ?? '00'}` : said;
}
