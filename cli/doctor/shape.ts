/** What a JSON value is made of, without its values: a type's name, or for an object and a row of things their parts. */
export type Shape = string | { readonly [name: string]: Shape };

/** Stands in a shape for the things of an array, all in one. */
const each = '[]';
/** A null or an empty row says nothing of what could have been there. */
const open = 'null';

export function shapeOf(value: unknown): Shape {
  if (value === null || value === undefined) return open;
  if (Array.isArray(value)) return { [each]: value.map(shapeOf).reduce(merged, open) };
  if (typeof value !== 'object') return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}

function merged(a: Shape, b: Shape): Shape {
  if (a === open) return b;
  if (b === open) return a;
  if (typeof a === 'string' || typeof b === 'string') return a === b ? a : 'mixed';
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...names].map((name) => [name, merged(a[name] ?? open, b[name] ?? open)]));
}

export interface Difference {
  /** Where in the answer: "value[].Title", "status", "header etag". */
  readonly at: string;
  readonly real: string;
  readonly local: string;
}

const absent = 'absent';
const word = (shape: Shape | undefined): string =>
  shape === undefined ? absent : typeof shape === 'string' ? shape : each in shape ? 'array' : 'object';

/** Each difference between two shapes; what one of them leaves open is none. */
export function differences(real: Shape | undefined, local: Shape | undefined, at = ''): Difference[] {
  if (real !== undefined && local !== undefined && (real === open || local === open)) return [];
  if (typeof real !== 'object' || typeof local !== 'object' || word(real) !== word(local))
    return word(real) === word(local) ? [] : [{ at, real: word(real), local: word(local) }];
  const names = [...new Set([...Object.keys(real), ...Object.keys(local)])];
  return names.flatMap((name) => {
    const inner = name === each ? `${at}${each}` : at === '' ? name : `${at}.${name}`;
    return differences(real[name], local[name], inner);
  });
}
