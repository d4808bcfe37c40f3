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
    'outbox_rows{kind="before10",state="sent"} 1',
    'outbox_retried 0',
    'tick_seconds_count 1',
    'tick_failures_total 0',
  ])
    expect(text).toContain(`fremdrift_${line}\n`);
  // Each line is a comment or a name, perhaps a label, and a number.
  for (const line of text.trim().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) \S+ .+|\w+(\{[\w=".,-]+\})? [\d.]+)$/);
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

test('no text of the plan, and no name, stands in any line that is logged while cards are sent, pressed and refused', async () => {
  const lines: string[] = [];
  const spies = (['log', 'warn', 'error'] as const).map((name) =>
    jest.spyOn(console, name).mockImplementation((...words: unknown[]) => void lines.push(words.map(String).join(' '))),
  );
  try {
    const bot = running.another({
      log: (line) => lines.push(line),
      record: (event) => lines.push(JSON.stringify(event)),
    });
    running.teams.faults.inject({
      match: /;messageid=/,
      times: 1,
      status: 400,
      body: { error: { code: 'BadSyntax' } },
    });
    await bot.tick('2019-05-15');
    const chief = await running.as('omraadechef.amager@contoso.example');
    const [row] = await running.outbox.list({ itemKey: 'p1:2.4.g1' });
    const sent = row && (await running.outbox.update(row, { notBefore: null }));
    await bot.tick('2019-05-15');
    const data = { token: sent?.token ?? '', status: 'En status om sagen' };
    const now = (await running.outbox.list({ itemKey: 'p1:2.4.g1' }))[0];
    expect(now).toMatchObject({ state: 'sent' });
    const body = { kind: 'execute', trigger: 'manual', verb: 'item.status', data };
    await chief('POST', `/messages/${now?.messageId ?? ''}/action`, body);
    await bot.close();
    await expect(bot.tick('2019-05-15')).rejects.toThrow('closed');
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  lines.push(...running.log);
  expect(lines.length).toBeGreaterThanOrEqual(3);
  const loaded = await running.repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  const { areas, activities, items } = loaded.plan;
  const texts = [
    ...[...areas, ...activities].map(({ title }) => title),
    ...items.map(({ text }) => text),
    'En status om sagen',
    'Områdechef',
    'contoso.example',
  ].filter((text) => text.length > 4);
  expect(texts.length).toBeGreaterThan(20);
  for (const line of lines) expect(texts.filter((text) => line.includes(text))).toEqual([]);
});

test('a dry run records what it would send, posts nothing and writes no row', async () => {
  const records: object[] = [];
  const bot = running.another({ dryRun: true, record: (event) => records.push(event) });
  const before = JSON.stringify(await running.outbox.list({}));
  expect(await bot.tick('2019-05-15')).toMatchObject({ planned: 1, sent: 1 });
  await bot.close();
  expect(records).toContainEqual(expect.objectContaining({ event: 'wouldSend', kind: 'reply' }));
  expect(JSON.stringify(await running.outbox.list({}))).toBe(before);
  expect(await running.cards('Myndighedsarbejdet')).toEqual([]);
  // What comes after it is as if it had not been.
  expect(await running.bot.tick('2019-05-15')).toMatchObject({ sent: 1 });
});
