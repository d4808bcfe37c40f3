import * as React from 'react';
import type { Grouping, Scale } from '../../timeline/kinds';
import { holdersOn, namedRoles } from '../../plan/role-holders';
import type { Activity, LocalDate, Plan } from '../../plan/plan';
import { makeAxis, type Axis } from '../../timeline/axis';
import { layoutTimeline, type TimelineLayout } from '../../timeline/layout';
import type { GroupKey } from '../../timeline/groups';
import type { Narrowing } from '../../timeline/narrow';
import { timelineRows, type Beside, type TimelineRow } from '../../timeline/rows';
import { daysOf, horizonOf } from '../../timeline/span';
import type { Who } from './chart-name';
import type { OtherLooks } from './other-looks';

export interface TimelineAsked {
  readonly shown: Plan;
  readonly beside: readonly Beside[];
  readonly today: LocalDate;
  readonly scale: Scale;
  readonly grouping: Grouping;
  readonly narrowing: Narrowing;
  /** Must be there where other groups than areas, or some marks only, are asked for. */
  readonly looks?: OtherLooks | null;
  readonly folded: ReadonlySet<GroupKey>;
  readonly foldedDeliveries: ReadonlySet<string>;
  readonly width: number;
  readonly nameWidth: number;
  readonly laneHeight: number;
}

export interface Timeline {
  /** The plan with its narrowing. */
  readonly plan: Plan;
  readonly beside: readonly Beside[];
  /** What recurs is shown until this day. */
  readonly until: LocalDate;
  readonly layout: TimelineLayout;
  /** What is drawn, as rows: without what is folded. */
  readonly rows: readonly TimelineRow[];
}

/** From a plan to places, each step anew only where what it depends on has changed. */
export function useTimeline(asked: TimelineAsked): Timeline {
  const { today, scale, grouping, folded, foldedDeliveries, nameWidth, laneHeight } = asked;
  const { plan, beside } = React.useMemo(
    () =>
      asked.looks?.narrowed(asked.shown, asked.beside, asked.narrowing) ?? { plan: asked.shown, beside: asked.beside },
    [asked.shown, asked.beside, asked.narrowing, asked.looks],
  );
  // Of the plan before folding and narrowing: neither moves the time that is being read.
  const days = React.useMemo(() => daysOf(asked.shown, asked.beside), [asked.shown, asked.beside]);
  const fit = scale === 'whole' ? Math.max(320, Math.floor(asked.width - nameWidth - 20)) : undefined;
  const groupsOf = asked.looks?.groupsOf;
  const until = React.useMemo(() => horizonOf(days, today), [days, today]);
  const rows = React.useMemo(
    () => timelineRows(plan, { today, until, grouping, groupsOf, beside, folded, foldedDeliveries }),
    [plan, beside, today, until, grouping, groupsOf, folded, foldedDeliveries],
  );
  // Who looks at one scale and then at another goes back and forth: what was laid out at each is kept.
  const axes = React.useMemo(() => new Map<Scale, Axis>(), [days, today]); // eslint-disable-line react-hooks/exhaustive-deps
  const whole = React.useMemo(
    () => (fit === undefined ? null : makeAxis(days, { today, scale: 'whole', fit })),
    [days, today, fit],
  );
  const axis = whole ?? kept(axes, scale, () => makeAxis(days, { today, scale }));
  const layouts = React.useMemo(() => new WeakMap<Axis, TimelineLayout>(), [rows, today, laneHeight, nameWidth]); // eslint-disable-line react-hooks/exhaustive-deps
  const layout = kept(layouts, axis, () => layoutTimeline(rows, axis, { today, lane: laneHeight, nameWidth }));
  return { plan, beside, until, layout, rows };
}

interface Kept<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

function kept<K, V>(known: Kept<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** Who stands for each activity today; worked out when a row is drawn. */
export function useWho(plan: Plan, today: LocalDate): (activity: Activity) => Who {
  return React.useMemo(() => {
    const holders = holdersOn(plan.members, today);
    return (activity) => {
      const one = holders.named(activity);
      const roles = namedRoles(activity);
      const people = one ? [one] : roles.flatMap((role) => holders.of(role));
      return { people: [...new Set(people.map(({ name }) => name))], role: roles.join(', ') };
    };
  }, [plan.members, today]);
}
