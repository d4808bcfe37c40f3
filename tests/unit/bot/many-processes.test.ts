// Three real bot processes on one plan, killed in the middle of every kind of step, while the Connector has a bad day.
import { build } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { SendingSettings } from '../../../bot';
import type { OutboxRow } from '../../../src/lists/repository';
import type { DraftPlan } from '../../../src/plan/draft';
import { sampleDraft } from '../lists/support/sample-draft';
import { deaths, type BotProcessOptions } from './support/deaths';
import { runBot, type RunningBot } from './support/running-bot';

jest.setTimeout(120_000);
const day = '2019-05-15';
const channels = 6;
const perChannel = 5;
/** Teams' limits in a tenth of their time; the app's whole. */
const limits: SendingSettings['limits'] = {
  thread: [
    { most: 7, inMs: 100 },
    { most: 8, inMs: 200 },
    { most: 60, inMs: 3000 },
  ],
  app: [{ most: 50, inMs: 1000 }],
};
const sending = { limits, mostADay: 100, leaseMs: 2000, handoverMs: 0, claimMs: 4000 };

/** A plan of many milestones that all end on one day, some in each channel. */
async function wideDraft(): Promise<DraftPlan> {
  const sample = await sampleDraft();
  const [activity] = sample.activities;
  if (!activity) throw new Error('no activity');
  const areas = Array.from({ length: channels }, (_, n) => `${n + 1}`);
  return {
    ...sample,
    areas: areas.map((id) => ({ id, title: `Område ${id}`, focus: null, activities: [`${id}.1`] })),
    activities: areas.map((id) => ({
      ...activity,
      id: `${id}.1`,
      areaId: id,
      title: `Aktivitet ${id}`,
      milestones: Array.from({ length: perChannel }, (_, n) => ({
        id: `${id}.1.m${n + 1}`,
        order: n + 1,
        period: 'maj 2019',
        start: '2019-05-01',
        end: '2019-05-31',
        text: `Milepæl ${id}-${n + 1} slut`,
      })),
      goals: [],
      followUps: [],
    })),
    groups: [],
    earlierActivities: [],
    questions: [],
    unplaced: [],
  };
}

