/** The count of a row's writes in its ETag: "4" or "guid,4". */
export function writeNumber(etag: string): number | null {
  const found = /(?:^|[",])(\d+)"?$/.exec(etag)?.[1];
  return found === undefined ? null : Number(found);
}
