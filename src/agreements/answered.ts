import type { Ask } from './ask';
import type { Proposal } from './proposal';

/** What stands on the buttons of a question, in their order; `none` is always the last. */
export type AnswerKey = 'same' | 'new' | 'none' | `choice${number}`;

/** The answers that a question takes. Pure. */
export function answersOf(ask: Ask): readonly AnswerKey[] {
  switch (ask.kind) {
    case 'same':
      return ['same', 'new', 'none'];
    case 'year':
    case 'role':
      return [...ask.choices.map((_choice, i): AnswerKey => `choice${i}`), 'none'];
    case 'none':
      return [];
  }
}

/** The proposal as the answer makes it; null for what is no answer to its question. Pure. */
export function answered(proposal: Proposal, answer: string): Proposal | null {
  const { ask } = proposal;
  if (!ask) return null;
  const key = answersOf(ask).find((one) => one === answer);
  if (key === undefined) return null;
  if (key === 'none') return { ...proposal, ask: { kind: 'none' } };
  const clear = { ...proposal, ask: null };
  const at = Number(key.slice('choice'.length));
  if (ask.kind === 'year') {
    const choice = ask.choices[at];
    return choice ? { ...clear, ...choice } : null;
  }
  if (ask.kind === 'role') {
    const choice = ask.choices[at];
    return choice ? { ...clear, role: choice.role, personId: choice.personId } : null;
  }
  return key === 'same' ? { ...clear, known: true } : clear;
}
