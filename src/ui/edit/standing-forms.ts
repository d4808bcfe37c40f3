import type { ActivityChange, ItemChange, PlanChange } from '../../lists/repository';
import { isResting, mergeTargets } from '../../plan/merged';
import type { Activity, Plan, PlanItem } from '../../plan/plan';
import type { Say } from '../../text/text';
import { linesOf, type FormField, type FormValues } from './form-fields';
import type { FormEdit } from './use-form-values';

// What does not happen as it was planned: it is postponed, becomes a part of something else, or is dropped; each says why.

/** The ways to say it, as their editors are named. */
export const standingEdits = ['postpone', 'merge', 'drop'] as const;
export type StandingEdit = (typeof standingEdits)[number];
export const standingEdit = (name: string | null): StandingEdit | null =>
  standingEdits.find((one) => one === name) ?? null;

/** Which of them a draft belongs to, by the names of its fields; null where to none. Pure. */
export function standingOfDraft(names: readonly string[]): StandingEdit | null {
  if (names.includes('mergedInto')) return 'merge';
  if (names.includes('newPeriod')) return 'postpone';
  return names.length > 0 && names.every((name) => name === 'reason') ? 'drop' : null;
}

/** Fields that are all empty when they open: what is said now is said anew. Pure. */
export function standingFields(
  plan: Plan,
  thing: Pick<PlanItem | Activity, 'key'> & { readonly kind?: PlanItem['kind']; readonly areaKey: string | null },
  edit: StandingEdit,
  say: Say,
): FormField[] {
  const reason: FormField = {
    name: 'reason',
    label: say('standing.reason'),
    hint: say('standing.reasonHint'),
    kind: 'line',
    required: edit !== 'merge',
  };
  if (edit === 'merge')
    return [
      {
        name: 'mergedInto',
        label: say('standing.mergedInto'),
        hint: say(thing.kind === undefined ? 'standing.mergeActivityHint' : 'standing.mergeHint'),
        kind: 'line',
        required: true,
        options: mergeTargets(plan, thing.key).map(({ key, title }) => ({ value: key, label: `${key} ${title}` })),
      },
      reason,
    ];
  if (edit === 'drop' || thing.kind === undefined) return [reason];
  return [
    {
      name: 'newPeriod',
      label: say('standing.newPeriod'),
      kind: 'period',
      reminds: { kind: thing.kind, areaKey: thing.areaKey },
    },
    reason,
  ];
}

export const noStanding: FormValues = { reason: '', mergedInto: '', newPeriod: '' };

/** "2.1.m3 Metoden afprøvet" as it is chosen: what stands first is the number. */
const keyIn = (text: string | undefined): string => text?.trim().split(/\s/)[0] ?? '';
const reasonIn = ({ reason }: FormValues): string | null => linesOf(reason ?? '').join(' ') || null;

/** The change of an item; one that gets a new period at once is planned for then. Pure. */
export const itemStanding =
  (item: PlanItem, edit: StandingEdit) =>
  ({ changed }: FormEdit): PlanChange => {
    const reason = reasonIn(changed);
    const period = changed['newPeriod']?.trim() ?? '';
    const change: ItemChange =
      edit === 'merge'
        ? { status: 'dropped', mergedInto: keyIn(changed['mergedInto']), reason }
        : edit === 'drop'
          ? { status: 'dropped', mergedInto: null, reason }
          : period === ''
            ? { status: 'postponed', reason }
            : { status: 'planned', periodText: period, reason };
    return { kind: 'item', base: item, change: { ...change, reachedOn: null, reachedBy: null } };
  };

/** The same of an activity; what stands in it goes along. Pure. */
export const activityStanding =
  (activity: Activity, edit: StandingEdit) =>
  ({ changed }: FormEdit): PlanChange => {
    const reason = reasonIn(changed);
    const change: ActivityChange =
      edit === 'merge'
        ? { mergedInto: keyIn(changed['mergedInto']), reason }
        : { stage: edit === 'drop' ? 'dropped' : 'postponed', mergedInto: null, reason };
    return { kind: 'activity', base: activity, change };
  };

/** Taken up again: planned as it stood, with no reason any more. Pure. */
export const itemResumed = (item: PlanItem): PlanChange => ({
  kind: 'item',
  base: item,
  change: { status: 'planned', mergedInto: null, reason: null },
});
export const activityResumed = (activity: Activity): PlanChange => {
  const { stage } = activity;
  // How far it was before it rested stands in the history alone, and is not guessed.
  const again = stage === 'postponed' || stage === 'dropped' ? null : stage;
  return { kind: 'activity', base: activity, change: { stage: again, mergedInto: null, reason: null } };
};

/** Whether it can be taken up again. Pure. */
export const mayResume = (thing: PlanItem | Activity): boolean =>
  'kind' in thing
    ? thing.status === 'dropped' || thing.status === 'postponed'
    : isResting(thing) && thing.stage !== 'ended';
