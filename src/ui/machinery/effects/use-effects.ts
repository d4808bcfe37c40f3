import { chainOf, circleWith, type EffectChain, type EffectNode } from '../../../effects/chain';
import type { EffectStep } from '../../../effects/effect-chain';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import type { PlanSite } from '../../../lists/plan-site';
import type { WriteResult } from '../../../lists/repository';
import type { LocalDate, Plan } from '../../../plan/plan';
import { createSay } from '../../../text/text';
import type { Say } from '../../../text/text';
import type { FormField } from '../../edit/form-fields';
import { usePartWrites, type PartWrites } from '../kit/row-writes';

/** What a person fills in of a step; what may not lead to it, since it would go in a circle, is no option. */
export function stepFields(chain: EffectChain, node: EffectNode | null, say: Say): FormField[] {
  const isOwn = node === null || node.goal === null;
  const mayLead = chain.nodes.filter(
    ({ key, kind }) => kind !== 'goal' && (node === null || circleWith(chain, node.key, [key]) === null),
  );
  return [
    ...(isOwn ? [{ name: 'title', label: say('effects.field.title'), kind: 'line' as const, required: true }] : []),
    {
      name: 'from',
      label: say('effects.field.from'),
      kind: 'several',
      options: mayLead.map(({ key, kind, title }) => ({
        value: key,
        label: kind === 'activity' ? `${key} ${title}` : title,
      })),
    },
  ];
}

/** A title within a sentence of ours, without the full stop that ends it. */
export const bare = (title: string): string => title.replace(/\.$/, '');

export interface EffectWrites extends PartWrites<EffectStep> {
  readonly add: (step: Omit<EffectStep, 'key' | 'row'>, about: string) => Promise<boolean>;
  readonly remove: (step: EffectStep) => void;
}

/** Writes of the chain. What would make a circle with what is there now is refused with the words for it. */
export function useEffectWrites(
  site: PlanSite,
  plan: Plan,
  today: LocalDate,
  again: () => void,
  say: Say,
): EffectWrites {
  const refusal = async (
    lists: MachineryLists,
    key: string,
    from: readonly string[] | undefined,
  ): Promise<WriteResult<EffectStep> | null> => {
    if (from === undefined) return null;
    // As it stands now: somebody else may have led it there meanwhile.
    const chain = chainOf(plan, await lists.effects.read(plan.key), today);
    const closing = circleWith(chain, key, from);
    if (closing === null) return null;
    const titleOf = (one: string): string => chain.nodes.find((node) => node.key === one)?.title ?? one;
    const values = { from: titleOf(closing), to: titleOf(key) };
    const [da, en] = [createSay('da')('effects.refused', values), createSay('en')('effects.refused', values)];
    return { ok: false, error: { kind: 'refused', da, en } };
  };
  const writes = usePartWrites<EffectStep>(
    site,
    async (lists, step, change) =>
      (await refusal(lists, step.goalKey ?? step.key, change.from)) ?? lists.effects.change(step, change),
    again,
  );
  const removing = (step: EffectStep) => ({
    about: step.key,
    done: say('effects.removed', { title: bare(step.title) }),
    run: async (): Promise<WriteResult<EffectStep>> => {
      const lists = await site.machinery();
      if (step.row !== null) await lists.effects.remove(step.row);
      return { ok: true, value: step };
    },
    takeBack: () => ({
      about: step.key,
      done: say('effects.back', { title: bare(step.title) }),
      run: async () => (await site.machinery()).effects.restore(plan.key, step),
      takeBack: null,
    }),
  });
  return {
    ...writes,
    add: (step, about) =>
      writes.run(
        about,
        async (lists) =>
          (step.goalKey === null ? null : await refusal(lists, step.goalKey, step.from)) ??
          lists.effects.add(plan.key, step),
        say('effects.saved', { title: bare(step.title) }),
      ),
    remove: (step) => void writes.write(removing(step)),
  };
}
