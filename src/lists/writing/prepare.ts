import { nextKey } from '../../plan/next-key';
import type { RowRef } from '../../plan/plan';
import type { ListState } from '../loading/list-state';
import { closedPlan, closedRefusal } from '../plans/closed-plan';
import type { PlanRows } from '../read-plan';
import type { ChangeFailure, ChangeResult, PlanChange } from '../repository';
import type { RowReader } from '../row-reader';
import type { ListDeclaration } from '../schema';
import type { RawRow } from '../table';
import { RequestFault } from '../transport/request-fault';
import type { RowValues } from '../values';
import type { ChangeOutcome } from './change-row';
import { conflictOf } from './conflict';
import { emptyRefusal, lostRefusal, periodRefusal, rules, valuesRefusal, type Refusal } from './rules';
import { said, type PlanAround, type ThingKind, type ThingRules, type Things } from './thing-rules';

/** A plan as it was last read, for what is to be written in it. */
export interface Around {
  readonly planKey: string;
  readonly plan: PlanAround;
  /** The rows as they were last read; null before that. */
  readonly rows: () => PlanRows | null;
  readonly state: (list: ListDeclaration) => ListState | undefined;
  readonly listUrl: (list: string) => string;
  readonly reader: (list: ListDeclaration, row: RawRow) => RowReader;
}

/** A change ready to be sent; what is refused is not sent, and what changes nothing neither. */
export interface Prepared {
  readonly list: ListDeclaration;
  /** The result that is known beforehand. */
  readonly known: ChangeResult | null;
  /** Null for a new row. */
  readonly row: RowRef | null;
  readonly values: RowValues;
  result(outcome: ChangeOutcome): ChangeResult;
}

const failure = (kind: ThingKind, error: Exclude<ChangeFailure<never>, { kind: 'conflict' }>): ChangeResult => ({
  kind,
  ok: false,
  error,
});
const refused = (kind: ThingKind, { da, en }: Refusal): ChangeResult => failure(kind, { kind: 'refused', da, en });
const done = <Kind extends ThingKind>(kind: Kind, value: Things[Kind]['thing']): ChangeResult =>
  // The pair of a kind and its own thing; TypeScript does not join the two over a union.
  ({ kind, ok: true, value }) as ChangeResult;

/** Of a column that the product does without, nothing is written where the site has not got it. */
function keptColumns(list: ListDeclaration, state: ListState | undefined): (column: string) => boolean {
  const lacking = list.fields.filter(
    (field) => field.optional === true && state?.asked.fields.includes(field) === false,
  );
  return (column) => !lacking.some(({ name }) => name === column);
}

/** Why this row, or any row of the plan (null), may not be written: the plan is closed. */
function whyClosed({ rows, planKey }: Around, row: RowRef | null): Refusal | null {
  const read = rows();
  return read && (row ? closedRefusal(read, row) : closedPlan(read, planKey));
}

/** What a change of a thing that is there writes: the columns of the fields that it names, and no more. */
function preparedUpdate<Kind extends ThingKind>(
  kind: Kind,
  base: Things[Kind]['thing'],
  change: Things[Kind]['change'],
  around: Around,
): Prepared {
  const rule: ThingRules<Kind> = rules[kind];
  const mine = rule.changed(base, change, around.plan);
  const names = Object.keys(said(change)) as (keyof Things[Kind]['change'])[];
  const columns = new Set(names.flatMap((name) => rule.columns[name] ?? []));
  const keptIn = keptColumns(rule.list, around.state(rule.list));
  const values = Object.fromEntries(
    Object.entries(rule.values(mine)).filter(([column]) => columns.has(column) && keptIn(column)),
  );
  const refusal =
    whyClosed(around, base.row) ??
    // A title that a person emptied in SharePoint keeps nobody from changing something else.
    (columns.has('Title') && rule.required(mine) === '' ? emptyRefusal(rule.list) : null) ??
    periodRefusal(rule.periods(change)) ??
    valuesRefusal(rule.list, values, base.key) ??
    lostRefusal(around.state(rule.list), values, around.listUrl);
  const known =
    base.row === null
      ? failure(kind, { kind: 'gone' })
      : refusal
        ? refused(kind, refusal)
        : columns.size === 0
          ? done(kind, base)
          : null;
  const read = (row: RawRow): Things[Kind]['thing'] =>
    // Known as it was: a row read alone does not tell whether another has its number.
    rule.read(around.reader(rule.list, row), around.plan, base.key);
  return {
    list: rule.list,
    known,
    row: base.row,
    values,
    result(outcome) {
      if (outcome.kind === 'done') return done(kind, read(outcome.row));
      if (outcome.kind === 'failed') return failure(kind, outcome);
      if (!('theirs' in outcome)) return failure(kind, { kind: outcome.kind });
      const conflict = conflictOf<object>(base, mine, read(outcome.theirs));
      // What was meant is there already: somebody else has saved the same.
      if (conflict.fields.every(({ side }) => side === 'theirs' || side === 'same'))
        return done(kind, read(outcome.theirs));
      return { kind, ok: false, error: { kind: 'conflict', ...conflict } } as ChangeResult;
    },
  };
}

