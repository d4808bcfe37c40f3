import { createDialogues, dialogueOf } from '../../../bot/dialogue';
import type { Topic } from '../../../src/answers';
import { answer } from '../../../bot/answer';

const of = (subject: string): Topic => ({ intent: 'when', subjects: [subject], period: null, asked: false });

test('a dialogue is about what was spoken of last, for half an hour, and each person’s is their own', () => {
  let at = Date.parse('2019-05-15T08:00:00Z');
  const dialogues = createDialogues(() => new Date(at));
  const [mine, theirs] = ['a', 'b'].map((personId) => dialogueOf({ conversationId: '19:x;messageid=1', personId }));
  dialogues.remember(mine ?? '', of('2.1'));
  expect([dialogues.topicOf(mine ?? ''), dialogues.topicOf(theirs ?? '')]).toEqual([of('2.1'), null]);
  at += 29 * 60_000;
  dialogues.remember(mine ?? '', of('3.2'));
  at += 29 * 60_000;
  expect(dialogues.topicOf(mine ?? '')).toEqual(of('3.2'));
  at += 60_000;
  expect(dialogues.topicOf(mine ?? '')).toBeNull();
  dialogues.remember(mine ?? '', of('2.1'));
  dialogues.remember(mine ?? '', null);
  expect(dialogues.topicOf(mine ?? '')).toBeNull();
});

test('of more dialogues than there is room for, the one that is longest ago is forgotten', () => {
  const dialogues = createDialogues(() => new Date('2019-05-15T08:00:00Z'));
  dialogues.remember('first', of('1'));
  dialogues.remember('second', of('2'));
  dialogues.remember('first', of('3'));
  for (let n = 0; n < 1999; n++) dialogues.remember(`further ${n}`, of('4'));
  expect([dialogues.topicOf('first'), dialogues.topicOf('second')]).toEqual([of('3'), null]);
});

test('a card without words, put into one’s own chat, is no question: nothing is read, said or counted', async () => {
  const chat = { conversationId: 'a:1', messageId: '7' };
  const untouched = {} as Parameters<typeof answer>[0];
  expect(await answer(untouched, { text: ' \n', chat } as Parameters<typeof answer>[1])).toBeNull();
});
