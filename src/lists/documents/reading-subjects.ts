import type { GoverningDocument, Register } from '../../documents/document';
import { readingState } from '../../documents/reading';
import { holds, shelfOf, standingOf } from '../../documents/standing';
import type { Calendar } from '../../periods/index';
import type { ItemStatus, LocalDate } from '../../plan/plan';
import { besideSubject, type Subject } from '../../reminders/index';

/** What a document's reading is asked about by. */
export const readingKey = ({ row, key }: GoverningDocument): string => `reading:${row?.id ?? key}`;

/**
 * A document that people are to confirm, as rules remind of it: from the day it is valid, and by the day to confirm by. One
 * without a day to be valid from has been so all the time. Pure.
 */
export function readingSubject(
  document: GoverningDocument,
  status: ItemStatus,
  today: LocalDate,
  calendar: Pick<Calendar, 'workingDayOnOrBefore'>,
): Subject {
  return {
    ...besideSubject,
    target: 'acknowledgement',
    key: readingKey(document),
    text: document.title,
    start: document.validFrom ?? calendar.workingDayOnOrBefore(today),
    end: document.acknowledgeBy,
    status,
  };
}

/** All that is to be confirmed: reached where nobody lacks, dropped where it holds no more. Pure. */
export function readingSubjects(
  register: Register,
  today: LocalDate,
  calendar: Pick<Calendar, 'workingDayOnOrBefore'>,
): Subject[] {
  const shelf = shelfOf(register.documents);
  return register.documents
    .filter(({ acknowledge }) => acknowledge)
    .map((document) => {
      const lacking = readingState(document, register, today).lacking.length;
      const status = !holds(standingOf(document, shelf, today)) ? 'dropped' : lacking === 0 ? 'reached' : 'planned';
      return readingSubject(document, status, today, calendar);
    });
}
