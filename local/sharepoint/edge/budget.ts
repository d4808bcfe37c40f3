/**
 * How much one person may ask for in a minute. Microsoft publishes ("Avoid getting throttled or blocked in SharePoint
 * Online"): 3,000 requests in 5 minutes for a user; 1,250 to 6,250 resource units in a minute for an app, by the size of
 * the tenant. A test should rather meet weather that it asked for, so the default here is far above both.
 */
export interface BudgetOptions {
  /** Resource units a minute. Default 600,000. */
  readonly unitsPerMinute?: number;
  /** Requests in 5 minutes. Default 3,000,000. */
  readonly requestsPerFiveMinutes?: number;
}

/** The figures that Microsoft publishes, for tests of how a client bears them. */
export const publishedBudget: Required<BudgetOptions> = { unitsPerMinute: 1250, requestsPerFiveMinutes: 3000 };
const generous: Required<BudgetOptions> = { unitsPerMinute: 600_000, requestsPerFiveMinutes: 3_000_000 };

export interface Spent {
  readonly allowed: boolean;
  /** RateLimit headers; SharePoint sends them only once 80 % are used, and Retry-After with a refusal. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Budget {
  spend(who: string, units: number, requests: number): Spent;
}

interface Window {
  readonly ends: number;
  readonly used: number;
}

/** Counts in whole windows: of a minute for units, of five for requests. */
export function createBudget(options: BudgetOptions, now: () => Date): Budget {
  const { unitsPerMinute, requestsPerFiveMinutes } = { ...generous, ...options };
  const units = createWindows(60_000);
  const requests = createWindows(300_000);
  return {
    spend(who, cost, count) {
      const at = now().getTime();
      const minute = units(who, at, cost, unitsPerMinute);
      const five = requests(who, at, count, requestsPerFiveMinutes);
      const tighter = five.used / requestsPerFiveMinutes > minute.used / unitsPerMinute;
      const [window, limit] = tighter ? [five, requestsPerFiveMinutes] : [minute, unitsPerMinute];
      const reset = String(Math.max(1, Math.ceil((window.ends - at) / 1000)));
      const allowed = minute.used <= unitsPerMinute && five.used <= requestsPerFiveMinutes;
      if (allowed && window.used < limit * 0.8) return { allowed, headers: {} };
      return {
        allowed,
        headers: {
          'RateLimit-Limit': String(limit),
          'RateLimit-Remaining': String(Math.max(0, limit - window.used)),
          'RateLimit-Reset': reset,
          ...(allowed ? {} : { 'Retry-After': reset }),
        },
      };
    },
  };
}

function createWindows(lengthMs: number): (who: string, at: number, cost: number, limit: number) => Window {
  const windows = new Map<string, Window>();
  return (who, at, cost, limit) => {
    const open = windows.get(who);
    const present = open && open.ends > at ? open : { ends: at + lengthMs, used: 0 };
    // A refused request costs nothing more: one who waits as told gets in.
    const window = { ends: present.ends, used: Math.min(present.used + cost, limit + 1) };
    windows.set(who, window);
    return window;
  };
}

/** Units and requests of one request; each part of a batch counts as a request of its own. */
export function costOf(request: { method: string; path: string; search: string; bytes: Buffer }): [number, number] {
  const { method, path, search, bytes } = request;
  if (!/^\$batch$/i.test(path)) return [unitsOf(method, path, search), 1];
  const lines = bytes.toString('latin1').match(/^[A-Z]{3,6} \S+ HTTP\/1\.\d\r?$/gm) ?? [];
  const units = lines.map((line) => {
    const [verb = 'GET', address = ''] = line.split(' ');
    const [at = '', query = ''] = address.split('?');
    return unitsOf(verb, at, query);
  });
  return [units.reduce((sum, one) => sum + one, 0), Math.max(1, lines.length)];
}

/** Microsoft's costs: 1 for one thing, 2 for many things or a write, 5 where permissions are asked for. */
export function unitsOf(method: string, path: string, search: string): number {
  if (/roleassignments|effectivebasepermissions|roledefinition/i.test(path + search)) return 5;
  if (method !== 'GET' && method !== 'HEAD') return 2;
  return /(?:\(\s*\d+\s*\)|getbyid\([^)]*\)|getitembyid\([^)]*\))\/?$/i.test(path) ? 1 : 2;
}
