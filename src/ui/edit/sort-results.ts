import { changeOf } from '../../lists/change-of';
import type { ChangeResult, PlanChange } from '../../lists/repository';
import { resolution } from '../../lists/writing/conflict';
import { questionsOf } from '../conflict/questions';
import { asProblem, type EditProblem } from './edit-state';
import { takingBack, type AnyChoice, type Changed, type ThingConflict } from './things';

/** What became of a set of changes. */
export interface SortedResults {
  /** A result for each change; what somebody else saved just so has come through. */
  readonly results: readonly ChangeResult[];
  readonly written: readonly Changed[];
  readonly back: readonly PlanChange[] | null;
  readonly conflicts: readonly ThingConflict[];
  readonly failed: readonly PlanChange[];
  readonly problem: EditProblem | null;
  /** Moves among neighbours of things whose text somebody else has changed: written over what is there now. */
  readonly reordered: readonly PlanChange[];
}

/** Sorts results by what has to be done about them. Pure. */
export function sortResults(changes: readonly PlanChange[], results: readonly ChangeResult[]): SortedResults {
  const [written, conflicts, failed, reordered]: [Changed[], ThingConflict[], PlanChange[], PlanChange[]] = [
    [],
    [],
    [],
    [],
  ];
  const back: PlanChange[] = [];
  const all = [...results];
  let problem: EditProblem | null = null;
  changes.forEach((change, i) => {
    const result = results[i];
    if (result === undefined) return;
    if (result.ok) {
      const changed = { kind: result.kind, value: result.value } as Changed;
      written.push(changed);
      const one = takingBack(change, changed);
      if (one !== null) back.push(one);
      return;
    }
    const { error } = result;
    if (error.kind === 'conflict') {
      const met = { kind: result.kind, conflict: error } as ThingConflict;
      // Somebody else has saved just what was meant: there is nothing to choose.
      if (meantBy(met).length === 0) {
        all[i] = { ok: true, ...theirs(met) };
        return void written.push(theirs(met));
      }
      if (meantBy(met).every((name) => name === 'order')) return void reordered.push(chosen(met, { order: 'mine' }));
      return void conflicts.push(met);
    }
    failed.push(change);
    problem = error.kind === 'failed' ? asProblem(error.fault) : error;
  });
  return { results: all, written, back: back.length > 0 ? back : null, conflicts, failed, problem, reordered };
}

/** Fields that a person changes, and that the conflict's own view does not ask of. */
const unasked: ReadonlySet<string> = new Set(['order', 'channelId']);

/** The fields of mine that theirs does not hold. */
const meantBy = ({ kind, conflict }: ThingConflict): string[] => {
  const asked = questionsOf(kind, conflict).asked.some(({ side }) => side !== 'theirs');
  const fields = conflict.fields.filter(({ side }) => side === 'mine' || side === 'both').map(({ name }) => name);
  return asked ? fields : fields.filter((name) => unasked.has(name));
};

/** The thing as the other person left it. */
export const theirs = (met: ThingConflict): Changed => ({ kind: met.kind, value: met.conflict.theirs }) as Changed;

/** What a choice writes over what is there now. Pure. */
export function chosen(met: ThingConflict, choice: AnyChoice): Extract<PlanChange, { readonly base: unknown }> {
  switch (met.kind) {
    case 'item':
      return {
        kind: 'item',
        base: met.conflict.theirs,
        change: changeOf('item', resolution(met.conflict, choice)),
      };
    case 'activity':
      return {
        kind: 'activity',
        base: met.conflict.theirs,
        change: changeOf('activity', resolution(met.conflict, choice)),
      };
    case 'area':
      return {
        kind: 'area',
        base: met.conflict.theirs,
        change: changeOf('area', resolution(met.conflict, choice)),
      };
    case 'delivery':
      return {
        kind: 'delivery',
        base: met.conflict.theirs,
        change: changeOf('delivery', resolution(met.conflict, choice)),
      };
  }
}
