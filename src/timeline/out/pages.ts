/** A row as sheets of paper know it. */
export interface Sized {
  /** The head of a group: it stands with the first of its rows, and again where the group goes on on the next sheet. */
  readonly head: boolean;
  /** So high is every part of it at the least: its name. */
  readonly least: number;
  /** What each part has besides its lanes. */
  readonly frame: number;
  /** Heights of its lanes; a row is parted only between two. */
  readonly lanes: readonly number[];
}

/** A row, or the lanes `from` up to (not with) `to` of it, on a sheet. */
export interface Piece {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** True where its beginning stands on an earlier sheet. */
  readonly continued: boolean;
}

export const pieceHeight = ({ least, frame, lanes }: Sized, { from, to }: Pick<Piece, 'from' | 'to'>): number =>
  Math.max(least, frame + lanes.slice(from, to).reduce((sum, height) => sum + height, 0));

/**
 * Rows on sheets that hold `room` each, in order, none left out and none twice. A row stands whole on one sheet unless it is
 * higher than a sheet itself; a head is never the last on one. Pure.
 */
export function pagesOf(rows: readonly Sized[], room: number): Piece[][] {
  const pages: Piece[][] = [];
  let page: Piece[] = [];
  let used = 0;
  let head: number | null = null;
  const whole = (index: number): Piece => ({ index, from: 0, to: rows[index]?.lanes.length ?? 0, continued: false });
  const heightOf = (piece: Piece): number => {
    const row = rows[piece.index];
    return row === undefined ? 0 : pieceHeight(row, piece);
  };
  const put = (piece: Piece): void => {
    page.push(piece);
    used += heightOf(piece);
  };
  const turn = (): void => {
    if (page.length > 0) pages.push(page);
    page = [];
    used = 0;
    if (head !== null) put({ ...whole(head), continued: true });
  };
  const headHeight = (): number => (head === null ? 0 : heightOf(whole(head)));
  rows.forEach((row, index) => {
    if (row.head) {
      // It waits for the row that it belongs to, unless it has none.
      const next = rows[index + 1];
      const need = pieceHeight(row, whole(index)) + (next && !next.head ? firstPart(next, room) : 0);
      head = null;
      if (used > 0 && used + need > room) turn();
      put(whole(index));
      head = index;
      return;
    }
    let piece = whole(index);
    const height = heightOf(piece);
    const empty = used <= headHeight();
    if (!empty && used + height > room && (height <= room - headHeight() || used + firstPart(row, room) > room)) turn();
    while (used + heightOf(piece) > room && piece.to - piece.from > 1) {
      let to = piece.from + 1;
      while (to < piece.to && used + heightOf({ ...piece, to: to + 1 }) <= room) to++;
      put({ ...piece, to });
      piece = { ...piece, from: to, continued: true };
      turn();
    }
    put(piece);
  });
  if (page.length > 0) pages.push(page);
  return pages;
}

/** What of a row must find room below its head: the whole of it, or a first lane where it is higher than a sheet. */
function firstPart(row: Sized, room: number): number {
  const all = pieceHeight(row, { from: 0, to: row.lanes.length });
  return all <= room ? all : pieceHeight(row, { from: 0, to: 1 });
}
