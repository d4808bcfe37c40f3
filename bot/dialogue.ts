import type { Topic } from '../src/answers/index';

/** So long after the last turn it is a new dialogue. */
const forgottenMs = 30 * 60_000;
/** More dialogues than these are not remembered: the one that is longest ago goes first. */
const mostDialogues = 2000;

/** What each dialogue is about, in this process alone: keys of the plan, and nothing of what was asked. */
export interface Dialogues {
  /** What it was about in the turn before; null where that is forgotten, or there was none. */
  topicOf(dialogue: string): Topic | null;
  /** Remembers what it is about now; null is about nothing. */
  remember(dialogue: string, topic: Topic | null): void;
}

/** Who writes where: in a channel each thread is a dialogue of its own, and in each of them each person has one. */
export const dialogueOf = ({ conversationId, personId }: { conversationId: string; personId: string }): string =>
  `${conversationId} ${personId}`;

export function createDialogues(now: () => Date): Dialogues {
  // In the order of the last turn, the oldest first.
  const known = new Map<string, { readonly topic: Topic; readonly at: number }>();
  const forget = (): void => {
    const before = now().getTime() - forgottenMs;
    for (const [dialogue, { at }] of known) {
      if (at > before && known.size <= mostDialogues) return;
      known.delete(dialogue);
    }
  };
  return {
    topicOf(dialogue) {
      forget();
      return known.get(dialogue)?.topic ?? null;
    },
    remember(dialogue, topic) {
      known.delete(dialogue);
      if (topic !== null) known.set(dialogue, { topic, at: now().getTime() });
      forget();
    },
  };
}
