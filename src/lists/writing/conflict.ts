/** Who changed a field since it was read: one of the two, both to the same, or both to different values. */
export type ConflictSide = 'mine' | 'theirs' | 'same' | 'both';

export interface ConflictField<T> {
  readonly name: keyof T & string;
  readonly side: ConflictSide;
}

/** What somebody began from, what they meant to write and what is there now; `fields` are those that are not as they were. */
export interface Conflict<T> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
  readonly fields: readonly ConflictField<T>[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** `row` holds the ETag and always differs; a former place follows from the period, which is asked of. */
const noField = new Set(['row', 'former']);

/** Compares three states of one thing field by field. Pure. */
export function conflictOf<T extends object>(base: T, mine: T, theirs: T): Conflict<T> {
  const names = [...new Set([base, mine, theirs].flatMap((one) => Object.keys(one)))] as (keyof T & string)[];
  const fields = names.flatMap((name): ConflictField<T>[] => {
    if (noField.has(name)) return [];
    const changed = { mine: !same(base[name], mine[name]), theirs: !same(base[name], theirs[name]) };
    if (!changed.mine && !changed.theirs) return [];
    const side = !changed.theirs ? 'mine' : !changed.mine ? 'theirs' : same(mine[name], theirs[name]) ? 'same' : 'both';
    return [{ name, side }];
  });
  return { base, mine, theirs, fields };
}

/** For each field that both changed, whose value a person chose. */
export type Choice<T> = Partial<Record<keyof T & string, 'mine' | 'theirs'>>;

/**
 * The fields that are to be written over what is there now. A field that only one of the two changed stands as they changed
 * it, unless it was chosen otherwise; one that both changed stays theirs until it is chosen, so that nothing is overwritten
 * that nobody looked at. Pure.
 */
export function resolution<T extends object>(conflict: Conflict<T>, choice: Choice<T>): Partial<T> {
  const written: Partial<T> = {};
  for (const { name, side } of conflict.fields) {
    const whose = choice[name] ?? (side === 'mine' ? 'mine' : 'theirs');
    if (whose === 'mine' && side !== 'same') written[name] = conflict.mine[name];
  }
  return written;
}
