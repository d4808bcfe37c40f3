// The draw of a sample from a count alone. A unit says how many cases it has, and is told which places in its own list to
// take: the product never learns which cases those are.

/** No 0, 1, I, L, O or U: a code is read aloud and typed again. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 8;

/** More than a municipality has of any type of case; above it a count is a slip of the finger. */
export const mostCases = 100_000;

/** A new code to draw by, "K7QF-3MHA". `random` gives numbers from 0 up to 1, as Math.random does. */
export function newCode(random: () => number): string {
  const made = Array.from({ length: codeLength }, () => signs[Math.floor(random() * signs.length)]).join('');
  return `${made.slice(0, codeLength / 2)}-${made.slice(codeLength / 2)}`;
}

/**
 * The places, from 1 to `total` and in order, that a code draws: `size` of them, or all where there are fewer. The same code and
 * total give the same places, and a larger size the same ones and more, so that a unit may add cases to its sample.
 *
 * It is the beginning of a Fisher-Yates shuffle, which makes every set of places equally likely, driven by numbers that the
 * code alone decides (`numbersFrom`). Throws RangeError where `total` is no whole number from 0 to `mostCases`.
 */
export function drawFrom(code: string, total: number, size: number): number[] {
  if (!Number.isInteger(total) || total < 0 || total > mostCases) throw new RangeError(`No count of cases: ${total}`);
  const next = numbersFrom(`${code.trim().toUpperCase()}/${total}`);
  /** Only the places that were exchanged; all others still stand where they began. */
  const moved = new Map<number, number>();
  const at = (place: number): number => moved.get(place) ?? place;
  const drawn: number[] = [];
  for (let first = 1; first <= Math.min(size, total); first++) {
    const chosen = first + below(next, total - first + 1);
    drawn.push(at(chosen));
    moved.set(chosen, at(first));
  }
  return drawn.sort((a, b) => a - b);
}

/** A whole number from 0 up to `limit`: what would fall unevenly at the end of the range is drawn again. */
function below(next: () => number, limit: number): number {
  const whole = 2 ** 32;
  const even = whole - (whole % limit);
  for (;;) {
    const number = next();
    if (number < even) return number % limit;
  }
}

/**
 * 32-bit numbers that a text decides: sfc32 (Chris Doty-Humphrey, PractRand; passes its tests), whose state is filled by FNV-1a
 * from four sides of the text and then stirred. Small, the same on every machine, and enough for a fair sample; it keeps no
 * secrets.
 */
function numbersFrom(text: string): () => number {
  let [a, b, c, d] = [hashOf(`${text}a`), hashOf(`${text}b`), hashOf(`${text}c`), 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let stirred = 0; stirred < 16; stirred++) next();
  return next;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}
