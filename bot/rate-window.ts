/** No more than `most` calls in any span of `inMs`. */
export interface Limit {
  readonly most: number;
  readonly inMs: number;
}

/** What Teams lets a bot do (TEAMS.md 2.4, THREATS 29): in one thread, and an app in all of a tenant. */
export interface Limits {
  readonly thread: readonly Limit[];
  readonly app: readonly Limit[];
}

export const documentedLimits: Limits = {
  thread: [
    { most: 7, inMs: 1000 },
    { most: 8, inMs: 2000 },
    { most: 60, inMs: 30_000 },
    { most: 1800, inMs: 3_600_000 },
  ],
  app: [{ most: 50, inMs: 1000 }],
};

/** Of the app's calls some are left to answers and presses, which nobody makes wait. */
export const answersShare = 0.04;

/** So many calls that were over at a moment. */
export type Calls = readonly (readonly [at: number, calls: number])[];

/** Moments of one limit's span that are told apart, when calls are told to another process. */
const toldApart = 20;

export interface Window {
  /** How long until one call more may be made; Infinity while that hangs on calls that have no answer yet. */
  waitMs(at: number): number;
  begin(): void;
  /** One is over at `at`. */
  end(at: number): void;
  /** The calls that still count, so many at a moment; moments are moved later a little, never earlier, and few. */
  calls(at: number): Calls;
  /** Puts these in the place of those that it knew from before `since`. */
  recall(calls: Calls, since: number): void;
}

/**
 * Sliding windows over calls. When a call reached the service is not known, only that it was between its beginning and its
 * end: a new one begins so long after the end of the old that the limit is kept whenever each arrived. Pure.
 */
export function createWindow(limits: readonly Limit[]): Window {
  const longest = Math.max(0, ...limits.map(({ inMs }) => inMs));
  const spans = limits.map(({ inMs }) => inMs).sort((a, b) => a - b);
  let ended: number[] = [];
  let open = 0;
  const forget = (at: number): void => void (ended = ended.filter((end) => end > at - longest));
  return {
    calls(at) {
      // Where nothing is limited nothing counts.
      if (spans.length === 0) return [];
      forget(at);
      const counts = new Map<number, number>();
      for (const end of [...ended, ...Array.from({ length: open }, () => at)]) {
        const n = spans.findIndex((span) => end > at - span);
        const step = (spans[n] ?? longest) / toldApart;
        // Always the same marks, so that what is told on and on does not creep forward; and never into a shorter span.
        const mark = Math.min(Math.ceil(end / step) * step, at - (spans[n - 1] ?? 0));
        counts.set(mark, (counts.get(mark) ?? 0) + 1);
      }
      return [...counts];
    },
    recall(calls, since) {
      const told = calls.flatMap(([at, count]) => Array.from({ length: count }, () => at));
      ended = [...told, ...ended.filter((end) => end > since)].sort((a, b) => a - b);
    },
    waitMs(at) {
      forget(at);
      return Math.max(
        0,
        ...limits.map(({ most, inMs }) => {
          const inside = ended.filter((end) => end > at - inMs);
          const tooMany = open + inside.length + 1 - most;
          if (tooMany <= 0) return 0;
          const last = inside[tooMany - 1];
          return last === undefined ? Infinity : last + inMs + 1 - at;
        }),
      );
    },
    begin() {
      open++;
    },
    end(at) {
      open = Math.max(0, open - 1);
      const last = ended[ended.length - 1] ?? at;
      ended.push(at);
      if (last > at) ended.sort((a, b) => a - b);
    },
  };
}
