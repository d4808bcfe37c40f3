import { asksComing } from '../../../bot/answer-coming';

test.each([
  ['Hvad sendes de næste 30 dage?', true],
  ['kommende påmindelser', true],
  ['@Fremdrift hvilke paamindelser kommer der?', true],
  ['What will you send in the next 30 days?', true],
  ['upcoming reminders, please show', true],
  ['Hvad er det næste?', false],
  ['Send ingen påmindelser', false],
  ['udskyd påmindelsen', false],
  ['Vi sender referatet rundt', false],
  ['hjælp', false],
])('%s', (text, asked) => expect(asksComing(text)).toBe(asked));
