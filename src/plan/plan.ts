import * as z from 'zod/mini';

/** A local calendar date, `yyyy-mm-dd`, in the municipality's time zone; never a moment. */
export type LocalDate = string;

/** Matches a LocalDate's shape; whether the day exists is the period grammar's business. */
export const localDateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const nullableDate = z.nullable(localDateSchema);

/**
 * What is kept of a period: the words as the plan has them and the days they are read as.
 * `start` null means open before, `end` null open after, both null undated.
 * `recurrence` is an ISO 8601 duration (`P3M`), `R<n>/P1Y`, `continuous` or `asNeeded` (DOMAIN.md 3).
 */
export interface Period {
  readonly text: string | null;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  readonly recurrence: string | null;
}

/** Where something stood before it was first moved. */
export type FormerPeriod = Pick<Period, 'text' | 'start' | 'end'>;

/** The latest line on how far something is, on which day and by whose name it was written. */
export const newsSchema = z.object({ text: z.string(), on: nullableDate, by: z.nullable(z.string()) });
export type News = z.infer<typeof newsSchema>;

/** How far an activity is; one that is postponed or dropped takes with it what stands in it (merged.ts). */
export const stages = ['idea', 'development', 'implementation', 'operation', 'ended', 'postponed', 'dropped'] as const;
export type Stage = (typeof stages)[number];

/**
 * What a person has said about an item; whether it is late or running is worked out from the day (see status.ts). `postponed`
 * rests until somebody gives it a new period; one that was given it at once is planned again, and its reason tells it from
 * what was only moved.
 */
