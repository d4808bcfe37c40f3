import type { KnownDocument, KnownMeeting, KnownReport, KnownRound } from '../answers/answer';
import { hrefOf } from '../documents/links';
import { readDocument } from './documents/read-register';
import { readReportRow } from './reports/report-row';
import type { RowReader } from './row-reader';
import { readRound } from './supervision/read-supervision';
import { lists, type ListDeclaration } from './schema';
import { machinery, meetingStates } from './schema/machinery';

/** The address of a row's own page. */
export const formOf = (siteUrl: string, list: ListDeclaration, id: number): string =>
  `${siteUrl}/Lists/${list.name}/DispForm.aspx?ID=${id}`;

/** A meeting as answers know it. `groups` are the plan's, by number. */
export function meetingFrom(row: RowReader, groups: ReadonlyMap<string, string>, siteUrl: string): KnownMeeting {
  const group = row.key('GroupKey');
  return {
    key: row.key('UniqueKey') ?? `#${row.row.Id}`,
    title: row.title(),
    group: group === null ? null : (groups.get(group) ?? null),
    day: row.day('HeldOn'),
    time: row.text('HeldAt'),
    agenda: row.lines('Agenda'),
    decisions: row.lines('Decisions'),
    ...(row.choice('State', meetingStates) === 'cancelled' && { isCancelled: true }),
    url: formOf(siteUrl, machinery.meetings, row.row.Id),
  };
}

/** A key such as "2026-5" says the number where neither its column nor the title does. */
export function roundFrom(row: RowReader, siteUrl: string): KnownRound {
  const { key, title, number, start, end, state } = readRound(row);
  const inKey = /^\d{4}-(\d{1,3})$/.exec(key)?.[1];
  return {
    key,
    title,
    number: number ?? (inKey === undefined ? null : Number(inKey)),
    start,
    end,
    isClosed: state === 'closed',
    url: formOf(siteUrl, machinery.supervisionRounds, row.row.Id),
  };
}

/** A frozen report; null for a draft, and for one whose day or figures somebody has taken away. */
export function reportFrom(row: RowReader, siteUrl: string): KnownReport | null {
  const { key, title, state, day, until, reached, moved, late, summary, decisions } = readReportRow(row);
  if (state !== 'frozen' || day === null || reached === null || moved === null || late === null) return null;
  return {
    ...{ key, title, day, until, reached, moved, late, summary },
    decisions: decisions.split('\n').filter((line) => line.trim() !== ''),
    url: formOf(siteUrl, machinery.reports, row.row.Id),
  };
}

/** With the way to the document itself, else to its row. */
export function documentFrom(row: RowReader, siteUrl: string): KnownDocument {
  const document = readDocument(row);
  return { document, url: hrefOf(document.link, siteUrl) ?? formOf(siteUrl, lists.governingDocuments, row.row.Id) };
}

/** An item of a former plan in one line: its words, its period and what it was marked as, each as it stands in the row. */
export function itemsText(row: RowReader): string {
  const text = row.title().replace(/\.$/, '');
  const [period, status] = [row.text('PeriodText'), row.text('Status')];
  return text === '' ? '' : `${text}${period === null ? '' : ` (${period})`}${status === null ? '' : `: ${status}`}`;
}