/** A new row and its number, given or the next that is free. */
export interface PreparedAdd extends Prepared {
  readonly key: string;
}

function preparedNew<Kind extends ThingKind>(
  kind: Kind,
  added: Things[Kind]['added'],
  around: Around,
  given: string | null,
  taken: Iterable<string>,
): PreparedAdd {
  const rule: ThingRules<Kind> = rules[kind];
  const { plan, planKey } = around;
  const key =
    given ?? nextKey(rule.keyStart(added, plan), [...rule.keysIn(plan), ...keysOf(rule.list, around), ...taken]);
  const made = rule.made(added, key, plan);
  const own = { Key: key, UniqueKey: `${planKey}:${key}`, PlanKey: planKey };
  const all: RowValues = { ...rule.values(made), ...own };
  // A column that nothing is written in may be gone.
  const values = Object.fromEntries(Object.entries(all).filter(([, value]) => (value ?? null) !== null));
  const refusal =
    whyClosed(around, null) ??
    (rule.required(made) === '' ? emptyRefusal(rule.list) : null) ??
    periodRefusal(rule.periods(added)) ??
    valuesRefusal(rule.list, all, null) ??
    lostRefusal(around.state(rule.list), values, around.listUrl);
  return {
    list: rule.list,
    key,
    known: refusal ? refused(kind, refusal) : null,
    row: null,
    values,
    result(outcome) {
      if (outcome.kind === 'done') return done(kind, rule.read(around.reader(rule.list, outcome.row), plan, key));
      if (outcome.kind === 'failed') return failure(kind, outcome);
      // After all attempts others had each number first.
      if ('theirs' in outcome) return failure(kind, { kind: 'failed', fault: new RequestFault('conflict', 412) });
      return failure(kind, { kind: outcome.kind });
    },
  };
}

/** All numbers that rows of the plan have been given, also where a person has changed one since. */
function keysOf(list: ListDeclaration, { state, planKey }: Around): string[] {
  const prefix = `${planKey}:`;
  return [...(state(list)?.rows.values() ?? [])].flatMap((row) => {
    const unique = row['UniqueKey'];
    return typeof unique === 'string' && unique.startsWith(prefix) ? [unique.slice(prefix.length)] : [];
  });
}

export type Update = Extract<PlanChange, { readonly base: unknown }>;
export type Addition = Exclude<PlanChange, Update>;
export const isUpdate = (change: PlanChange): change is Update => 'base' in change;

/** Ready to be sent, or with the result that is known already. Pure. */
export function prepareUpdate(change: Update, around: Around): Prepared {
  switch (change.kind) {
    case 'item':
      return preparedUpdate('item', change.base, change.change, around);
    case 'activity':
      return preparedUpdate('activity', change.base, change.change, around);
    case 'area':
      return preparedUpdate('area', change.base, change.change, around);
    case 'delivery':
      return preparedUpdate('delivery', change.base, change.change, around);
  }
}

/** Ready to be sent under a number that it was `given` before, else the next that is free beside `taken`. Pure. */
export function prepareNew(
  change: Addition,
  around: Around,
  given: string | null,
  taken: Iterable<string>,
): PreparedAdd {
  switch (change.kind) {
    case 'addItem':
      return preparedNew('item', change.item, around, given, taken);
    case 'addActivity':
      return preparedNew('activity', change.activity, around, given, taken);
    case 'addArea':
      return preparedNew('area', change.area, around, given, taken);
    case 'addDelivery':
      return preparedNew('delivery', change.delivery, around, given, taken);
  }
}

/** Changes of one thing, read at the same version, as one; the later word holds. Pure. */
export function joined(changes: readonly Update[]): Update {
  const [first, ...rest] = changes;
  if (!first) throw new RangeError('Nothing to join');
  return rest.reduce<Update>((all, one) => ({ ...all, change: { ...all.change, ...one.change } }) as Update, first);
}
