import type { Say } from '../../../text/text';

/** What the keys do beside reading, for who may change the plan; without single letters only what works without. Pure. */
export const keyLines = (letters: boolean, say: Say): readonly string[] =>
  letters
    ? [say('acting.keys.move'), say('acting.keys.stretch'), say('acting.keys.add'), say('acting.keys.undo')]
    : [say('acting.keys.undoCtrl')];
