// What a person changes in a plan, and what becomes of it.
import type {
  Activity,
  Area,
  Delivery,
  FollowUpOrigin,
  FormerPeriod,
  ItemKind,
  ItemStatus,
  LocalDate,
  News,
  PlanItem,
  Stage,
} from '../plan/plan';
import type { WriteFailure } from './repository';
import type { RequestFault } from './transport/request-fault';

export interface ItemChange {
  readonly status?: ItemStatus;
  readonly reachedOn?: LocalDate | null;
  readonly reachedBy?: string | null;
  readonly periodText?: string | null;
  /** Where it first stood, which follows from `periodText`; said only by what takes a move back. */
  readonly former?: FormerPeriod | null;
  readonly text?: string;
  readonly kind?: ItemKind;
  readonly responsible?: string | null;
  readonly outcome?: string | null;
  /** The number of what it becomes a part of (`mergeTargets`); said with the status `dropped`. */
  readonly mergedInto?: string | null;
  /** Why it is postponed, merged or dropped; where a status is said and no reason, there is none any more. */
  readonly reason?: string | null;
  readonly news?: News | null;
  readonly never?: string[];
  /** SharePoint's id of the person who is in charge from now on. */
  readonly personId?: number | null;
  /** A place among its neighbours: see `orderBetween`. */
  readonly order?: number;
  /** Moves it to another activity; its key stays. */
  readonly activityKey?: string;
}

/** The phases' words are read into days, as an item's period is. */
export interface ActivityChange {
  readonly title?: string;
  readonly taskForce?: boolean;
  readonly purpose?: readonly string[];
  readonly description?: string;
  readonly responsible?: readonly string[];
  readonly roles?: readonly string[];
  readonly support?: readonly string[];
  readonly stage?: Stage | null;
  readonly mergedInto?: string | null;
  readonly reason?: string | null;
  readonly never?: string[];
  /** SharePoint's id of the person who is in charge from now on. */
  readonly personId?: number | null;
  readonly developmentText?: string | null;
  readonly implementationText?: string | null;
  readonly order?: number;
  /** Moves it to another area, or out of any; its key stays. */
  readonly areaKey?: string | null;
}

export interface AreaChange {
  readonly title?: string;
  readonly focus?: string | null;
  readonly order?: number;
  /** The Teams channel that gets its cards. */
  readonly channelId?: string | null;
}

export interface DeliveryChange {
  readonly title?: string;
  readonly lead?: string | null;
  readonly content?: readonly string[];
  readonly schedule?: readonly string[];
  readonly participants?: readonly string[];
  readonly followUp?: string | null;
  readonly order?: number;
  readonly areaKey?: string | null;
  readonly activityKey?: string | null;
}

/** What is added gets the plan's next free number; without an `order` it stands last in its activity. */
export interface NewItem extends Omit<ItemChange, 'text' | 'kind' | 'activityKey'> {
  readonly kind: ItemKind;
  readonly activityKey: string;
  readonly text: string;
  readonly origin?: FollowUpOrigin | null;
  readonly messageLink?: string | null;
}
export interface NewActivity extends Omit<ActivityChange, 'title' | 'areaKey'> {
  readonly title: string;
  readonly areaKey: string | null;
}
export interface NewArea extends Omit<AreaChange, 'title'> {
  readonly title: string;
}
export interface NewDelivery extends Omit<DeliveryChange, 'title'> {
  readonly title: string;
  /** Of the template: where somebody else makes one for the same activity, or area, at the same moment, theirs is the one. */
  readonly isBlank?: boolean;
}

/** One change of a plan: of a thing as it was read (`base`), or a new thing. */
export type PlanChange =
  | { readonly kind: 'item'; readonly base: PlanItem; readonly change: ItemChange }
  | { readonly kind: 'activity'; readonly base: Activity; readonly change: ActivityChange }
  | { readonly kind: 'area'; readonly base: Area; readonly change: AreaChange }
  | { readonly kind: 'delivery'; readonly base: Delivery; readonly change: DeliveryChange }
  | { readonly kind: 'addItem'; readonly item: NewItem }
  | { readonly kind: 'addActivity'; readonly activity: NewActivity }
  | { readonly kind: 'addArea'; readonly area: NewArea }
  | { readonly kind: 'addDelivery'; readonly delivery: NewDelivery };

/** Beside what is expected: the site could not be reached or stayed busy through all attempts. */
export type ChangeFailure<T> = WriteFailure<T> | { readonly kind: 'failed'; readonly fault: RequestFault };

type ChangedThing<Kind extends string, T> = { readonly kind: Kind } & (
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ChangeFailure<T> }
);

/** What became of one change; `value` is the thing as it is now. `kind` is that of the thing, also where it is new. */
export type ChangeResult =
  | ChangedThing<'item', PlanItem>
  | ChangedThing<'activity', Activity>
  | ChangedThing<'area', Area>
  | ChangedThing<'delivery', Delivery>;
