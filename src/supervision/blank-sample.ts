import type { Sample } from './supervision';

/** A row of counts before anything is counted. */
export const blankSample = (roundKey: string, unit: string): Omit<Sample, 'key' | 'row'> => ({
  roundKey,
  unit,
  indicatorKey: null,
  aspect: null,
  total: null,
  drawn: null,
  code: null,
  reviewed: null,
  fulfilled: null,
  optedOut: null,
  reportedOn: null,
  findings: null,
});
