import { sayDate } from '../../periods/index';
import type { Fact, KnownReport } from '../answer';
import { shown } from './item-rows';
import type { Reply, Scope } from './scope';

const ofReport = /(?:^| )(?:status)?(?:rapport|rapporten|rapporter|report)(?= |$)/;
const latest = /(?:^| )(?:seneste|sidste|nyeste|forrige|latest|last)(?= |$)/;
const coming = /(?:^| )(?:naeste|kommende|next|coming)(?= |$)/;
const asksWhen = /(?:^| )(?:hvornaar|when)(?= |$)/;

/**
 * "Hvad står der i den seneste rapport", "hvornår kommer den næste rapport": from the frozen reports' own rows. Null for every
 * other question, and where no report is frozen.
 */
export function reports(scope: Scope): Reply | null {
  const { known, asked, say } = scope;
  const [newest] = known.beside.reports ?? [];
  if (newest === undefined || !ofReport.test(asked.plain)) return null;
  const date = sayDate(newest.day, say.locale);
  if (coming.test(asked.plain) && asksWhen.test(asked.plain))
    return {
      intent: 'reports',
      sentence:
        newest.until === null
          ? say('report.answer.nextUnknown', { date })
          : say('report.answer.next', { date: sayDate(newest.until, say.locale) }),
      ...shown(scope, [newest], (one) => reportFact(scope, one)),
    };
  if (!latest.test(asked.plain)) return null;
  const { reached, moved, late } = newest;
  return {
    intent: 'reports',
    sentence: say('report.answer.latest', { date, reached, moved, late }),
    ...shown(scope, [newest], (one) => reportFact(scope, one)),
  };
}

function reportFact({ say }: Scope, { key, title, day, url, summary, decisions }: KnownReport): Fact {
  const details = [
    { name: say('report.texts.summary'), value: summary },
    { name: say('report.texts.decisions'), value: decisions.join('; ') },
  ];
  return {
    source: { id: key, kind: 'report', title, url },
    text: title,
    details: details.filter(({ value }) => value.trim() !== ''),
    period: { text: null, start: day, end: day, recurrence: null },
    state: null,
  };
}
