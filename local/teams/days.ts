import type { LocalDate } from '../../src/plan/plan';
import type { Live } from './live';
import type { When } from './store/messages';
import type { Settings } from './store/settings';

/** A move further than this is taken for a slip of the finger. */
export const longestMoveDays = 1100;

export type DayCallback = (day: LocalDate) => Promise<void>;

export type MoveResult =
  | { readonly outcome: 'moved'; readonly today: LocalDate }
  /** Not a day of the calendar between 1990 and 2100, or further ahead than can be walked day by day. */
  | { readonly outcome: 'refused'; readonly why: 'date' | 'far' };

export interface Days {
  today(): LocalDate;
  /** The day, the time of day and the real stamp, for a message that is written now. */
  when(): When;
  moving(): boolean;
  /** Walks forward day by day, awaiting the callbacks for each; goes back in one step, telling nobody. Faults are thrown. */
  move(to: LocalDate): Promise<MoveResult>;
  onDayChange(callback: DayCallback): void;
}

/** "I dag er …": the local Teams' own day, kept over restarts. The clock begins at 8.00 on each day and runs as ours does. */
export function createDays(settings: Settings, initial: LocalDate, now: () => Date, live: Live): Days {
  const callbacks: DayCallback[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  let walking = 0;
  settings.getOrMake('today', () => initial);
  const today = (): LocalDate => settings.get('today') ?? initial;

  const minutesBefore = (): number => Number(settings.get('minutes') ?? '0');
  let startedAt = now().getTime();
  let base = minutesBefore();
  const minutes = (): number => {
    const passed = base + Math.max(0, Math.floor((now().getTime() - startedAt) / 60_000));
    return Math.min(passed, 15 * 60); // the day ends at 23.00, however long the program runs
  };
  const setDay = (day: LocalDate): void => {
    settings.set('today', day);
    settings.set('minutes', '0');
    startedAt = now().getTime();
    base = 0;
    live.tell({ kind: 'today', today: day });
  };

  const walk = async (to: LocalDate): Promise<MoveResult> => {
    if (!isDay(to)) return { outcome: 'refused', why: 'date' };
    const distance = daysBetween(today(), to);
    if (distance > longestMoveDays) return { outcome: 'refused', why: 'far' };
    if (distance < 0) setDay(to);
    walking += 1;
    try {
      for (let step = 0; step < distance; step += 1) {
        const day = addDays(today(), 1);
        setDay(day);
        for (const callback of callbacks) await callback(day);
      }
    } finally {
      walking -= 1;
      live.tell({ kind: 'state' });
    }
    return { outcome: 'moved', today: today() };
  };

  return {
    today,
    when() {
      const passed = minutes();
      settings.set('minutes', String(passed));
      return { day: today(), clock: clockAt(passed), stamp: now().getTime() };
    },
    moving: () => walking > 0,
    move(to) {
      // One walk at a time: two presses in a row give the days of the first, then those of the second.
      const result = queue.then(() => walk(to));
      queue = result.catch(() => undefined);
      return result;
    },
    onDayChange(callback) {
      callbacks.push(callback);
    },
  };
}

const dayMs = 86_400_000;
const utc = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`);

/** The day `days` after `day`. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return new Date(utc(day) + days * dayMs).toISOString().slice(0, 10);
}

function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utc(to) - utc(from)) / dayMs);
}

/** A day that the calendar has, 1990–2100. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = utc(text);
  return (
    !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && text >= '1990-01-01' && text <= '2100-12-31'
  );
}

function clockAt(minutesAfterEight: number): string {
  const total = 8 * 60 + minutesAfterEight;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
