interface Gathered {
  readonly entries: readonly unknown[];
}
type EntryOf<G extends Gathered> = G['entries'][number];

/** The first of what a long table shows, and how many of all that is. */
export interface Pieces<G> {
  readonly groups: readonly G[];
  readonly all: number;
  readonly shown: number;
}

/**
 * The first `most` entries in their groups, with folded groups between them: a plan of tens of thousands is drawn piece by
 * piece. A piece goes on to the entry that is selected, so that a link to it shows it. Pure.
 */
export function piecesOf<G extends Gathered>(
  groups: readonly G[],
  most: number,
  isSelected: ((entry: EntryOf<G>) => boolean) | null,
): Pieces<G> {
  const all = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const room = Math.max(most, isSelected === null ? 0 : placeOf(groups, isSelected) + 1);
  if (room >= all) return { groups, all, shown: all };
  const pieces: G[] = [];
  let shown = 0;
  for (const group of groups) {
    if (shown >= room) break;
    const entries = group.entries.slice(0, room - shown);
    pieces.push(entries.length === group.entries.length ? group : { ...group, entries });
    shown += entries.length;
  }
  return { groups: pieces, all, shown };
}

function placeOf<G extends Gathered>(groups: readonly G[], isSelected: (entry: EntryOf<G>) => boolean): number {
  let at = 0;
  for (const { entries } of groups) {
    const found = entries.findIndex(isSelected);
    if (found >= 0) return at + found;
    at += entries.length;
  }
  return -1;
}
