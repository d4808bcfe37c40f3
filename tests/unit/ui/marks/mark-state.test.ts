import { createSay } from '../../../../src/text/text';
import { markStateWord } from '../../../../src/ui/marks/speak-mark';

const say = createSay('da');

test.each([
  ['milestone', 'reached', 'Nået'],
  ['followUp', 'reached', 'Nået'],
  ['meeting', 'reached', 'Gennemført'],
  ['supervision', 'reached', 'Gennemført'],
  ['review', 'late', 'Overskredet'],
] as const)('%s that is %s: %s', (kind, state, word) => {
  expect(markStateWord({ kind, state }, say)).toBe(word);
});
