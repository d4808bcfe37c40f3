import type { FormField } from '../../edit/form-fields';
import type { Say } from '../../../text/text';

/** What a conflict between two who gave the same unit's counts may be about. */
export const sampleFields = (say: Say): FormField[] => [
  { name: 'total', label: say('supervision.head.total'), kind: 'number' },
  { name: 'drawn', label: say('supervision.head.drawn'), kind: 'number' },
  { name: 'code', label: say('supervision.head.code'), kind: 'line' },
  { name: 'reviewed', label: say('supervision.head.reviewed'), kind: 'number' },
  { name: 'fulfilled', label: say('supervision.head.fulfilled'), kind: 'number' },
  { name: 'optedOut', label: say('supervision.head.optedOut'), kind: 'number' },
  { name: 'findings', label: say('supervision.findings'), kind: 'text' },
];
