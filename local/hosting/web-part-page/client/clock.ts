const dayMs = 86_400_000;

/**
 * Moves the page's clock by whole days, so that the page is on the day that the local Teams has chosen: a web part knows no
 * day but the clock's. Must run before any other script reads the clock.
 */
export function moveClock(days: number): void {
  if (days === 0) return;
  const RealDate = Date;
  const now = (): number => RealDate.now() + days * dayMs;
  window.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  });
}
