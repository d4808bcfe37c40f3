import type { KnownDocument, KnownMeeting, KnownRound, SourceKind } from '../answer';
import type { Activity, Area, Delivery, EarlierActivity, Group, Indicator, PlanItem } from '../../plan/plan';

/** What one statement of the plan is: which cell or column it stands in. */
export type StatementKind =
  | 'title'
  | 'purpose'
  | 'description'
  | 'responsible'
  | 'milestone'
  | 'goal'
  | 'followUp'
  | 'focus'
  | 'member'
  | 'cadence'
  | 'chair'
  | 'task'
  | 'started'
  | 'status'
  | 'note'
  | 'indicator'
  | 'delivery'
  | 'audience'
  | 'agenda'
  | 'decision';

/** What statements are about, each with the row that it is; a section is a heading of the document with what stands below it. */
export type Subject =
  | { readonly kind: 'plan' }
  | { readonly kind: 'area'; readonly area: Area }
  | { readonly kind: 'activity'; readonly activity: Activity }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'earlier'; readonly earlier: EarlierActivity }
  | { readonly kind: 'section' }
  | { readonly kind: 'document'; readonly known: KnownDocument }
  | { readonly kind: 'meeting'; readonly known: KnownMeeting }
  | { readonly kind: 'round'; readonly known: KnownRound };

export interface Owner {
  /** The plan's own number, or the row's key. */
  readonly key: string;
  readonly title: string;
  /** The title's words, folded, with a space between: how a question says it word by word. */
  readonly saying: string;
  readonly about: Subject;
  readonly statements: Statement[];
}

export interface Statement {
  readonly kind: StatementKind;
  /** The plan's own words, one sentence or one row. */
  readonly text: string;
  readonly owner: Owner;
  /** The milestone, goal or follow-up that it is; null for the rest. */
  readonly item: PlanItem | null;
  readonly indicator: Indicator | null;
  readonly delivery: Delivery | null;
  /** The row that it stands in. */
  readonly source: { readonly id: string; readonly kind: SourceKind };
}
