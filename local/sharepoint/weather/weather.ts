import { chances, isAbout, isHit, type Passing, type Rule } from './rules';

/** A rule that is in force, with what it has met so far. */
export interface Standing {
  readonly id: number;
  readonly rule: Rule;
  /** Requests that matched. */
  readonly seen: number;
  /** Those of them that were hit. */
  readonly hit: number;
}

export interface Weather {
  add(rule: Rule): Standing;
  all(): readonly Standing[];
  remove(id: number): boolean;
  clear(): void;
  /** The rules that hit this request, in the order they were set; each is counted. */
  meet(passing: Passing): readonly Standing[];
}

/** The rules in force. Nothing is kept: a restart is good weather. */
export function createWeather(): Weather {
  let last = 0;
  const standing = new Map<number, Standing & { readonly chance: () => number }>();
  const shown = ({ id, rule, seen, hit }: Standing): Standing => ({ id, rule, seen, hit });
  return {
    add(rule) {
      const id = ++last;
      standing.set(id, { id, rule, seen: 0, hit: 0, chance: chances(rule.when.seed ?? id) });
      return { id, rule, seen: 0, hit: 0 };
    },
    all: () => [...standing.values()].map(shown),
    remove: (id) => standing.delete(id),
    clear: () => standing.clear(),
    meet(passing) {
      const met: Standing[] = [];
      for (const one of standing.values()) {
        if (!isAbout(one.rule, passing)) continue;
        const seen = one.seen + 1;
        const hit = isHit(one.rule, seen, one.chance());
        standing.set(one.id, { ...one, seen, hit: one.hit + (hit ? 1 : 0) });
        if (hit) met.push(shown(one));
      }
      return met;
    },
  };
}
