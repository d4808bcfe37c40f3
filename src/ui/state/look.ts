import { groupings, markKinds, type Grouping, type MarkKind } from '../../timeline/kinds';

/** The ways in which the tidsplan is shown. `classic`: as the plan's own appendix has it, months beside activities. */
export const tidsplanViews = ['chart', 'table', 'classic'] as const;
export type TidsplanView = (typeof tidsplanViews)[number];

/** How much time there is room for, the closest first. `whole`: from the plan's first day to its last. */
export const tidsplanScales = ['week', 'month', 'quarter', 'year', 'whole'] as const;
export type TidsplanScale = (typeof tidsplanScales)[number];

/** How the tidsplan is looked at: an address keeps it, so that a link shows what was seen. */
export interface TidsplanLook {
  readonly view: TidsplanView;
  readonly scale: TidsplanScale;
  readonly grouping: Grouping;
  /** The kinds that are shown; none chosen is all of them. */
  readonly kinds: readonly MarkKind[];
  /** Only what the Task Force asked for; null for everything. */
  readonly source: 'taskForce' | null;
}

export const usualLook: TidsplanLook = { view: 'chart', scale: 'quarter', grouping: 'area', kinds: [], source: null };

/** What an address says of it; what it does not say, or says in words that are not known, is as usual. */
export function readLook(params: URLSearchParams): TidsplanLook {
  const one = <T extends string>(name: string, all: readonly T[], otherwise: T): T =>
    all.find((value) => value === params.get(name)) ?? otherwise;
  const kinds = params.getAll('kind');
  return {
    view: one('view', tidsplanViews, usualLook.view),
    scale: one('scale', tidsplanScales, usualLook.scale),
    grouping: one('by', groupings, usualLook.grouping),
    kinds: markKinds.filter((kind) => kinds.includes(kind)),
    source: params.get('source') === 'taskForce' ? 'taskForce' : null,
  };
}

/** The names and values that `readLook` reads back; the usual is left out. */
export function lookPairs({ view, scale, grouping, kinds, source }: TidsplanLook): (readonly [string, string])[] {
  const other = (value: string, usual: string): string => (value === usual ? '' : value);
  return [
    ['view', other(view, usualLook.view)],
    ['scale', other(scale, usualLook.scale)],
    ['by', other(grouping, usualLook.grouping)],
    ['source', source ?? ''],
    ...kinds.map((kind) => ['kind', kind] as const),
  ];
}
