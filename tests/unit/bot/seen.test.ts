// What IT sees of the bot: health, readiness and numbers, and no text of the plan.
import { sampleDraft } from '../lists/support/sample-draft';
import { runBot, type RunningBot } from './support/running-bot';

let running: RunningBot;
beforeEach(async () => {
  running = await runBot(await sampleDraft());
});
afterEach(() => running.stop());

const get = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(`${running.botUrl}${path}`);
  return { status: answer.status, text: await answer.text() };
};

test('healthy and ready, with the last run, and counted', async () => {
  expect(await get('/health')).toEqual({ status: 200, text: '{"ok":true}' });
  expect(JSON.parse((await get('/ready')).text)).toEqual({ ok: true, lists: true, signedIn: true, lastTick: null });
  await running.bot.tick('2019-05-15');
  expect(JSON.parse((await get('/ready')).text)).toMatchObject({ ok: true, lastTick: { sent: 1, failed: 0 } });
  const { text } = await get('/metrics');
  for (const line of [
    'cards_total{outcome="sent"} 1',
    'cards_waiting 0',
    'tick_seconds_count 1',
    'tick_failures_total 0',
  ])
    expect(text).toContain(`fremdrift_${line}\n`);
  // Each line is a comment or a name, perhaps a label, and a number.
  for (const line of text.trim().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) \S+ .+|\w+(\{\w+="\w+"\})? [\d.]+)$/);
  expect(text).not.toContain('Sikkerhedsplaner');
});

test('not ready where there are no lists, and healthy all the same', async () => {
  const bare = await runBot(await sampleDraft(), { bare: true });
  const ready = await fetch(`${bare.botUrl}/ready`);
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { ok: false, lists: false, signedIn: true, lastTick: null },
  ]);
  expect((await fetch(`${bare.botUrl}/health`)).status).toBe(200);
  await bare.stop();
});

test('each run is one record of numbers', async () => {
  const records: object[] = [];
  const bot = running.another({ record: (event) => records.push(event) });
  await bot.tick('2019-05-15');
  await bot.close();
  expect(records).toMatchObject([{ event: 'tick', today: '2019-05-15', sent: 1 }]);
  await expect(bot.tick('2019-05-15')).rejects.toThrow('closed');
  expect(records[1]).toEqual({ event: 'tickFailed', today: '2019-05-15', error: 'Error' });
});
