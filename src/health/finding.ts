/** What a plan lacks to be alive, as one thing that somebody can mend; the worst first. */
export const findingKinds = [
  'noRole',
  'noPerson',
  'notHeld',
  'mergedNowhere',
  'noNews',
  'noNext',
  'noChannel',
  'unreadable',
  'undated',
  'noGoal',
  'noIndicator',
  'noFigures',
  'oldFigures',
  'noPurpose',
  'processPlan',
  'coverage',
  'noReason',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** `key` is the plan's own number of what it is about ("2.1", "2.1.g1", an area's "2"), where it is mended. */
export interface Finding {
  readonly kind: FindingKind;
  readonly key: string | null;
  readonly areaKey: string | null;
  readonly activityKey: string | null;
  /** What the sentence names: a title, a role, names of units, codes of fields, a day. */
  readonly values: Readonly<Record<string, string | number>>;
}
