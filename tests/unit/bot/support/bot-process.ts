// A bot in a process of its own, which ticks until it is told to stop, or kills itself in the middle of a step.
import { randomBytes } from 'node:crypto';
import { createBot } from '../../../../bot';
import { createChannels } from '../../../../src/lists/channels';
import { createSp } from '../../../../src/lists/create-sp';
import { lateRegister } from '../../../../src/lists/documents/late-register';
import { createOutbox } from '../../../../src/lists/outbox';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import type { Outbox } from '../../../../src/lists/repository';
import { createRolePeople } from '../../../../src/lists/role-people';
import { createThreads } from '../../../../src/lists/threads';
import { createCalendar } from '../../../../src/periods';
import type { BotProcessOptions, Death } from './deaths';

const options = JSON.parse(process.argv[2] ?? '') as BotProcessOptions;
const { death, today } = options;
let left = death?.after ?? 0;
const dieAt = (at: Death): void => {
  if (death?.at === at && --left <= 0) process.kill(process.pid, 'SIGKILL');
};
const sp = createSp(options.siteUrl, () => Promise.resolve(options.token));
const lists = createOutbox(sp);
const outbox: Outbox = {
  ...lists,
  async add(row) {
    const added = await lists.add(row);
    if (added?.kind === 'before10') dieAt('planned');
    return added;
  },
  async update(row, change) {
    if (change.state === 'sent') dieAt('posted');
    const written = await lists.update(row, change);
    if (change.state === 'sending') dieAt('claimed');
    if (change.state === 'sent') dieAt('recorded');
    return written;
  },
};
const threads = createThreads(sp);
const bot = createBot({
  ...options.authentication,
  local: true,
  repository: createPlanRepository(sp),
  documents: lateRegister(sp, { place: 'card', today: () => today }),
  outbox,
  channels: createChannels(sp),
  threads: {
    ...threads,
    add: (thread) => {
      dieAt('rootPosted');
      return threads.add(thread);
    },
  },
  rolePeople: createRolePeople(sp),
  clock: { today: () => today, now: () => new Date() },
  calendar: createCalendar(),
  locale: 'da',
  links: {
    activity: (key) => `https://contoso.example/a/${key}`,
    item: (key) => `https://contoso.example/i/${key}`,
    reminders: () => 'https://contoso.example/r',
    health: () => 'https://contoso.example/h',
    plan: () => 'https://contoso.example/p',
  },
  newToken: () => randomBytes(18).toString('base64url'),
  log: () => undefined,
  sending: options.sending,
});

let goesOn = true;
process.on('SIGTERM', () => (goesOn = false));
async function run(): Promise<void> {
  while (goesOn) {
    await bot.tick(today).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  await bot.close();
}
void run().then(() => process.exit(0));
