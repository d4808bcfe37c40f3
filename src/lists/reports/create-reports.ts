import type { LocalDate } from '../../plan/plan';
import { noTexts, reportTexts, type Report, type ReportTexts } from '../../reports/report';
import { readReport, writeReport } from '../../reports/report-file';
import { createSay } from '../../text/text';
import { statusOf } from '../faults';
import type { MachineryContext } from '../machinery/machinery-lists';
import { readRows } from '../machinery/read-rows';
import { rowTable } from '../machinery/row-table';
import type { WriteResult } from '../repository';
import { machinery } from '../schema/machinery';
import { conflictOf, resolution } from '../writing/conflict';
import { bytesOfFile, keepFile, printOf, readTemplate, writeTemplate } from './report-files';
import { readReportRow, textsOf, textValues, type ReportRow } from './report-row';

/** A frozen report opened, or why it is not shown: its file is gone, has been changed since, or cannot be read. */
export type OpenedReport =
  { readonly kind: 'report'; readonly report: Report } | { readonly kind: 'gone' | 'changed' | 'unreadable' };

export interface ReportLists {
  /** A plan's frozen reports, the newest first, and the drafts of its groups. */
  read(planKey: string): Promise<{ readonly frozen: readonly ReportRow[]; readonly drafts: readonly ReportRow[] }>;
  /** Keeps the texts of a group's next report; `base` is the draft that they were changed from, null where there is none. */
  saveTexts(at: ReportPlace, base: ReportRow | null, texts: ReportTexts): Promise<WriteResult<ReportRow>>;
  /**
   * Freezes a report for good, and may be done twice: the same report is the same row. Of two different ones of a group and a
   * day the first stands.
   */
  freeze(report: Report, title: string, by: string, on: LocalDate): Promise<WriteResult<ReportRow>>;
  open(frozen: ReportRow): Promise<OpenedReport>;
  /** The municipality's own Word template; null where there is none. */
  template(): Promise<Uint8Array | null>;
  /** False where the person may not. */
  chooseTemplate(bytes: Uint8Array): Promise<boolean>;
}

/** Which group's report of which plan. */
export interface ReportPlace {
  readonly planKey: string;
  readonly groupKey: string | null;
  /** What a new draft is called in the list. */
  readonly title: string;
}

const keyOf = (planKey: string, groupKey: string | null, what: string): string =>
  `${planKey}:${groupKey ?? ''}:${what}`;
const newestFirst = (a: ReportRow, b: ReportRow): number =>
  (b.day ?? '').localeCompare(a.day ?? '') || (b.row?.id ?? 0) - (a.row?.id ?? 0);

export function createReports({ sp, repository, writing }: MachineryContext): ReportLists {
  const list = machinery.reports;
  const table = rowTable(sp, repository, list, readReportRow, writing);

  const write = (base: ReportRow, texts: ReportTexts): Promise<WriteResult<ReportRow>> =>
    table.change(base, { ...base, ...texts }, textValues(texts, base));

  /** A group's first draft; where somebody else has begun it already, theirs is compared with mine. */
  async function begin({ planKey, groupKey, title }: ReportPlace, texts: ReportTexts): Promise<WriteResult<ReportRow>> {
    const values = { Title: title, PlanKey: planKey, GroupKey: groupKey, State: 'draft', ...textValues(texts) };
    const made = await table.add(keyOf(planKey, groupKey, 'draft'), values);
    if (!made.ok || reportTexts.every((name) => made.value[name].trim() === texts[name].trim())) return made;
    const conflict = conflictOf({ ...made.value, ...noTexts }, { ...made.value, ...texts }, made.value);
    return { ok: false, error: { kind: 'conflict', ...conflict } };
  }

  return {
    async read(planKey) {
      const rows = await readRows(repository, list, planKey, readReportRow);
      return {
        frozen: rows.filter(({ state }) => state === 'frozen').sort(newestFirst),
        drafts: rows.filter(({ state }) => state === 'draft'),
      };
    },
    async saveTexts(place, base, texts) {
      if (base?.state === 'frozen') return refused('report.refused.frozen');
      const first = base === null ? await begin(place, texts) : await write(base, texts);
      if (first.ok || first.error.kind !== 'conflict' || first.error.fields.some(({ side }) => side === 'both'))
        return first;
      // Somebody else wrote other texts meanwhile: both stand.
      const { theirs } = first.error;
      return write(theirs, { ...textsOf(theirs), ...resolution(first.error, {}) });
    },
    async freeze(report, title, by, on) {
      const { planKey, group = null, day, since, until } = report;
      const bytes = new TextEncoder().encode(writeReport(report));
      const print = await printOf(bytes);
      try {
        const file = await keepFile(sp, [planKey, group?.key ?? 'plan', day].join('-'), bytes);
        const frozen = await table.add(keyOf(planKey, group?.key ?? null, day), {
          Title: title,
          PlanKey: planKey,
          GroupKey: group?.key ?? null,
          Day: day,
          Since: since,
          Until: until,
          State: 'frozen',
          FrozenOn: on,
          FrozenBy: by,
          Reached: report.reached.length,
          Moved: report.moved.length,
          Late: report.late.length,
          Coming: report.coming.length,
          ...textValues(report.texts),
          ReportFile: file,
          Print: print,
        });
        if (frozen.ok && frozen.value.print !== print) return refused('report.refused.dayTaken');
        return frozen;
      } catch (error) {
        if (statusOf(error).kind === 'forbidden') return { ok: false, error: { kind: 'forbidden' } };
        if (statusOf(error).kind === 'noList') return refused('report.refused.noLibrary');
        throw error;
      }
    },
    async open({ file, print }) {
      const bytes = file === null ? null : await bytesOfFile(sp, file);
      if (bytes === null) return { kind: 'gone' };
      if ((await printOf(bytes)) !== print) return { kind: 'changed' };
      const report = readReport(new TextDecoder().decode(bytes));
      return report === null ? { kind: 'unreadable' } : { kind: 'report', report };
    },
    template: () => readTemplate(sp),
    async chooseTemplate(bytes) {
      try {
        await writeTemplate(sp, bytes);
        return true;
      } catch (error) {
        if (['forbidden', 'noList'].includes(statusOf(error).kind)) return false;
        throw error;
      }
    },
  };
}

type RefusedKey = 'report.refused.frozen' | 'report.refused.dayTaken' | 'report.refused.noLibrary';
const refused = <T>(key: RefusedKey): WriteResult<T> => ({
  ok: false,
  error: { kind: 'refused', da: createSay('da')(key), en: createSay('en')(key) },
});
