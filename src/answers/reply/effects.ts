import { chainOf, reachesFrom, type EffectNode } from '../../effects/chain';
import type { Fact } from '../answer';
import { aboutOf } from './about';
import { goal } from './aspects';
import { itemFact } from './facts';
import { shown } from './item-rows';
import { inSentence, listed, type Reply, type Scope } from './scope';

/** "Føre" is mended to "før", which every plan knows; what leads may stand between "fører" and "til". */
const asksLeading =
  /(?:^| )(?:(?:skal|kan|vil) (?:\S+ ){0,12}?foere? (?:til|hen)|foerer (?:\S+ ){0,12}?(?:til|hen)|effektkaeden?|leads? to|effect chain)(?= |$)/;

/** An intermediate goal, or a goal of the chain alone, as its row says it. */
function stepFact({ links }: Scope, { key, title }: EffectNode): Fact {
  const source = { id: key, kind: 'effect' as const, title, url: links.plan() };
  return { source, text: title, details: [], period: null, state: null };
}

/**
 * "Hvad skal aktiviteten føre til": what people have written in the chain for it, through intermediate goals to goals; where
 * nobody has, its own goals. Null where the question asks for something else, or names no activity.
 */
export function leadsTo(scope: Scope): Reply | null {
  const { asked, known, asker, say } = scope;
  if (!asksLeading.test(asked.plain)) return null;
  const [activity] = aboutOf(scope).activities;
  if (activity === undefined) return null;
  const chain = chainOf(known.plan, known.beside.effects ?? [], asker.today);
  const beyond = reachesFrom(chain.links, activity.key);
  const reached = chain.nodes.filter(({ key }) => beyond.has(key));
  const through = reached.filter(({ kind }) => kind === 'intermediate');
  const ends = reached.filter(({ kind }) => kind === 'goal');
  if (through.length === 0 && ends.every(({ step }) => step === null)) return goal(scope);
  const names = (nodes: readonly EffectNode[]): string =>
    listed(
      say,
      nodes.map(({ title }) => inSentence(title)),
    );
  const title = inSentence(activity.title);
  return {
    intent: 'effects',
    sentence:
      ends.length === 0
        ? say('answer.effects.noGoal', { activity: title, steps: names(through) })
        : through.length === 0
          ? say('answer.effects.straight', { activity: title, goals: names(ends) })
          : say('answer.effects', { activity: title, steps: names(through), goals: names(ends) }),
    ...shown(scope, reached, (node) => (node.goal === null ? stepFact(scope, node) : itemFact(scope, node.goal))),
    subjects: [activity.key],
  };
}
