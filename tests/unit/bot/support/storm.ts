// Real bot processes on one plan, killed in the middle of every kind of step, while the Connector has a bad day.
import { build } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { SendingSettings } from '../../../../bot';
import type { Fault } from '../../../../local/teams';
import type { OutboxRow } from '../../../../src/lists/repository';
import { deaths, type BotProcessOptions } from './deaths';
import { runBot, type RunningBot } from './running-bot';
import { areaTitle, milestoneTitle, wideDraft } from './wide-draft';

const day = '2019-05-15';
const reply = /^POST .*;messageid=\d+\/activities/;

export interface StormOptions {
  readonly channels: number;
  readonly perChannel: number;
  readonly sending: Partial<SendingSettings> & Pick<SendingSettings, 'limits'>;
  /** Whether the team lets the app read its channels. */
  readonly mayRead: boolean;
  /** How often the Connector answers with each kind of fault; 0 leaves it in good order, and nobody is killed. */
  readonly faults: number;
  readonly patienceMs: number;
}

export interface Storm {
  /** How each process ended that was to kill itself. */
  readonly ends: readonly string[];
  /** How often the app had to be put back. */
  readonly reinstalled: number;
  readonly rows: readonly OutboxRow[];
  /** How often each milestone's reminder stood in the channels at the end of the first day, and of the next working day. */
  readonly first: ReadonlyMap<string, number>;
  readonly second: ReadonlyMap<string, number>;
  readonly doubts: readonly OutboxRow[];
  /** Cards that the next working day sent. */
  readonly repeated: number;
  /** Root cards in the channels. */
  readonly roots: number;
  readonly traffic: RunningBot['teams']['traffic'];
  /** So many of the calls were let through on the first day. */
  readonly onFirstDay: number;
}

const badDay = (times: number): Fault[] =>
  times === 0
    ? []
    : [
        { match: reply, times, status: 429, headers: { 'retry-after': '1' } },
        { match: reply, times, status: 412 },
        { match: reply, times, status: 502 },
        { match: reply, times, status: 504 },
        { match: reply, times, how: 'drop' },
        { match: reply, times, how: 'close' },
      ];
/** Refuses until somebody puts the app back: once alone would be healed by the bot's own look before anyone saw it. */
const notInRoster: Fault = {
  match: reply,
  times: Number.POSITIVE_INFINITY,
  status: 403,
  body: { error: { code: 'BotNotInConversationRoster' } },
};