let running: RunningBot;
let script: string;
const children = new Set<ChildProcess>();
beforeAll(async () => {
  const folder = path.join('dist', `bot-process-${process.pid}`);
  script = path.join(folder, 'bot-process.mjs');
  await build({
    entryPoints: ['tests/unit/bot/support/bot-process.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  running = await runBot(await wideDraft(), { limits });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await running.stop();
  fs.rmSync(path.dirname(script), { recursive: true, force: true });
});

/** A process, and how it ends. */
function start(death: BotProcessOptions['death']): { child: ChildProcess; ended: Promise<string> } {
  const options: BotProcessOptions = {
    authentication: running.teams.botAuthentication(),
    siteUrl: running.siteUrl,
    token: running.botToken(),
    today: day,
    sending,
    death,
  };
  const child = spawn(process.execPath, [script, JSON.stringify(options)], { stdio: ['ignore', 'ignore', 'pipe'] });
  children.add(child);
  let said = '';
  child.stderr?.on('data', (data) => (said += String(data)));
  const ended = new Promise<string>((resolve) =>
    child.on('exit', (code, signal) => {
      children.delete(child);
      resolve(signal ?? `${code} ${said}`);
    }),
  );
  return { child, ended };
}

const reminders = async (): Promise<OutboxRow[]> =>
  (await running.outbox.list({})).filter(({ kind }) => kind === 'before10');

/** How often each milestone's reminder stands in the channels. */
async function counts(): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let n = 1; n <= channels; n++)
    for (const { root, card } of await running.cards(`Område ${n}`)) {
      if (root === null) continue;
      const [title = ''] = /Milepæl \d+-\d+ slut/.exec(JSON.stringify(card)) ?? [];
      found.set(title, (found.get(title) ?? 0) + 1);
    }
  return found;
}

test('each reminder comes, none twice on a day, every doubt is seen, and no limit is passed', async () => {
  const reply = /^POST .*;messageid=\d+\/activities/;
  const { faults } = running.teams;
  faults.inject({ match: reply, times: 1, status: 429, headers: { 'retry-after': '1' } });
  faults.inject({ match: reply, times: 1, status: 412 });
  faults.inject({ match: reply, times: 1, status: 502 });
  faults.inject({ match: reply, times: 1, status: 504 });
  faults.inject({ match: reply, times: 1, how: 'drop' });
  faults.inject({ match: reply, times: 1, how: 'close' });
  faults.inject({ match: reply, times: 1, status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });

  // In the middle of each kind of step one is killed, and the next takes over what it left.
  const ends: string[] = [];
  for (const at of deaths) ends.push(`${at} ${await start({ at, after: 1 }).ended}`);
  expect(ends).toEqual(deaths.map((at) => `${at} SIGKILL`));
  // Then three at once; one of them is killed wherever it happens to be.
  const living = [start(null), start(null), start(null)].map(({ child }) => child);

  let left = '';
  const until = async (is: () => Promise<boolean>): Promise<void> => {
    for (const since = Date.now(); !(await is()); await new Promise((resolve) => setTimeout(resolve, 250)))
      if (Date.now() - since > 40_000) throw new Error(`still waiting: ${left}`);
  };
  const isOver = ({ state }: OutboxRow): boolean => state === 'sent' || state === 'uncertain';
  let last = -1;
  let reinstalled = 0;
  await until(async () => {
    // Whoever looks after the team puts the app back where Teams says that it is missing.
    if ((await running.channels.list()).some(({ state }) => state === 'appMissing')) {
      reinstalled++;
      running.teams.setInstalled(true);
      await running.teams.delivered();
    }
    const rows = await reminders();
    const over = rows.filter(isOver).length;
    if (last >= 0 && over > last && living.length === 3) living.shift()?.kill('SIGKILL');
    last = Math.max(last, over);
    left = JSON.stringify(rows.filter((row) => !isOver(row)));
    return over === channels * perChannel;
  });
  expect(reinstalled).toBeGreaterThanOrEqual(1);
  for (const child of living) child.kill('SIGTERM');

  const rows = await reminders();
  const first = await counts();
  const doubts = rows.filter(({ state }) => state === 'uncertain');
  expect(doubts.length).toBeGreaterThanOrEqual(4);
  expect(doubts.every(({ problem }) => problem !== null)).toBe(true);
  expect([...first.values()].every((n) => n === 1)).toBe(true);
  expect(first.size).toBeGreaterThanOrEqual(rows.length - doubts.length);

  // The next working day each doubt is gone over once, and nothing is missing any more.
  await until(() => Promise.resolve(children.size === 0));
  const bot = running.another({ sending });
  expect(await bot.tick('2019-05-16')).toMatchObject({ sent: doubts.length });
  await bot.tick('2019-05-17');
  await bot.close();
  const second = await counts();
  expect(second.size).toBe(channels * perChannel);
  const extra = [...second].filter(([title, n]) => n !== (first.get(title) ?? 0));
  expect(extra).toHaveLength(doubts.length);
  expect(extra.every(([title, n]) => n === (first.get(title) ?? 0) + 1)).toBe(true);

  const { accepted, refused } = running.teams.traffic;
  expect(refused).toBe(0);
  const most = (stamps: readonly number[], inMs: number): number =>
    Math.max(0, ...stamps.map((from) => stamps.filter((at) => at >= from && at < from + inMs).length));
  const threads = [...new Set(accepted.map(({ thread }) => thread))].filter((thread) => thread !== null);
  expect(threads.length).toBeGreaterThanOrEqual(channels);
  for (const thread of threads) {
    const stamps = accepted.filter((one) => one.thread === thread).map(({ at }) => at);
    for (const limit of limits.thread) expect(most(stamps, limit.inMs)).toBeLessThanOrEqual(limit.most);
  }
});
