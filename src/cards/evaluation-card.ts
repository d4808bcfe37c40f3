import { sayDay, sayDistance } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import type { EvaluationSubject, Subject } from '../reminders/index';
import { card, plain, textBlock, type AdaptiveCard } from './elements';
import type { SubjectCardOptions } from './subject-card';

/** Until it begins, as long as it goes on, and after it; what has only one of the two days is told of by that one. */
function phaseOf({ start, end }: Subject, day: LocalDate): 'begins' | 'ends' | 'ended' {
  if (start !== null && day <= start) return 'begins';
  return end !== null && day > end ? 'ended' : 'ends';
}

/** An evaluation: when it begins or ended, and what is missing before it can go on, or be closed. */
export function evaluationCard(
  subject: Subject,
  { gaps, uncounted, unjudged }: EvaluationSubject,
  { day, calendar, say }: Pick<SubjectCardOptions, 'day' | 'calendar' | 'say'>,
): AdaptiveCard {
  const { locale } = say;
  const phase = phaseOf(subject, day);
  const on = phase === 'begins' ? subject.start : (subject.end ?? subject.start);
  const distance = on === null ? '' : sayDistance(on, day, locale, calendar);
  const head = say(`remind.evaluation.${phase}`, { distance }).trim();
  const missing =
    phase === 'begins'
      ? gaps.length === 0
        ? []
        : [say('remind.evaluation.gaps', { gaps: gaps.map((gap) => say(`evaluation.gap.${gap}`)).join('; ') })]
      : [
          ...(uncounted === 0 ? [] : [say('remind.evaluation.uncounted', { questions: uncounted })]),
          ...(unjudged === 0 ? [] : [say('remind.evaluation.unjudged', { activities: unjudged })]),
        ];
  return card(locale, `${head}: ${subject.text}`, [
    textBlock(head, { color: 'Accent', weight: 'Bolder', size: 'Small' }),
    textBlock(plain(subject.text), { weight: 'Bolder', size: 'Medium', style: 'heading', spacing: 'None' }),
    ...(on === null ? [] : [textBlock(sayDay(on, day, locale), { isSubtle: true, spacing: 'None' })]),
    ...missing.map((line) => textBlock(line, { spacing: 'Small' })),
    textBlock(say(phase === 'begins' ? 'remind.evaluation.ask' : 'remind.evaluation.askEnded'), { spacing: 'Medium' }),
  ]);
}
