import type { LocalDate } from '../plan/plan';

/** A card that falls due on `day`. `key` is made of rule, item and occurrence: the same day computed twice gives the same keys. */
export interface Reminder {
  readonly key: string;
  readonly day: LocalDate;
  /** The key of the rule that it comes from: "before10". */
  readonly kind: string;
  /** The plan's number for the item: "2.1.m2". */
  readonly itemId: string;
  /** The activity's number: "2.1". */
  readonly activity: string;
  /** The focus area's number: "2"; null where the activity has none. */
  readonly area: string | null;
  /** The name of the channel it goes to: the focus area's title; or which person gets it. */
  readonly channel: string;
  readonly dueOn: LocalDate | null;
  readonly text: string;
  /** Why it is sent, in Danish: "der er 10 arbejdsdage til, at perioden slutter". */
  readonly why: string;
}
