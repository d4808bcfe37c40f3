const firstMs = 2 * 60_000;
const growth = 5;
const longestMs = 60 * 60_000;

/** How long to wait after so many attempts (1, 2, …): ever longer, and spread so that not all come back at once. Pure. */
export function backoffMs(attempt: number, random: () => number, first = firstMs): number {
  const whole = Math.min(longestMs, first * growth ** (attempt - 1));
  return whole * (0.5 + random() / 2);
}
