import type { LegalDeadline } from '../../indicators/legal-deadline';
import type { RowReader } from '../row-reader';
import { machinery } from '../schema/machinery';
import { refOf } from '../table';

const { legalDeadlines } = machinery;

/** A row of the list; an address that is none is left out, so that no link leads astray. */
export function deadlineFrom(row: RowReader): LegalDeadline {
  const link = row.text('Link');
  return {
    key: row.key('Key') ?? `#${row.row.Id}`,
    title: row.title(),
    limit: row.text('Limit'),
    saidThen: row.note('SaidThen') || null,
    sourceThen: row.text('SourceThen'),
    saysNow: row.note('SaysNow') || null,
    sourceNow: row.text('SourceNow'),
    link: link !== null && /^https:\/\/[^\s]+$/i.test(link) ? link : null,
    checkedOn: row.day('CheckedOn'),
    indicatorKey: row.key('IndicatorKey'),
    row: refOf(legalDeadlines, row.row),
  };
}
