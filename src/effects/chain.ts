import type { Activity, Indicator, LocalDate, Plan, PlanItem } from '../plan/plan';
import { stateOf, type ItemState } from '../plan/status';
import type { EffectStep } from './effect-chain';

/** Something in a plan's effect chain. `key` is an activity's or goal's own number, or a step's key. */
export interface EffectNode {
  readonly key: string;
  readonly kind: 'activity' | 'intermediate' | 'goal';
  /** In one line. */
  readonly title: string;
  /** Of a goal of the plan's own, how it stands; null for all else. */
  readonly state: ItemState | null;
  readonly goal: PlanItem | null;
  /** Indicators of the goal, in the plan's order. */
  readonly indicators: readonly Indicator[];
  /** Null: it stands in the plan, and nobody has written anything of it in the chain. */
  readonly step: EffectStep | null;
}

/** What leads to what. */
export interface EffectLink {
  readonly from: string;
  readonly to: string;
}

export interface EffectChain {
  /** Activities first, then intermediate goals, then goals; each in its own order. */
  readonly nodes: readonly EffectNode[];
  readonly links: readonly EffectLink[];
  /** Links that a list holds and that would make a circle: left out of `links`. */
  readonly circular: readonly EffectLink[];
  /** What steps name and the plan has not. */
  readonly unknown: readonly EffectLink[];
}

/**
 * The chain of a plan: its activities, its own goals, and what people have written between them. Without steps it is what the
 * plan itself says: each activity leads to its goals, and nothing more is made up. A goal that intermediate goals lead to
 * from its activity is reached through them, and not straight from it as well. Pure.
 */
export function chainOf(
  plan: Pick<Plan, 'activities' | 'items' | 'indicators'>,
  steps: readonly EffectStep[],
  today: LocalDate,
): EffectChain {
  const activities = plan.activities.filter(({ mergedInto }) => mergedInto === null);
  const goals = plan.items.filter(({ kind, status }) => kind === 'goal' && status !== 'dropped');
  const goalOf = new Map(goals.map((goal) => [goal.key, goal]));
  const standsFor = new Map<string, EffectStep>();
  for (const step of steps)
    if (step.kind === 'goal' && step.goalKey !== null && goalOf.has(step.goalKey) && !standsFor.has(step.goalKey))
      standsFor.set(step.goalKey, step);
  const own = steps.filter((step) => step.goalKey === null || standsFor.get(step.goalKey) !== step);
  const nodes = [
    ...activities.map(activityNode),
    ...own.filter(({ kind }) => kind === 'intermediate').map(stepNode),
    ...goals.map((goal) => goalNode(goal, standsFor.get(goal.key) ?? null, plan.indicators, today)),
    ...own.filter(({ kind }) => kind === 'goal').map(stepNode),
  ];
  const known = new Set(nodes.map(({ key }) => key));
  // What names a goal's step means the goal.
  const nodeKeys = new Map([...standsFor].map(([goalKey, step]) => [step.key, goalKey]));
  const keyOf = (key: string): string => nodeKeys.get(key) ?? key;
  const said = steps.flatMap((step) =>
    [...new Set(step.from)].map((from) => ({ from: keyOf(from), to: keyOf(step.key) })),
  );
  const whole = said.filter(({ from, to }) => known.has(from) && known.has(to));
  const { links, circular } = withoutCircles(whole);
  const implied = goals
    .map(({ activityKey, key }) => ({ from: activityKey, to: key }))
    .filter(({ from, to }) => known.has(from) && !reachesFrom(links, from).has(to));
  return {
    nodes,
    links: [...links, ...implied],
    circular,
    unknown: said.filter(({ from, to }) => !known.has(from) || !known.has(to)),
  };
}

const oneLine = (text: string): string => text.split('\n').join(' ').replace(/\s+/g, ' ').trim();
const bare = { state: null, goal: null, indicators: [], step: null } as const;
const activityNode = ({ key, title }: Activity): EffectNode => ({
  ...bare,
  key,
  kind: 'activity',
  title: oneLine(title),
});
const stepNode = (step: EffectStep): EffectNode => ({
  ...bare,
  key: step.key,
  kind: step.kind,
  title: oneLine(step.title),
  step,
});
const goalNode = (
  goal: PlanItem,
  step: EffectStep | null,
  indicators: readonly Indicator[],
  today: LocalDate,
): EffectNode => ({
  key: goal.key,
  kind: 'goal',
  title: oneLine(goal.text),
  state: stateOf(goal, today),
  goal,
  indicators: indicators.filter(({ goalKey }) => goalKey === goal.key),
  step,
});

/** All that something leads to, straight or through others. Pure. */
export function reachesFrom(links: readonly EffectLink[], from: string): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const link of links) next.set(link.from, [...(next.get(link.from) ?? []), link.to]);
  const found = new Set<string>();
  const open = [from];
  for (let key = open.pop(); key !== undefined; key = open.pop())
    for (const to of next.get(key) ?? [])
      if (!found.has(to)) {
        found.add(to);
        open.push(to);
      }
  return found;
}

/** Takes the links in their order, and leaves out each that would close a circle with those before it. Pure. */
export function withoutCircles(all: readonly EffectLink[]): Pick<EffectChain, 'links' | 'circular'> {
  const links: EffectLink[] = [];
  const circular: EffectLink[] = [];
  for (const link of all) {
    const closes = link.from === link.to || reachesFrom(links, link.to).has(link.from);
    (closes ? circular : links).push(link);
  }
  return { links, circular };
}

/**
 * What of `from` may not lead to `key`, since `key` leads there itself: the first of it; null where all may. Asked before
 * anything is written. Pure.
 */
export function circleWith({ links }: EffectChain, key: string, from: readonly string[]): string | null {
  const beyond = reachesFrom(links, key);
  return from.find((one) => one === key || beyond.has(one)) ?? null;
}

/** Activities that lead nowhere: the plan gives them no goal, and nobody has written what they are for. Pure. */
export function leadingNowhere({ nodes, links }: EffectChain): EffectNode[] {
  const leads = new Set(links.map(({ from }) => from));
  return nodes.filter(({ key, kind }) => kind !== 'goal' && !leads.has(key));
}

/** A node with what it leads to, and what that leads to. */
export interface EffectBranch {
  readonly node: EffectNode;
  readonly to: readonly EffectBranch[];
}

/** The chain as a text: each activity with all that it leads to, as branches. What several lead to stands under each. Pure. */
export function branchesOf({ nodes, links }: EffectChain): EffectBranch[] {
  const nodeOf = new Map(nodes.map((node) => [node.key, node]));
  const branch = (node: EffectNode): EffectBranch => ({
    node,
    to: links.flatMap(({ from, to }) => {
      const next = from === node.key ? nodeOf.get(to) : undefined;
      return next === undefined ? [] : [branch(next)];
    }),
  });
  return nodes.filter(({ kind }) => kind === 'activity').map(branch);
}
