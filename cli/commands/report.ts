import fs from 'node:fs';
import path from 'node:path';
import { createMachinery } from '../../src/lists/machinery/machinery-lists';
import { nothingBeside, readReportBeside, type ReportBeside } from '../../src/lists/reports/report-beside';
import { fromNothing, readGoesOnFrom, reportOnDay, type GoesOnFrom } from '../../src/lists/reports/report-on-day';
import { dayInCopenhagen } from '../../src/periods/day-in-copenhagen';
import type { LocalDate, Plan } from '../../src/plan/plan';
import { loadWord } from '../../src/reports/load-word';
import type { Report } from '../../src/reports/report';
import { usualGroup } from '../../src/reports/report-dates';
import { reportTitle } from '../../src/reports/say-report';
import { reportWorkbook } from '../../src/reports/xlsx/report-workbook';
import { icsFile } from '../../src/timeline/out/ics';
import type { Say } from '../../src/text/text';
import { timelineRows } from '../../src/timeline/rows';
import { daysOf, horizonOf } from '../../src/timeline/span';
import type { AddCommand } from '../add-command';
import { CliError, exit, printJson, type Run } from '../io';
import { dayOption, readInput, urlOption } from '../options';
import { inWordsOfPlan, planWith, type PlanFlags } from '../plan-source';

const endings = ['.docx', '.xlsx', '.ics'] as const;
type Ending = (typeof endings)[number];

interface ReportFlags extends PlanFlags {
  readonly today: LocalDate;
  readonly out: string;
  readonly since?: LocalDate;
  readonly template?: string;
  readonly freeze?: boolean;
  readonly json?: boolean;
}

/** What a site adds to a plan's report; a plan from a document has none of it. */
interface OfSite {
  readonly beside: ReportBeside;
  readonly from: GoesOnFrom;
  readonly template: Uint8Array | null;
  /** Freezes a report, and says why where it could not. */
  readonly refused: string | null;
}

/** `fremdrift report`: the report to the styregruppe as a Word file or a workbook, or the plan's days as a calendar. */
export const addReport: AddCommand = (program, run) => {
  const { say } = run;
  program
    .command('report')
    .description(say('cli.report.about'))
    .requiredOption('--today <day>', say('cli.report.today'), dayOption)
    .requiredOption('--out <file>', say('cli.report.out'))
    .option('--since <day>', say('cli.report.since'), dayOption)
    .option('--template <file>', say('cli.report.template'))
    .option('--freeze', say('cli.report.freeze'))
    .option('--plan <file>', say('cli.option.plan'))
    .option('--site <url>', say('cli.option.site'), urlOption)
    .option('--key <plan>', say('cli.option.key'))
    .option('--json', say('cli.option.json'))
    .action(async (flags: ReportFlags) => {
      const ending = endings.find((one) => flags.out.toLowerCase().endsWith(one));
      if (ending === undefined) throw new CliError(say('cli.report.ending', { file: flags.out }), exit.usage);
      if (flags.since !== undefined && flags.since > flags.today)
        throw new CliError(say('cli.report.backwards', { since: flags.since, today: flags.today }), exit.usage);
      if (flags.freeze && flags.site === undefined) throw new CliError(say('cli.report.freezeSite'), exit.usage);
      const own = flags.template === undefined ? null : readInput(run, flags.template);
      const { plan, beside } = await planWith(run, flags, null, (repository, read, sp) =>
        ofSite(
          inWordsOfPlan(run, read),
          createMachinery({ sp, repository, writing: { place: 'commandLine' } }),
          read,
          flags,
        ),
      );
      const bytes = await fileOf(inWordsOfPlan(run, plan), ending, plan, flags, beside, own);
      write(run, flags.out, bytes);
      if (beside?.refused != null) throw new CliError(beside.refused);
      if (flags.json) printJson(run, { file: flags.out, bytes: bytes.length });
      else run.out(`${say('cli.report.done', { file: flags.out, bytes: bytes.length })}\n`);
    });
};

async function ofSite(
  run: Run,
  machinery: ReturnType<typeof createMachinery>,
  plan: Plan,
  flags: ReportFlags,
): Promise<OfSite> {
  const { reports } = machinery;
  const [read, beside, template] = await Promise.all([
    reports.read(plan.key),
    readReportBeside(machinery, plan, flags.today),
    reports.template(),
  ]);
  const from = await readGoesOnFrom(reports, read, usualGroup(plan)?.key ?? null, flags.today);
  const found: OfSite = { beside, from, template, refused: null };
  if (!flags.freeze) return found;
  const { report } = reportOf(plan, flags, found, run.say);
  const today = dayInCopenhagen(new Date());
  const result = await reports.freeze(report, reportTitle(report, run.say), run.say('cli.report.by'), today);
  if (result.ok) return found;
  return {
    ...found,
    refused: result.error.kind === 'refused' ? result.error[run.locale] : run.say('cli.report.notFrozen'),
  };
}

/** The report of a plan on a day, of a site with what stands beside it. */
function reportOf(
  plan: Plan,
  { today, since }: ReportFlags,
  of: OfSite | null,
  say: Say,
): { readonly report: Report; readonly previous: Report | null } {
  const { beside, from } = of ?? { beside: nothingBeside, from: fromNothing };
  const group = usualGroup(plan);
  return reportOnDay({ plan, today, group, since: since ?? null, until: null, beside, from }, say);
}

async function fileOf(
  run: Run,
  ending: Ending,
  plan: Plan,
  flags: ReportFlags,
  of: OfSite | null,
  own: Uint8Array | null,
): Promise<Uint8Array> {
  const { say } = run;
  switch (ending) {
    case '.xlsx':
      return reportWorkbook(
        reportOf(plan, flags, of, say).report,
        { ...(of?.beside ?? nothingBeside), deliveries: plan.deliveries },
        say,
        new Date(),
      );
    case '.ics': {
      const { today, site } = flags;
      const rows = timelineRows(plan, { today, until: horizonOf(daysOf(plan), today), grouping: 'area' });
      const options = { stamp: new Date(), site: site ?? 'fremdrift.local', linkOf: () => null };
      return new TextEncoder().encode(icsFile({ plan, rows, today, say, chosen: null }, options).text);
    }
    case '.docx': {
      const word = await loadWord();
      const { report, previous: before } = reportOf(plan, flags, of, say);
      const { file, notes } = word.make(report, {
        template: own ?? of?.template ?? null,
        before,
        say,
      });
      for (const note of notes) run.err(`${note}\n`);
      return file;
    }
  }
}

/** A file that is there is replaced only by a whole one. */
function write(run: Run, file: string, bytes: Uint8Array): void {
  const full = path.resolve(run.cwd, file);
  const beside = `${full}.new-${process.pid}`;
  try {
    fs.writeFileSync(beside, bytes, { mode: 0o600 });
    fs.renameSync(beside, full);
  } catch {
    fs.rmSync(beside, { force: true });
    throw new CliError(run.say('cli.sharepoint.cannotWrite', { file }));
  }
}
