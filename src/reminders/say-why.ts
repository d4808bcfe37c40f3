import { daysBetween, sayDay } from '../periods/index';
import type { Say } from '../text/text';
import type { NotSent } from './decide';
import type { Occurrence } from './occurrences';
import type { ReminderRule } from './rule';
import type { Subject } from './subject';

/** Why a reminder is sent, as a clause after "fordi": "der er 10 arbejdsdage til, at perioden slutter". */
export function sayWhySent(rule: ReminderRule, occurrence: Occurrence, say: Say): string {
  const { waitedFor, day } = occurrence;
  const plain = sayRule(rule, occurrence, say);
  if (waitedFor === null) return plain;
  const quiet = say(`remind.quiet.${waitedFor.period}`);
  return say('remind.why.waited', { why: plain, quiet, day: sayDay(day, day, say.locale) });
}

function sayRule(rule: ReminderRule, occurrence: Occurrence, say: Say): string {
  const { day, anchor: anchoredOn } = occurrence;
  const { lead, unit, anchor, appliesTo } = rule;
  const weeks = unit === 'weeks';
  if (anchor === 'week') return say('remind.why.overview');
  if (anchor === 'month') return say(appliesTo === 'meeting' ? 'remind.why.noMeeting' : 'remind.why.undated');
  if (anchor === 'news') {
    const weeks = say.count('count.week', weeksAfter(occurrence));
    return say(appliesTo === 'indicator' ? 'remind.why.oldFigures' : 'remind.why.noNews', { weeks });
  }
  const what = whatOf(appliesTo, anchor);
  if (lead === 0) {
    if (what === 'ends') return say(`remind.why.today.${day === anchoredOn ? 'lastDay' : 'lastWorkingDay'}`);
    return say(`remind.why.today.${what}`);
  }
  if (lead > 0) {
    const distance = say.count(weeks ? 'count.week' : 'remind.workingDays', lead);
    return say(`remind.why.before.${what}`, { distance });
  }
  const after = weeksAfter(occurrence);
  if (after === 0) return say(`remind.why.passed.${what}`);
  return say(`remind.why.longPassed.${what}`, { weeks: say.count('count.week', after) });
}

/** What a rule counts to, in words. */
function whatOf(appliesTo: ReminderRule['appliesTo'], anchor: ReminderRule['anchor']) {
  if (appliesTo === 'meeting') return 'meeting';
  if (appliesTo === 'document') return 'review';
  if (appliesTo === 'acknowledgement') return anchor === 'start' ? 'valid' : 'confirm';
  if (appliesTo === 'unitFigures' || appliesTo === 'roundReport' || appliesTo === 'caseReview') return appliesTo;
  if (appliesTo === 'learning' && anchor === 'start') return 'themes';
  if (appliesTo === 'learning') return 'learning';
  if (appliesTo === 'indicator') return 'target';
  if (appliesTo === 'delivery') return 'step';
  if (appliesTo === 'evaluation') return anchor === 'start' ? 'evaluationBegins' : 'evaluationEnds';
  return anchor === 'start' ? 'begins' : 'ends';
}

/** Whole weeks from what the rule counts from to the day that it is sent. */
const weeksAfter = ({ anchor, day }: Occurrence): number => Math.floor(daysBetween(anchor, day) / 7);

/** Why nothing is sent, as a clause after "fordi". */
export function sayWhyNot(because: NotSent, target: Subject['target'], say: Say): string {
  if (because.kind === 'nearer') return say('remind.not.nearer', { rule: sayRuleName(because.rule, say) });
  if (because.kind === 'merged') return say('remind.not.merged', { into: because.into });
  if (because.kind === 'reached' && target === 'acknowledgement') return say('remind.not.confirmed');
  if (because.kind === 'reached' && target === 'meeting') return say('remind.not.held');
  return say(`remind.not.${because.kind}`);
}

/** A rule's own name: what the built-in ones are called, else the key that a person gave it. */
export function sayRuleName(rule: ReminderRule, say: Say): string {
  return sayRuleKey(rule.key, say) ?? rule.key;
}

/** What a built-in rule is called; null for one of a site's own. */
export const sayRuleKey = (key: string, say: Say): string | null => (isNamed(key) ? say(`remind.rule.${key}`) : null);

const named = [
  'periodBegins',
  'before10',
  'before3',
  'lastDay',
  'overdue',
  'overdueAgain',
  'substitute',
  'leader',
  'stillOpen',
  'undated',
  'followUpBegins',
  'followUp',
  'followUpOverdue',
  'meeting',
  'meetingNoDate',
  'review',
  'reviewOverdue',
  'ackRequest',
  'ackMissing',
  'supervisionBegins',
  'figuresMissing',
  'figuresOverdue',
  'reportMissing',
  'caseReview',
  'chooseThemes',
  'learningEnds',
  'learningOverdue',
  'learningUndated',
  'targetSoon',
  'figuresOld',
  'evaluationBegins',
  'evaluationOpen',
  'deliveryStep',
  'overview',
  'noNews',
] as const;
const isNamed = (key: string): key is (typeof named)[number] => (named as readonly string[]).includes(key);
