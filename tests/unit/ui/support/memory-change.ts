import type { ChangeResult, PlanChange } from '../../../../src/lists/repository';
import { conflictOf } from '../../../../src/lists/writing/conflict';
import { isUpdate, prepareNew, prepareUpdate, type Around } from '../../../../src/lists/writing/prepare';
import { rules } from '../../../../src/lists/writing/rules';
import type { ThingKind, Things } from '../../../../src/lists/writing/thing-rules';
import { nextKey } from '../../../../src/plan/next-key';
import type { Plan } from '../../../../src/plan/plan';

const places = { item: 'items', activity: 'activities', area: 'areas', delivery: 'deliveries' } as const;
const rowLists = {
  item: 'FremdriftItems',
  activity: 'FremdriftActivities',
  area: 'FremdriftAreas',
  delivery: 'FremdriftDeliveries',
} as const;

interface Holder {
  plan: Plan;
}

/** Makes changes of a plan in memory by the rules of `src/lists`, with ETags that really conflict. */
export function changeInMemory(hold: Holder, changes: readonly PlanChange[]): ChangeResult[] {
  return changes.map((change): ChangeResult => {
    const refused = refusalOf(hold.plan, change);
    if (refused) return refused;
    switch (change.kind) {
      case 'item':
        return changed(hold, 'item', change.base, change.change) as ChangeResult;
      case 'activity':
        return changed(hold, 'activity', change.base, change.change) as ChangeResult;
      case 'area':
        return changed(hold, 'area', change.base, change.change) as ChangeResult;
      case 'delivery':
        return changed(hold, 'delivery', change.base, change.change) as ChangeResult;
      case 'addItem':
        return added(hold, 'item', change.item);
      case 'addActivity':
        return added(hold, 'activity', change.activity);
      case 'addArea':
        return added(hold, 'area', change.area);
      case 'addDelivery':
        return added(hold, 'delivery', change.delivery);
    }
  });
}

/** What the lists refuse beforehand: no words, what looks like a CPR number, a period that no one can read. */
function refusalOf(plan: Plan, change: PlanChange): ChangeResult | null {
  const around: Around = {
    planKey: plan.key,
    plan,
    rows: () => null,
    state: () => undefined,
    listUrl: () => '',
    reader: () => {
      throw new Error('nothing is read here');
    },
  };
  const { known } = isUpdate(change) ? prepareUpdate(change, around) : prepareNew(change, around, null, []);
  return known && !known.ok && known.error.kind === 'refused' ? known : null;
}

function changed<Kind extends ThingKind>(
  hold: Holder,
  kind: Kind,
  base: Things[Kind]['thing'],
  change: Things[Kind]['change'],
): unknown {
  const things = hold.plan[places[kind]] as readonly Things[Kind]['thing'][];
  const now = things.find(({ key }) => key === base.key);
  if (!now?.row) return { kind, ok: false, error: { kind: 'gone' } };
  const rule = rules[kind];
  if (now.row.etag !== base.row?.etag) {
    const mine = rule.changed(base, change, hold.plan);
    return { kind, ok: false, error: { kind: 'conflict', ...conflictOf(base, mine, now) } };
  }
  const value = {
    ...rule.changed(now, change, hold.plan),
    row: { ...now.row, etag: String(Number(now.row.etag) + 1) },
  };
  put(
    hold,
    kind,
    things.map((one) => (one === now ? value : one)),
  );
  return { kind, ok: true, value };
}

function added<Kind extends ThingKind>(hold: Holder, kind: Kind, thing: Things[Kind]['added']): ChangeResult {
  const rule = rules[kind];
  const key = nextKey(rule.keyStart(thing, hold.plan), rule.keysIn(hold.plan));
  const things = hold.plan[places[kind]] as readonly Things[Kind]['thing'][];
  const id = Math.max(0, ...things.map(({ row }) => row?.id ?? 0)) + 1;
  const value = { ...rule.made(thing, key, hold.plan), row: { list: rowLists[kind], id, etag: '1' } };
  put(hold, kind, [...things, value]);
  return { kind, ok: true, value } as unknown as ChangeResult;
}

/** In the order that the lists are read. */
function put<Kind extends ThingKind>(hold: Holder, kind: Kind, things: readonly Things[Kind]['thing'][]): void {
  const sorted = [...things].sort((a, b) => a.order - b.order);
  hold.plan = { ...hold.plan, [places[kind]]: sorted };
}

/** Every row with a place in its list. */
export const withRows = (plan: Plan): Plan => {
  const rows = <T extends object>(list: string, things: readonly T[]): T[] =>
    things.map((thing, i) => ({ ...thing, row: { list, id: i + 1, etag: '1' } }));
  return {
    ...plan,
    areas: rows(rowLists.area, plan.areas),
    activities: rows(rowLists.activity, plan.activities),
    items: rows(rowLists.item, plan.items),
    deliveries: rows(rowLists.delivery, plan.deliveries),
  };
};
