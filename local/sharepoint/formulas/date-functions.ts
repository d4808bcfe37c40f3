import type { Arg, FormulaFunction } from './function';
import { isDay, partsOfSerial, serialOf, type SerialParts } from './serials';
import { Failed, toNumber, toText, type FormulaValue, type Reading } from './value';

function partsIn(value: FormulaValue, reading: Reading): SerialParts {
  const serial = toNumber(value, reading);
  if (!isDay(serial)) throw new Failed('#NUM!');
  return partsOfSerial(serial);
}

const part = (pick: (parts: SerialParts) => number): FormulaFunction => ({
  least: 1,
  most: 1,
  run: ([arg], reading) => pick(partsIn(arg?.() ?? null, reading)),
});

const numbers = (args: readonly Arg[], reading: Reading): number[] =>
  args.map((arg) => Math.floor(toNumber(arg(), reading)));

function dated(serial: number): FormulaValue {
  if (!isDay(serial)) throw new Failed('#NUM!');
  return { serial };
}

/** Type 1 has Sunday as 1, 2 Monday as 1, 3 Monday as 0. */
function weekday(day: number, type: number): number {
  if (type === 1) return day + 1;
  if (type === 2) return ((day + 6) % 7) + 1;
  if (type === 3) return (day + 6) % 7;
  throw new Failed('#NUM!');
}

function weekNumber(parts: SerialParts, firstDay: number): number {
  const newYear = serialOf(parts.year, 1, 1);
  const offset = (partsOfSerial(newYear).weekday - firstDay + 7) % 7;
  return Math.floor((serialOf(parts.year, parts.month, parts.day) - newYear + offset) / 7) + 1;
}

function between(from: number, to: number, unit: string): number {
  if (from > to) throw new Failed('#NUM!');
  const [a, b] = [partsOfSerial(Math.floor(from)), partsOfSerial(Math.floor(to))];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case 'D':
      return Math.floor(to) - Math.floor(from);
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return ((months % 12) + 12) % 12;
    case 'MD':
      return b.day >= a.day ? b.day - a.day : Math.floor(to) - serialOf(b.year, b.month - 1, a.day);
    case 'YD': {
      const before = serialOf(b.year, a.month, a.day);
      return Math.floor(to) - (before <= Math.floor(to) ? before : serialOf(b.year - 1, a.month, a.day));
    }
    default:
      throw new Failed('#NUM!');
  }
}

export const dateFunctions: Readonly<Record<string, FormulaFunction>> = {
  TODAY: { least: 0, most: 0, run: (_args, reading) => ({ serial: Math.floor(reading.now) }) },
  NOW: { least: 0, most: 0, run: (_args, reading) => ({ serial: reading.now }) },
  DATE: {
    least: 3,
    most: 3,
    run(args, reading) {
      const [year = 0, month = 0, day = 0] = numbers(args, reading);
      // Years below 1900 count from it, as in spreadsheets.
      return dated(serialOf(year < 1900 ? year + 1900 : year, month, day));
    },
  },
  TIME: {
    least: 3,
    most: 3,
    run(args, reading) {
      const [hour = 0, minute = 0, second = 0] = numbers(args, reading);
      const seconds = hour * 3600 + minute * 60 + second;
      if (seconds < 0) throw new Failed('#NUM!');
      return { serial: (seconds % 86_400) / 86_400 };
    },
  },
  YEAR: part((parts) => parts.year),
  MONTH: part((parts) => parts.month),
  DAY: part((parts) => parts.day),
  HOUR: part((parts) => parts.hour),
  MINUTE: part((parts) => parts.minute),
  SECOND: part((parts) => parts.second),
  WEEKDAY: {
    least: 1,
    most: 2,
    run: ([date, type], reading) =>
      weekday(partsIn(date?.() ?? null, reading).weekday, type ? toNumber(type(), reading) : 1),
  },
  WEEKNUM: {
    least: 1,
    most: 2,
    run: ([date, type], reading) =>
      weekNumber(partsIn(date?.() ?? null, reading), type && toNumber(type(), reading) === 2 ? 1 : 0),
  },
  DATEDIF: {
    least: 3,
    most: 3,
    run: ([from, to, unit], reading) =>
      between(
        toNumber(from?.() ?? null, reading),
        toNumber(to?.() ?? null, reading),
        toText(unit?.() ?? null, reading),
      ),
  },
  DATEVALUE: {
    least: 1,
    most: 1,
    run([text], reading) {
      const serial = reading.serialIn(toText(text?.() ?? null, reading));
      if (serial === null) throw new Failed('#VALUE!');
      return { serial: Math.floor(serial) };
    },
  },
  DAYS: {
    least: 2,
    most: 2,
    run: ([to, from], reading) =>
      Math.floor(toNumber(to?.() ?? null, reading)) - Math.floor(toNumber(from?.() ?? null, reading)),
  },
};
