/**
 * A path as it is kept beside a row for looking it up. SQLite's NOCASE knows only the letters A to Z; this lowers the
 * others ("Ø" and "ø" are one name, as in SharePoint), each in its place, so that a path keeps its length.
 */
export const pathKey = (path: string): string =>
  /[^\0-\x7f]/.test(path) ? path.replace(/[^\0-\x7f]/gu, lowered) : path;

function lowered(sign: string): string {
  const low = sign.toLowerCase();
  return low.length === sign.length ? low : sign;
}
