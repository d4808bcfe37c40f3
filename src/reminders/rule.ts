import * as z from 'zod/mini';

/**
 * What a rule reminds of. `item` is a milestone or a goal; `activity` is reminded of where nothing new is heard; `delivery` is
 * a step of a delivery's own schedule.
 */
export const ruleTargets = [
  'milestone',
  'goal',
  'item',
  'followUp',
  'activity',
  'meeting',
  'document',
  'supervision',
  'learning',
  'indicator',
  'delivery',
  'unitFigures',
  'roundReport',
  'caseReview',
  'evaluation',
  'acknowledgement',
  'plan',
] as const;
export type RuleTarget = (typeof ruleTargets)[number];

/**
 * Where a rule counts from: a period's end or, where the period is vague, its start; each month, for what has no date; the
 * latest news of an activity; each week, for what is told of the plan as a whole.
 */
export const ruleAnchors = ['end', 'start', 'month', 'news', 'week'] as const;
export type RuleAnchor = (typeof ruleAnchors)[number];

export const leadUnits = ['workingDays', 'weeks'] as const;
export type LeadUnit = (typeof leadUnits)[number];

export const ruleRecipients = ['channel', 'responsible', 'substitute', 'leader', 'staff'] as const;
export type RuleRecipient = (typeof ruleRecipients)[number];

/** Bounds of what a person may write: a lead of a year, a repetition of a year, and no rule that goes on for ever. */
export const mostLead = 250;
export const mostWeeks = 52;
export const mostTimes = 60;

const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

/** One rule: what is reminded of, when, who gets it, how often, and whether it waits for the quiet periods to pass. */
export const reminderRuleSchema = z.object({
  /** Part of every reminder's key, so that a rule keeps it for life. */
  key: z.string().check(z.regex(/^[\p{L}\p{N}_-]{1,40}$/u)),
  appliesTo: z.enum(ruleTargets),
  anchor: z.enum(ruleAnchors),
  /** So many units before the anchor; below 0 after it. */
  lead: whole(-mostLead, mostLead),
  unit: z.enum(leadUnits),
  recipient: z.enum(ruleRecipients),
  /** Who gets it where nobody is the recipient; null: nobody else. */
  escalatesTo: z.nullable(z.enum(ruleRecipients)),
  /** The number of the one focus area that it is for; null for all. */
  areaKey: z.nullable(z.string()),
  /** "08:00"; null: at any time of the day. */
  timeOfDay: z.nullable(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  /** Waits for the summer and Christmas holidays to pass. */
  keepsQuiet: z.boolean(),
  /** Gathered with others of its day on one card. */
  digest: z.boolean(),
  /** Weeks between repetitions; null: once. */
  repeatWeeks: z.nullable(whole(1, mostWeeks)),
  /** So many times in all. */
  times: whole(1, mostTimes),
  active: z.boolean(),
});
export type ReminderRule = z.infer<typeof reminderRuleSchema>;

/** Whether a rule's time of the day has come; a day that is tried out has no time, and all of it has come. */
export const hasCome = ({ timeOfDay }: ReminderRule, time: string | null): boolean =>
  timeOfDay === null || time === null || timeOfDay <= time;
