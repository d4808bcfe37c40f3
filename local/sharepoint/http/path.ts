import { faults } from './message';

/** One step of a path: `getByTitle('Plan')` is the name "getbytitle" with one argument. */
export interface Segment {
  readonly name: string;
  readonly raw: string;
  readonly args: readonly string[];
}

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
    if (name === '') throw faults.badValue(`The expression "${path}" is not valid.`);
    at += name.length;
    let args: string[] = [];
    if (path[at] === '(') {
      const end = closing(path, at);
      args = readArgs(path.slice(at + 1, end), query);
      at = end + 1;
    }
    segments.push({ name: name.toLowerCase(), raw: name, args });
  }
  return segments;
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw faults.badValue('The expression is not valid.');
  }
}

function closing(path: string, open: number): number {
  let quoted = false;
  for (let i = open; i < path.length; i++) {
    if (path[i] === "'") quoted = !quoted;
    if (path[i] === ')' && !quoted) return i;
  }
  throw faults.badValue(`The expression "${path}" is not valid.`);
}

function readArgs(text: string, query: URLSearchParams): string[] {
  return (text.match(/(?:[^,']|'(?:[^']|'')*')+/g) ?? []).map((part) => {
    const value = part.trim().replace(/^\w+=/, '');
    const alias = value.startsWith('@') ? query.get(value) : value;
    return literal(alias ?? '');
  });
}

/** The text inside `'…'`, `guid'…'` or without quotes. */
function literal(value: string): string {
  const quoted = /^(?:guid)?'(.*)'$/is.exec(value.trim());
  return quoted ? (quoted[1] ?? '').replace(/''/g, "'") : value.trim();
}
