import type { Say } from '../text/text';
import { compareReports } from './compare';
import type { Report } from './report';
import { sayComparison } from './say-report';

/** What the room of Word files does for whoever makes a report. */
export interface WordMaker {
  /**
   * The file, with what has changed since `before` where it is given, and sentences on what the template has no place for. A
   * template that cannot be used is not, and `notes` says why.
   */
  make(
    report: Report,
    options: { readonly template: Uint8Array | null; readonly before: Report | null; readonly say: Say },
  ): { readonly file: Uint8Array; readonly notes: readonly string[] };
  /** A template looked at when it is chosen. `problem` says why it cannot be used at all. */
  check(template: Uint8Array, say: Say): { readonly problem: string | null; readonly notes: readonly string[] };
}

/** Fetched when somebody asks for a file. */
export async function loadWord(): Promise<WordMaker> {
  const [{ reportDocx }, { checkTemplate }] = await Promise.all([
    import(/* webpackChunkName: 'fremdrift-report-word' */ './docx/report-docx'),
    import(/* webpackChunkName: 'fremdrift-report-word' */ './docx/check-template'),
  ]);
  return {
    make: (report, { template, before, say }) =>
      reportDocx(report, {
        say,
        template,
        comparison: before === null ? null : sayComparison(compareReports(before, report), say),
      }),
    check: checkTemplate,
  };
}