export const itemStatuses = ['planned', 'reached', 'dropped', 'postponed'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

export const itemKinds = ['milestone', 'goal', 'followUp'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Where a row lives and which version of it was read; every write sends the ETag back. */
export const rowRefSchema = z.object({ list: z.string(), id: z.number(), etag: z.string() });
export type RowRef = z.infer<typeof rowRefSchema>;

/** Somebody that SharePoint knows. `login` is the user principal name, as a token or a mention has it. */
export const personSchema = z.object({ id: z.number(), name: z.string(), login: z.string() });
export type Person = z.infer<typeof personSchema>;

/** A follow-up stands in the plan document, or was agreed later, in a thread or at a meeting. */
export const followUpOrigins = ['planned', 'agreed'] as const;
export type FollowUpOrigin = (typeof followUpOrigins)[number];

/**
 * A dated part of an activity: milestone, goal or follow-up. `key` is the plan's own number for it ("2.1.m2", "2.1.g1",
 * "2.1.o3"), stable for the life of the plan. A goal's several statements are the lines of `text`.
 */
export const planItemSchema = z.object({
  key: z.string(),
  kind: z.enum(itemKinds),
  activityKey: z.string(),
  areaKey: z.nullable(z.string()),
  order: z.number(),
  text: z.string(),
  periodText: z.nullable(z.string()),
  start: nullableDate,
  end: nullableDate,
  recurrence: z.nullable(z.string()),
  /** Where it stood before it was first moved; null where it stands there still, and in what a browser kept without it. */
  former: z._default(
    z.nullable(z.object({ text: z.nullable(z.string()), start: nullableDate, end: nullableDate })),
    null,
  ),
  status: z.enum(itemStatuses),
  reachedOn: nullableDate,
  /** Who said that it is reached, by name, as the thread and the list show it. */
  reachedBy: z.nullable(z.string()),
  /** Who carries it out, where the item itself says so; else the activity's roles apply. */
  responsible: z.nullable(z.string()),
  /** SharePoint's id of the person who is in charge now, where the row names one. */
  personId: z.nullable(z.number()),
  /** Null for what stands in the plan document. */
  origin: z.nullable(z.enum(followUpOrigins)),
  /** Address of the message in Teams where it was agreed. */
  messageLink: z.nullable(z.string()),
  /** What came of it. */
  outcome: z.nullable(z.string()),
  /** How far it is, as somebody last wrote it; null in what a browser kept without it. */
  news: z._default(z.nullable(newsSchema), null),
  /** Rules that never remind of it, by name or key, or "alle" (reminders/never.ts). */
  never: z._default(z.array(z.string()), []),
  /** The number of what it has become a part of: it is dropped itself, and its cards lead there. */
  mergedInto: z._default(z.nullable(z.string()), null),
  /** Why it was postponed, merged or dropped. */
  reason: z._default(z.nullable(z.string()), null),
  /** Plan and number of what it was carried over from: "p1:2.1.m2". */
  continuedFrom: z.nullable(z.string()),
  row: z.nullable(rowRefSchema),
});
export type PlanItem = z.infer<typeof planItemSchema>;

export const activitySchema = z.object({
  key: z.string(),
  areaKey: z.nullable(z.string()),
  order: z.number(),
  title: z.string(),
  taskForce: z.boolean(),
  purpose: z.array(z.string()),
  description: z.string(),
  /** The responsible cell's own text, statement by statement. */
  responsible: z.array(z.string()),
  roles: z.array(z.string()),
  support: z.array(z.string()),
  stage: z.nullable(z.enum(stages)),
  development: z.nullable(z.object({ text: z.nullable(z.string()), start: nullableDate, end: nullableDate })),
  implementation: z.nullable(z.object({ text: z.nullable(z.string()), start: nullableDate, end: nullableDate })),
  /** SharePoint's id of the person who is in charge now, where the row names one. */
  personId: z.nullable(z.number()),
  /** The same as an item's: of the activity itself, not of what stands in it. */
  never: z._default(z.array(z.string()), []),
  /** The same as an item's; what stands in it goes along. */
  mergedInto: z._default(z.nullable(z.string()), null),
  reason: z._default(z.nullable(z.string()), null),
  row: z.nullable(rowRefSchema),
});
export type Activity = z.infer<typeof activitySchema>;

export const areaSchema = z.object({
  key: z.string(),
  order: z.number(),
  title: z.string(),
  focus: z.nullable(z.string()),
  /** The Teams channel of the area (`19:…@thread.tacv2`), null until the bot has met it. */
  channelId: z.nullable(z.string()),
  row: z.nullable(rowRefSchema),
});
export type Area = z.infer<typeof areaSchema>;

export const groupSchema = z.object({
  key: z.string(),
  title: z.string(),
  chair: z.nullable(z.string()),
  members: z.array(z.string()),
  cadence: z.nullable(z.string()),
  tasks: z.array(z.string()),
});
export type Group = z.infer<typeof groupSchema>;

export const earlierActivitySchema = z.object({
  key: z.string(),
  areaTitle: z.nullable(z.string()),
  title: z.string(),
  purpose: z.array(z.string()),
  startedText: z.nullable(z.string()),
  statusText: z.nullable(z.string()),
  /** The result that it was to reach; null where nobody has said one, and in what a browser kept without it. */
  goal: z._default(z.nullable(z.string()), null),
  /** The number of the activity of this plan that goes on with it. */
  continuesIn: z._default(z.nullable(z.string()), null),
  row: z._default(z.nullable(rowRefSchema), null),
});
export type EarlierActivity = z.infer<typeof earlierActivitySchema>;

/** A passage of the document that found no place in the plan: kept as a note, never dropped. */
export const planNoteSchema = z.object({ text: z.string(), where: z.string() });
export type PlanNote = z.infer<typeof planNoteSchema>;

/**
 * Who has a role of the plan, and who stands in. Of the whole site and not of one plan; `from` and `to` are the first and
 * last day, null where it has no such bound.
 */
export const roleHolderSchema = z.object({
  key: z.string(),
  role: z.string(),
  person: z.nullable(personSchema),
  substitute: z.nullable(personSchema),
  /** Whom it goes to after both; left out where the site has no column for it. */
  leader: z.optional(z.nullable(personSchema)),
  unit: z.nullable(z.string()),
  /** The number of the group that they sit in; left out where it is none. */
  group: z.optional(z.string()),
  /** The case steps and target groups that they stand for in it; left out where they are none. */
  covers: z.optional(z.array(z.string())),
  from: nullableDate,
  to: nullableDate,
  row: z.nullable(rowRefSchema),
});
export type RoleHolder = z.infer<typeof roleHolderSchema>;

/** "At least 80 %" and "at most 5" are targets of different kinds (DOMAIN.md 2.4). */
export const targetOperators = ['atLeast', 'atMost', 'equal'] as const;
export type TargetOperator = (typeof targetOperators)[number];

/** One measurement; `round` is its short name ("2. kvartal 2026"), `unit` the part of the organisation it is of. */
export const measurementSchema = z.object({
  on: nullableDate,
  unit: z.nullable(z.string()),
  round: z.nullable(z.string()),
  value: z.number(),
  /** How many cases or answers it rests on; null where nobody has said, and in what a browser kept without it. */
  basis: z._default(z.nullable(z.number()), null),
  source: z.nullable(z.string()),
});
export type Measurement = z.infer<typeof measurementSchema>;

/** A figure that the plan is measured by; `unit` is what it is counted in ("%"). Measurements are the oldest first. */
export const indicatorSchema = z.object({
  key: z.string(),
  activityKey: z.nullable(z.string()),
  areaKey: z.nullable(z.string()),
  /** The goal that it belongs to ("2.1.g1"). */
  goalKey: z.nullable(z.string()),
  title: z.string(),
  unit: z.nullable(z.string()),
  baseline: z.nullable(z.number()),
  target: z.nullable(z.number()),
  operator: z.enum(targetOperators),
  /** By when, in the words of its goal, and as a day. */
  byText: z.nullable(z.string()),
  by: nullableDate,
  /** Where the latest measurement with a source says that its figure comes from. */
  source: z.nullable(z.string()),
  measurements: z.array(measurementSchema),
  row: z.nullable(rowRefSchema),
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** A delivery of the procesplan with its six fields (DOMAIN.md 2.8); those with several lines are lists of lines. */
export const deliverySchema = z.object({
  key: z.string(),
  areaKey: z.nullable(z.string()),
  activityKey: z.nullable(z.string()),
  order: z.number(),
  lead: z.nullable(z.string()),
  /** What is delivered: a short name, and more lines where the row tells more of it. */
  title: z.string(),
  content: z.array(z.string()),
  schedule: z.array(z.string()),
  participants: z.array(z.string()),
  followUp: z.nullable(z.string()),
  row: z.nullable(rowRefSchema),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** Where an activity's cards stand in Teams. */
export const threadLinkSchema = z.object({ activityKey: z.string(), url: z.string() });
export type ThreadLink = z.infer<typeof threadLinkSchema>;

/**
 * What a plan calls its parts where it has no focus areas and activities: themes with recommendations (DOMAIN.md 4.37), points
 * that stand by themselves (4.38), units with visits (2.17). The words themselves are the texts' (text/plan-words.ts).
 */
export const planWords = ['themes', 'points', 'visits'] as const;
export type PlanWords = (typeof planWords)[number];

/** A whole plan as every view, reminder and answer sees it. Arrays are in the plan's own order. */
export const planSchema = z.object({
  key: z.string(),
  title: z.string(),
  organisation: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  documentDate: nullableDate,
  periodText: z.nullable(z.string()),
  /** Null for focus areas and activities, and in what a browser kept without it. */
  words: z._default(z.nullable(z.enum(planWords)), null),
  areas: z.array(areaSchema),
  activities: z.array(activitySchema),
  items: z.array(planItemSchema),
  groups: z.array(groupSchema),
  earlierActivities: z.array(earlierActivitySchema),
  notes: z.array(planNoteSchema),
  members: z.array(roleHolderSchema),
  indicators: z.array(indicatorSchema),
  deliveries: z.array(deliverySchema),
  threads: z.array(threadLinkSchema),
  row: z.nullable(rowRefSchema),
});
export type Plan = z.infer<typeof planSchema>;
