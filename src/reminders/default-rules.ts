import type { ReminderRule } from './rule';

const once = {
  unit: 'workingDays',
  anchor: 'end',
  recipient: 'channel',
  escalatesTo: null,
  areaKey: null,
  timeOfDay: null,
  keepsQuiet: false,
  digest: false,
  repeatWeeks: null,
  times: 1,
  active: true,
} as const;

/** After so many weeks an open item goes from the substitute to the leader, and from there to the staff. */
const [toSubstitute, toLeader, toStaff] = [3, 4, 5] as const;

/**
 * The rules that hold where a site has none of its own (VOICE.md 6). Their keys stand in outboxes and may not change. A
 * deadline is reminded of in a holiday too, since its day does not move; what only asks again waits for the holiday to pass.
 */
export const defaultRules: readonly ReminderRule[] = [
  { ...once, key: 'periodBegins', appliesTo: 'item', anchor: 'start', lead: 0 },
  { ...once, key: 'before10', appliesTo: 'item', lead: 10 },
  { ...once, key: 'before3', appliesTo: 'item', lead: 3 },
  { ...once, key: 'lastDay', appliesTo: 'item', lead: 0 },
  { ...once, key: 'overdue', appliesTo: 'item', lead: -1 },
  {
    ...once,
    key: 'overdueAgain',
    appliesTo: 'item',
    lead: -1,
    unit: 'weeks',
    repeatWeeks: 1,
    times: 2,
    keepsQuiet: true,
  },
  {
    ...once,
    key: 'substitute',
    appliesTo: 'item',
    lead: -toSubstitute,
    unit: 'weeks',
    recipient: 'substitute',
    escalatesTo: 'leader',
    keepsQuiet: true,
  },
  {
    ...once,
    key: 'leader',
    appliesTo: 'item',
    lead: -toLeader,
    unit: 'weeks',
    recipient: 'leader',
    escalatesTo: 'staff',
    keepsQuiet: true,
  },
  {
    ...once,
    key: 'stillOpen',
    appliesTo: 'item',
    lead: -toStaff,
    unit: 'weeks',
    recipient: 'staff',
    repeatWeeks: 4,
    times: 12,
    digest: true,
    keepsQuiet: true,
  },
  {
    ...once,
    key: 'undated',
    appliesTo: 'milestone',
    anchor: 'month',
    lead: 0,
    recipient: 'staff',
    digest: true,
    keepsQuiet: true,
  },
  // Before the first window begins; a window of a month at most is reminded of by its end alone.
  { ...once, key: 'followUpBegins', appliesTo: 'followUp', anchor: 'start', lead: 5 },
  { ...once, key: 'followUp', appliesTo: 'followUp', lead: 5 },
  { ...once, key: 'followUpOverdue', appliesTo: 'followUp', lead: -1 },
  { ...once, key: 'meeting', appliesTo: 'meeting', lead: 5 },
  // Of a group that the plan says how often meets, and whose next meeting has no day.
  {
    ...once,
    key: 'meetingNoDate',
    appliesTo: 'meeting',
    anchor: 'month',
    lead: 0,
    recipient: 'staff',
    keepsQuiet: true,
  },
  { ...once, key: 'review', appliesTo: 'document', lead: 4, unit: 'weeks', recipient: 'staff', digest: true },
  { ...once, key: 'reviewOverdue', appliesTo: 'document', lead: -1, recipient: 'staff', digest: true },
  { ...once, key: 'ackRequest', appliesTo: 'acknowledgement', anchor: 'start', lead: 0, recipient: 'responsible' },
  {
    ...once,
    key: 'ackMissing',
    appliesTo: 'acknowledgement',
    lead: -1,
    recipient: 'responsible',
    repeatWeeks: 1,
    times: 3,
  },
  { ...once, key: 'supervisionBegins', appliesTo: 'supervision', anchor: 'start', lead: 5 },
  { ...once, key: 'figuresMissing', appliesTo: 'unitFigures', lead: 5 },
  { ...once, key: 'figuresOverdue', appliesTo: 'unitFigures', lead: -1, repeatWeeks: 1, times: 3, keepsQuiet: true },
  // Counted from the round's last day.
  {
    ...once,
    key: 'reportMissing',
    appliesTo: 'roundReport',
    anchor: 'start',
    lead: -10,
    repeatWeeks: 2,
    times: 3,
    keepsQuiet: true,
  },
  { ...once, key: 'caseReview', appliesTo: 'caseReview', lead: 5, keepsQuiet: true },
  // Of a round that has ended and after which a unit has yet to choose its themes; a theme itself has no start.
  {
    ...once,
    key: 'chooseThemes',
    appliesTo: 'learning',
    anchor: 'start',
    lead: -5,
    repeatWeeks: 2,
    times: 3,
    keepsQuiet: true,
  },
  { ...once, key: 'learningEnds', appliesTo: 'learning', lead: 5 },
  { ...once, key: 'learningOverdue', appliesTo: 'learning', lead: -1, repeatWeeks: 4, times: 3, keepsQuiet: true },
  {
    ...once,
    key: 'learningUndated',
    appliesTo: 'learning',
    anchor: 'month',
    lead: 0,
    recipient: 'staff',
    digest: true,
    keepsQuiet: true,
  },
  // Four weeks before a target is to be reached and is not; half a year after the latest figure.
  {
    ...once,
    key: 'targetSoon',
    appliesTo: 'indicator',
    lead: 4,
    unit: 'weeks',
    recipient: 'responsible',
    escalatesTo: 'channel',
  },
  {
    ...once,
    key: 'figuresOld',
    appliesTo: 'indicator',
    anchor: 'news',
    lead: -26,
    unit: 'weeks',
    recipient: 'staff',
    digest: true,
    repeatWeeks: 8,
    times: 3,
    keepsQuiet: true,
  },
  // To those who keep the plan: they ask, and they judge.
  { ...once, key: 'evaluationBegins', appliesTo: 'evaluation', anchor: 'start', lead: 10, recipient: 'staff' },
  {
    ...once,
    key: 'evaluationOpen',
    appliesTo: 'evaluation',
    lead: -5,
    recipient: 'staff',
    repeatWeeks: 2,
    times: 3,
    keepsQuiet: true,
  },
  // To the area's channel, where the delivery's lead is; a line without a time has nothing to count from.
  { ...once, key: 'deliveryStep', appliesTo: 'delivery', lead: 5 },
  { ...once, key: 'overview', appliesTo: 'plan', anchor: 'week', lead: 0, recipient: 'staff' },
  {
    ...once,
    key: 'noNews',
    appliesTo: 'activity',
    anchor: 'news',
    lead: -8,
    unit: 'weeks',
    repeatWeeks: 4,
    times: 6,
    keepsQuiet: true,
  },
];

/**
 * The rules in force: the site's own, and of the built-in ones those that the site has no rule of the same key for. So a
 * site changes one rule, or turns it off, without writing all the others. Pure.
 */
export function rulesInForce(own: readonly ReminderRule[]): ReminderRule[] {
  const changed = new Map(own.map((rule) => [rule.key, rule]));
  const known = new Set(defaultRules.map(({ key }) => key));
  return [...defaultRules.map((rule) => changed.get(rule.key) ?? rule), ...own.filter(({ key }) => !known.has(key))];
}
