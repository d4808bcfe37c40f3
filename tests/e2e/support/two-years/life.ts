import { runProgram } from '../../../../cli/program';
import { createMachinery, type MachineryLists } from '../../../../src/lists/machinery/machinery-lists';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import type { ItemChange, NewItem, PlanRepository, WriteResult } from '../../../../src/lists/repository';
import type { LocalDate, Plan, PlanItem } from '../../../../src/plan/plan';
import { ownFolder } from '../../../support/run-folder';
import { runBot, type RunningBot } from '../../../unit/bot/support/running-bot';
import { sampleDraft } from '../../../unit/lists/support/sample-draft';

const stab = 'stab@contoso.example';
/** Two years go by in minutes: Teams' limits, which are of a second, would make them hours. */
const limits = { thread: [{ most: 1000, inMs: 1000 }], app: [{ most: 1000, inMs: 1000 }] };

/** A municipality that lives with the sample plan: the lists, the bot, and stab who keeps both. */
export interface Life {
  readonly running: RunningBot;
  readonly lists: MachineryLists;
  readonly repository: PlanRepository;
  today(): LocalDate;
  /** The plan that is the site's own today. */
  plan(): Promise<Plan>;
  item(key: string): Promise<PlanItem>;
  change(key: string, change: ItemChange): Promise<void>;
  add(item: NewItem): Promise<void>;
  token(): string;
  /** The command line as stab; throws what it says where it ends badly. */
  cli(...argv: string[]): Promise<string>;
  /** Where files that it writes are put. */
  file(name: string): string;
  /** The bot's run of a day, which becomes today. */
  goTo(day: LocalDate): Promise<void>;
  stop(): Promise<void>;
}

/** What was written; a refusal is a fault of the story. */
export function done<T>(result: WriteResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export async function beginLife(first: LocalDate): Promise<Life> {
  const running = await runBot(await sampleDraft(), { today: first, bot: { sending: { limits } } });
  await running.teams.setToday(first);
  const sp = running.site(stab);
  const repository = createPlanRepository(sp);
  const folder = ownFolder();
  const planNow = async (): Promise<Plan> => {
    const loaded = await repository.load();
    if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
    return loaded.plan;
  };
  const itemNow = async (key: string): Promise<PlanItem> => {
    const found = (await planNow()).items.find((item) => item.key === key);
    if (!found) throw new Error(`No item ${key}`);
    return found;
  };
  const life: Life = {
    running,
    repository,
    lists: createMachinery({ sp, repository, writing: { place: 'tab' } }),
    today: () => running.teams.today(),
    plan: planNow,
    item: itemNow,
    async change(key, change) {
      done(await repository.updateItem(await itemNow(key), change));
    },
    async add(item) {
      const [result] = await repository.change((await planNow()).key, [{ kind: 'addItem', item }]);
      if (result?.ok !== true) throw new Error(JSON.stringify(result?.error));
    },
    token: () => running.tokenOf(stab),
    async cli(...argv) {
      let [out, err] = ['', ''];
      const code = await runProgram([...argv, '--site', running.siteUrl], {
        root: process.cwd(),
        cwd: folder,
        env: { FREMDRIFT_TOKEN: running.tokenOf(stab) },
        out: (said) => void (out += said),
        err: (said) => void (err += said),
      });
      if (code !== 0) throw new Error(`${argv.join(' ')}: ${err}`);
      return out;
    },
    file: (name) => `${folder}/${name}`,
    async goTo(day) {
      await running.teams.setToday(day);
      const { failed, uncertain } = await running.bot.tick(day);
      if (failed + uncertain > 0) throw new Error(`${day}: ${failed} cards failed, ${uncertain} in doubt`);
    },
    stop: () => running.stop(),
  };
  return life;
}
