import { reportCard, type AdaptiveCard } from '../src/cards/index';
import { machinery } from '../src/lists/schema/machinery';
import type { LocalDate, Plan } from '../src/plan/plan';
import { planReport } from '../src/reports/plan-report';
import { noTexts, type Report, type ReportTexts } from '../src/reports/report';
import type { Say } from '../src/text/text';
import type { Hearing } from './who-hears';

/** What the site keeps of a plan's reports: the texts of the next one, and the latest that is frozen; and the group's next meeting. */
export interface KeptReports {
  readonly texts: ReportTexts;
  readonly previous: Report | null;
  readonly until: LocalDate | null;
}

const asked =
  /^\W*(?:(?:vis|lav|giv|show|make)\s+(?:mig\s+|me\s+)?)?(?:en\s+|a\s+)?(?:(?:styregruppe|status)?rapport(?:en)?|status(?=\s+til\s+styregruppen)|(?:status\s+)?report|status(?=\s+for\s+the\s+steering))(?:\s+til\s+styregruppen|\s+for\s+the\s+steering\s+group)?\W*$/iu;

/** Whether somebody asks for the report itself: "rapport", "status til styregruppen". Pure. */
export const asksReport = (text: string): boolean => asked.test(text);

/**
 * The report as it stands today, as a card. What people have written in it, and what the report before it said, only where all
 * who hear the answer may read the list of reports; the day that it reaches to only where they may read the meetings.
 */
export async function answerReport(
  plan: Plan,
  today: LocalDate,
  { may }: Pick<Hearing, 'may'>,
  kept: (plan: Plan, today: LocalDate) => Promise<KeptReports>,
  url: string | null,
  say: Say,
): Promise<AdaptiveCard> {
  const [ofReports, ofMeetings] = [await may(machinery.reports), await may(machinery.meetings)];
  const all = ofReports || ofMeetings ? await kept(plan, today) : null;
  const { texts, previous } = ofReports && all !== null ? all : { texts: noTexts, previous: null };
  const until = ofMeetings && all !== null ? all.until : null;
  return reportCard(planReport(plan, today, { texts, previous, until }), url, say);
}