/** Lets it rage until every reminder is sent or known to be in doubt, and then comes the next working day. */
export async function storm(options: StormOptions): Promise<Storm> {
  const { channels, perChannel, sending, faults, patienceMs } = options;
  const folder = path.join('dist', `bot-process-${process.pid}`);
  const script = await bundled(folder);
  const running = await runBot(await wideDraft(channels, perChannel), { limits: sending.limits });
  running.teams.setMayRead(options.mayRead);
  const children = new Set<ChildProcess>();
  const start = (death: BotProcessOptions['death']): { child: ChildProcess; ended: Promise<string> } => {
    const authentication = running.teams.botAuthentication();
    const { siteUrl } = running;
    const asked: BotProcessOptions = { authentication, siteUrl, token: running.botToken(), today: day, sending, death };
    const child = spawn(process.execPath, [script, JSON.stringify(asked)], { stdio: ['ignore', 'ignore', 'pipe'] });
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
  };
  try {
    for (const fault of badDay(faults)) running.teams.faults.inject(fault);
    // In the middle of each kind of step one is killed, and the next takes over what it left.
    const ends: string[] = [];
    for (const at of faults === 0 ? [] : deaths) ends.push(`${at} ${await start({ at, after: 1 }).ended}`);
    // Whoever is refused must live to tell of it: those above may die first, on a slow machine always. It stands behind the
    // bad day's faults, and so none of these is left when it is taken away.
    if (faults > 0) running.teams.faults.inject(notInRoster);
    // Then three at once; one of them is killed wherever it happens to be.
    const living = [start(null), start(null), start(null)];
    let toKill = faults > 0;
    let [last, reinstalled, left] = [-1, 0, ''];
    const rows = async (): Promise<OutboxRow[]> =>
      (await running.outbox.list({})).filter(({ key, kind }) => kind === 'before10' && !key.startsWith('again/'));
    const isOver = ({ state }: OutboxRow): boolean => state === 'sent' || (state === 'uncertain' && !options.mayRead);
    await until(
      async () => {
        // Whoever looks after the team puts the app back where Teams says that it is missing.
        if ((await running.channels.list()).some(({ state }) => state === 'appMissing')) {
          reinstalled++;
          running.teams.faults.clear();
          running.teams.setInstalled(true);
          await running.teams.delivered();
        }
        const found = await rows();
        const over = found.filter(isOver).length;
        if (last >= 0 && over > last && toKill) {
          toKill = false;
          living.shift()?.child.kill('SIGKILL');
        }
        last = Math.max(last, over);
        left = JSON.stringify(found.filter((row) => !isOver(row)).slice(0, 5));
        return over === channels * perChannel;
      },
      patienceMs,
      () => left,
    );
    for (const { child } of living) child.kill('SIGTERM');
    await Promise.all(living.map(({ ended }) => ended));
    const all = await rows();
    const onFirstDay = running.teams.traffic.accepted.length;
    const first = await counts(running, channels);
    const bot = running.another({ sending });
    const next = await bot.tick('2019-05-16');
    await bot.tick('2019-05-17');
    await bot.close();
    const second = await counts(running, channels);
    return {
      ...{ ends, reinstalled, rows: all, repeated: next.sent, onFirstDay },
      ...{ first: first.reminders, second: second.reminders, roots: second.roots },
      doubts: all.filter(({ state }) => state === 'uncertain'),
      traffic: running.teams.traffic,
    };
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await running.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function until(is: () => Promise<boolean>, patienceMs: number, left: () => string): Promise<void> {
  for (const since = Date.now(); !(await is()); await new Promise((resolve) => setTimeout(resolve, 250)))
    if (Date.now() - since > patienceMs) throw new Error(`still waiting: ${left()}`);
}

async function bundled(folder: string): Promise<string> {
  const outfile = path.join(folder, 'bot-process.mjs');
  const entryPoints = ['tests/unit/bot/support/bot-process.ts'];
  await build({
    ...{
      entryPoints,
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
    },
  });
  return outfile;
}

/** How often each milestone's reminder stands in the channels. */
async function counts(running: RunningBot, channels: number) {
  const reminders = new Map<string, number>();
  let roots = 0;
  for (let n = 1; n <= channels; n++)
    for (const { root, card } of await running.cards(areaTitle(n))) {
      const [title = ''] = milestoneTitle.exec(JSON.stringify(card)) ?? [];
      if (root === null) roots++;
      else reminders.set(title, (reminders.get(title) ?? 0) + 1);
    }
  return { reminders, roots };
}

/** The most calls that fell in any span of so many milliseconds. */
export const mostIn = (stamps: readonly number[], inMs: number): number => {
  const sorted = [...stamps].sort((a, b) => a - b);
  let [most, from] = [0, 0];
  sorted.forEach((at, n) => {
    while ((sorted[from] ?? at) <= at - inMs) from++;
    most = Math.max(most, n - from + 1);
  });
  return most;
};

/** The calls that were let through, of each thread and of the app. */
export function callsOf({ accepted }: Storm['traffic']): { threads: number[][]; app: number[] } {
  const threads = new Map<string, number[]>();
  for (const { thread, at } of accepted) if (thread !== null) threads.set(thread, [...(threads.get(thread) ?? []), at]);
  return { threads: [...threads.values()], app: accepted.map(({ at }) => at) };
}
