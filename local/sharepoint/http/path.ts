import { faults } from './faults';

/** One step of a path: `getByTitle('Plan')` is the name "getbytitle" with one argument. */
export interface Segment {
  /** In small letters: every segment is without regard to case (SURFACE.md 1). */
  readonly name: string;
  readonly raw: string;
  /** Null where the step has no parentheses at all. */
  readonly args: readonly Argument[] | null;
}

export interface Argument {
  /** In small letters; null for a positional argument. */
  readonly name: string | null;
  readonly value: string;
}

/** The argument by its name (in small letters), else by its place. */
export function argument(step: Segment, name: string, place = 0): string | undefined {
  const args = step.args ?? [];
  return (args.find((one) => one.name === name) ?? (args[place]?.name === null ? args[place] : undefined))?.value;
}

/** The one argument of a step, whatever it is called: `lists('…')`, `lists(guid'…')`, `getById(guid='…')`. */
export const only = (step: Segment): string | undefined => step.args?.[0]?.value;

/** True where the argument's text is "true" or "1". */
export const isTrue = (text: string | undefined): boolean => /^(?:true|1)$/i.test(text ?? '');

/**
 * A path under `_api/` as segments. Quotes are lexed after the path has been decoded, since a title may hold a slash; `''`
 * stands for one quote. `@v` is replaced by the query's value (SURFACE.md 1).
 */
export function readPath(encoded: string, query: URLSearchParams): Segment[] {
  const path = decode(encoded);
  const segments: Segment[] = [];
  let at = 0;
  while (at < path.length) {
    if (path[at] === '/') {
      at++;
      continue;
    }
    const name = /^[^/(]+/.exec(path.slice(at))?.[0] ?? '';
    if (name === '') throw unreadable(path);
    at += name.length;
    let args: Argument[] | null = null;
    if (path[at] === '(') {
      const end = closing(path, at);
      args = readArgs(path.slice(at + 1, end), query);
      at = end + 1;
      if (at < path.length && path[at] !== '/') throw unreadable(path);
    }
    segments.push({ name: name.toLowerCase(), raw: name, args });
  }
  return segments;
}

const unreadable = (path: string): Error => faults.badQuery(`The expression "${path}" is not valid.`);

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw faults.badQuery('The expression is not valid.');
  }
}

function closing(path: string, open: number): number {
  let quoted = false;
  for (let i = open; i < path.length; i++) {
    if (path[i] === "'") quoted = !quoted;
    if (path[i] === ')' && !quoted) return i;
  }
  throw unreadable(path);
}

function readArgs(text: string, query: URLSearchParams): Argument[] {
  return (text.match(/(?:[^,']|'(?:[^']|'')*')+/g) ?? []).map((part) => {
    const named = /^\s*([A-Za-z]\w*)\s*=(.*)$/s.exec(part);
    const value = (named ? (named[2] ?? '') : part).trim();
    const alias = value.startsWith('@') ? query.get(value) : value;
    // SharePoint's words, quoted in SharePoint/PnP-JS-Core issue 571.
    if (alias === null) throw faults.badQuery(`Missing required query string: ${value}.`);
    return { name: named ? (named[1] ?? '').toLowerCase() : null, value: literal(alias) };
  });
}

/** The text inside `'…'`, `guid'…'`, `datetime'…'` or without quotes. */
function literal(value: string): string {
  const quoted = /^(?:guid|datetime)?'(.*)'$/is.exec(value.trim());
  return quoted ? (quoted[1] ?? '').replace(/''/g, "'") : value.trim();
}
