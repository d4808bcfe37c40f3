import type { DraftPlan } from '../plan/draft';
import type { ProblemKind } from './problems/report';
import type { Activity, Area, LocalDate, Person, Plan, PlanItem, RowRef } from '../plan/plan';
import type { PressMemory } from './card-press';
import type { ListState } from './loading/list-state';
import type { ChangeResult, ItemChange, PlanChange } from './plan-change';
import type { channelKinds, channelStates, ListDeclaration } from './schema';
import type { Choice, Conflict } from './writing/conflict';

/** A row that a person left in a state the product cannot read; shown to stab, never a crash, never dropped. */
export interface RowProblem {
  readonly list: string;
  /** 0 where the list itself is amiss (`noColumn`). */
  readonly rowId: number;
  readonly field: string;
  readonly kind: ProblemKind;
  /** Danish and English sentence: the thing, the cause, the remedy. */
  readonly da: string;
  readonly en: string;
  /** Address of the row's own form in SharePoint, or of the list. */
  readonly url: string;
}

export interface LoadedPlan {
  readonly plan: Plan;
  readonly problems: readonly RowProblem[];
  /** The day the plan was closed; a closed plan takes no writes. */
  readonly closedOn?: LocalDate | null;
  /** True where stab has put reminders on hold: nothing is sent about the plan. */
  readonly remindersPaused?: boolean;
}

/** Expected failures of a write. `conflict` carries what the person began from, what they meant and what is there now. */
export type WriteFailure<T> =
  | ({ readonly kind: 'conflict' } & Conflict<T>)
  | { readonly kind: 'gone' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'refused'; readonly da: string; readonly en: string };

export type WriteResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: WriteFailure<T> };

export interface WriteProgress {
  readonly done: number;
  readonly total: number;
}

/** The one way to a plan in its lists; the tab, the web part, the bot and the command line all use it. */
export interface PlanRepository {
  /**
   * The current plan, or the one with this key, with one $batch request; null where no plan has been written,
   * 'notProvisioned' where lists are missing. A signal ends it with a RequestFault `cancelled`.
   */
  load(planKey?: string, signal?: AbortSignal): Promise<LoadedPlan | null | 'notProvisioned'>;
  /**
   * The rows of lists of the site, as they are now; of further ones than the plan's own, one that is not there, or may not be
   * read, counts as empty. Once asked for they come with the plan, so that both together are one request.
   */
  rowsOf(more: readonly ListDeclaration[]): Promise<readonly ListState[]>;
  /** The lists were written to in another way: who asks from now on is not answered by a reading that began before. */
  written(): void;
  /** The lists themselves were made or changed: nothing that was read of them before counts. */
  remade(): void;
  /**
   * Writes a draft (already answered: `applyAnswers`) as the site's current plan. An earlier plan stays in the lists,
   * marked as former.
   * Can be repeated after a break anywhere: every row has a unique key, so nothing is written twice. `beside`: the current plan
   * stays the current one, and the new one stands ready beside it; without a current plan it becomes that all the same.
   */
  writePlan(
    draft: DraftPlan,
    onProgress?: (p: WriteProgress) => void,
    how?: { readonly beside?: boolean },
  ): Promise<Plan>;
  /** Changes an item with the ETag it was read with. A new `periodText` is read again into start, end and recurrence. */
  updateItem(item: PlanItem, change: ItemChange): Promise<WriteResult<PlanItem>>;
  /**
   * Makes several changes of one plan in one batch, each by itself: a result for each, in their order, and only what failed
   * in passing is sent again. Several changes of one thing are one write. A result `failed` may be given again as the very
   * same object: what was carried out after all is not done twice. Throws where the plan could not be read.
   */
  change(
    planKey: string,
    changes: readonly PlanChange[],
    onProgress?: (progress: WriteProgress) => void,
  ): Promise<ChangeResult[]>;
  /**
   * Fetches what writing needs. Whoever begins to edit asks for it: a script that is first asked for when the connection is
   * gone is not asked for again by the browser, and what was typed could not be saved before a reload.
   */
  prepare?(): Promise<void>;
  /**
   * Settles a conflict field by field: writes what `choice` takes of mine over theirs, with the ETag that they left. What
   * only I changed is taken without being named; with nothing left to write, theirs stands and is given back.
   */
  resolve(conflict: Conflict<PlanItem>, choice: Choice<PlanItem>): Promise<WriteResult<PlanItem>>;
  /** Ties a focus area to a Teams channel. */
  setAreaChannel(area: Area, channelId: string): Promise<WriteResult<Area>>;
  /** True where `login` (a user principal name) may edit the plan's lists; false in doubt (fails closed). */
  mayUserEdit(userPrincipalName: string): Promise<boolean>;
  /** True where `login` may read the plan's lists, or another list of the site; false in doubt. */
  mayUserRead(userPrincipalName: string, list?: ListDeclaration): Promise<boolean>;
  /** Whether a list has rights of its own beside the site's; true in doubt. */
  hasOwnRights(list: ListDeclaration): Promise<boolean>;
  /** Who SharePoint knows by this user principal name; null where it knows nobody, or does not say. */
  personOf(userPrincipalName: string): Promise<Person | null>;
  /** The name of somebody by SharePoint's id; null where nobody has it. */
  nameOf(personId: number): Promise<string | null>;
  /** Address of a row's own form or of a list's default view in SharePoint. */
  urlOf(row: RowRef): string;
  listUrl(list: string): string;
}

