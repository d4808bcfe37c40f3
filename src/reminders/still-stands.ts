import { repeatsBetween } from '../periods/repeats';
import type { Subject } from './subject';

/**
 * Whether a reminder that waits still has its reason: its thing is open and stands where it stood when the reminder was
 * made. The last part of a key is the day or month that the rule counted from. Pure.
 */
export function stillStands(key: string, subject: Subject | undefined): boolean {
  if (subject?.status !== 'planned') return false;
  if (subject.target === 'plan') return true;
  const { start, end, news } = subject;
  const part = key.slice(key.lastIndexOf('/') + 1);
  // Put off while it had no date, it has none still.
  if (part === '') return end === null;
  if (/^\d{4}-\d{2}$/.test(part)) return start === null && end === null;
  return [start, end, news].includes(part) || repeatsBetween(subject, part, part).length > 0;
}
