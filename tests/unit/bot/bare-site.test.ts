// The bot on a site whose lists are not made yet: it waits or answers in words, and nothing it was told of is lost.
import { createSay } from '../../../src/text/text';
import { sampleDraft } from '../lists/support/sample-draft';
import { runBot, type RunningBot } from './support/running-bot';

const say = createSay('da');
const channel = 'Myndighedsarbejdet';

let running: RunningBot;
beforeEach(async () => {
  running = await runBot(await sampleDraft(), { bare: true });
});
afterEach(() => running.stop());

async function told(): Promise<string[]> {
  for (let tries = 0; tries < 100 && running.log.length === 0; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return [...new Set(running.log)];
}

test('it says that it waits, and writes its channels down when the lists are there', async () => {
  await running.teams.ensureChannels([channel]);
  expect(await told()).toEqual([say('bot.waits')]);
  expect(await running.bot.tick('2019-05-15')).toMatchObject({ planned: 0, sent: 0 });

  await running.makeLists();
  await running.writePlan();
  await running.teams.delivered();
  expect(await running.bot.tick('2019-05-15')).toMatchObject({ failed: 0, uncertain: 0 });
  expect(await running.cards(channel)).not.toEqual([]);
  expect(await told()).toEqual([say('bot.waits')]);
});

test('a run writes down what it was told of, also where Teams does not tell it again', async () => {
  await running.teams.ensureChannels([channel]);
  await told();
  running.teams.close();
  await running.makeLists();
  await running.writePlan();
  await running.bot.tick('2019-05-15');
  expect((await running.channels.list()).map(({ name, state }) => [name, state])).toContainEqual([channel, 'open']);
});

test.each([
  ['a reader', 'sagsbehandler'],
  ['a stab member', 'stab'],
])('%s who asks is answered that there is no plan yet', async (_who, alias) => {
  const ask = await running.as(`${alias}@contoso.example`);
  const { chat } = (await ask('GET', '/state')).body as { chat: { id: string } };
  const path = `/conversations/${encodeURIComponent(chat.id)}/messages`;
  await ask('POST', path, { text: 'næste', root: null });
  const { messages } = (await ask('GET', path)).body as { messages: { text: string }[] };
  expect(messages.map(({ text }) => text).at(-1)).toBe(say('bot.noPlan'));
  expect(running.log.filter((line) => line.includes('failed'))).toEqual([]);
});