export type { Activity };
export type * from './plan-change';

/** Life of a reminder in the outbox (DESIGN.md "Reminders"). */
export type OutboxState = 'planned' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'withdrawn' | 'skipped';

/** One row of the Reminders list: one card to one channel. `key` is unique and enforced by SharePoint. */
export interface OutboxRow {
  readonly key: string;
  readonly kind: string;
  readonly itemKey: string;
  readonly activityKey: string;
  readonly channelId: string;
  readonly day: LocalDate;
  readonly state: OutboxState;
  /** Random token that the card's buttons carry; everything else about the binding is read from this row. */
  readonly token: string;
  readonly leaseUntil: string | null;
  readonly conversationId: string | null;
  readonly messageId: string | null;
  readonly sentAt: string | null;
  /** Hash of the card as last sent, so that an unchanged card is not sent again. */
  readonly cardHash: string | null;
  /** How many times it was tried and refused. */
  readonly attempts: number;
  /** The moment before which it is not tried again. */
  readonly notBefore: string | null;
  /** What stood in the way the last time, in words for stab; null when nothing does. */
  readonly problem: string | null;
  readonly why: string;
  /** What was said in a thread and is to be saved, as JSON; null for all other rows. */
  readonly proposal: string | null;
  /** The working day on which the item is reminded of again, where somebody has put it off on this card. */
  readonly snoozedUntil: LocalDate | null;
  readonly presses: PressMemory;
  readonly row: RowRef;
}

export type NewOutboxRow = Omit<
  OutboxRow,
  | 'row'
  | 'snoozedUntil'
  | 'presses'
  | 'conversationId'
  | 'messageId'
  | 'sentAt'
  | 'cardHash'
  | 'leaseUntil'
  | 'state'
  | 'attempts'
  | 'notBefore'
  | 'problem'
  | 'proposal'
> & { readonly proposal?: string };

export interface Outbox {
  /** Adds a planned reminder; null where its key is there already (somebody else planned it). */
  add(row: NewOutboxRow): Promise<OutboxRow | null>;
  /** All rows of these keys, states and items, of a day (`from`) and later, and put off to a day and later, however many. */
  list(filter: {
    snoozedFrom?: LocalDate;
    states?: readonly OutboxState[];
    itemKey?: string;
    keys?: readonly string[];
    from?: LocalDate;
  }): Promise<OutboxRow[]>;
  byToken(token: string): Promise<OutboxRow | null>;
  /** Writes with the row's ETag; null where somebody else was first. */
  update(row: OutboxRow, change: Partial<Omit<OutboxRow, 'row' | 'key'>>): Promise<OutboxRow | null>;
  /** Gives the row another key, so that its own is free again; null where somebody else was first. */
  rename(row: OutboxRow, key: string): Promise<OutboxRow | null>;
}

/** Whether the bot can write in a channel, and if not, why. */
export type ChannelState = (typeof channelStates)[number];

export type ChannelKind = (typeof channelKinds)[number];

/** One row of the Channels list: a Teams channel that the bot has been added to, and how to reach it. */
export interface ChannelRow {
  readonly channelId: string;
  readonly name: string;
  readonly teamId: string;
  readonly tenantId: string;
  readonly serviceUrl: string;
  readonly botId: string;
  readonly botName: string;
  readonly state: ChannelState;
  /** The day it came into that state; null where that is not known. */
  readonly stateSince: LocalDate | null;
  readonly kind: ChannelKind;
  readonly teamName: string;
  /** The focus areas that are tied to it, for people who look in the list: one on each line. */
  readonly areaTitles: string;
  readonly row: RowRef;
}

export interface Channels {
  list(): Promise<ChannelRow[]>;
  /** Adds or renews by `channelId`; may run twice. */
  upsert(channel: Omit<ChannelRow, 'row'>): Promise<ChannelRow>;
}

/** One row of the Threads list: the root message that holds an activity's cards in a channel. */
export interface ThreadRow {
  readonly key: string;
  readonly activityKey: string;
  readonly channelId: string;
  readonly conversationId: string;
  readonly rootMessageId: string;
  readonly row: RowRef;
}

export interface Threads {
  find(activityKey: string, channelId: string): Promise<ThreadRow | null>;
  findByConversation(conversationId: string): Promise<ThreadRow | null>;
  /** Adds; where the unique key (activity + channel) is taken, returns the row that is there. */
  add(thread: Omit<ThreadRow, 'row' | 'key'>): Promise<ThreadRow>;
  /** Lets a thread be the activity's own no longer: it is still known by its conversation. False where somebody was first. */
  retire(thread: ThreadRow): Promise<boolean>;
}
