import type { SPFI } from '@pnp/sp/fi.js';
import { importDocument, type ImportResult } from '../src/importing/index';
import { createPlanRepository } from '../src/lists/plan-repository';
import type { PlanRepository } from '../src/lists/repository';
import { planFromDraft } from '../src/plan/plan-from-draft';
import type { LocalDate, Plan } from '../src/plan/plan';
import { sayInWords } from '../src/text/plan-words';
import path from 'node:path';
import { CliError, exit, type Run } from './io';
import { readInput } from './options';
import { onSite } from './sign-in';

export interface PlanFlags {
  readonly plan?: string;
  readonly site?: string;
  /** Another plan of the site than the current one. */
  readonly key?: string;
}

/** A run that says its texts in the words that a plan has for its parts. */
export const inWordsOfPlan = (run: Run, { words }: Pick<Plan, 'words'>): Run => ({
  ...run,
  say: sayInWords(run.say, words),
});

/** Reads a document; a refusal ends the command with its sentence. */
export async function importFile(
  run: Run,
  file: string,
  reference: LocalDate | null,
): Promise<Extract<ImportResult, { ok: true }>['draft']> {
  const result = await importDocument(readInput(run, file), path.basename(file), { reference });
  if (!result.ok) throw new CliError(result.refusal[run.locale]);
  return result.draft;
}

/** The plan that a command works on: imported from `--plan`, or read from the lists of `--site`. */
export const planOf = async (run: Run, flags: PlanFlags, reference: LocalDate | null): Promise<Plan> =>
  (await planWith(run, flags, reference, () => Promise.resolve(null))).plan;

/** The plan with what else of its site `beside` reads; a plan from a document has no site, and `beside` is null. */
export async function planWith<T>(
  run: Run,
  flags: PlanFlags,
  reference: LocalDate | null,
  readBeside: (repository: PlanRepository, plan: Plan, sp: SPFI) => Promise<T>,
): Promise<{ readonly plan: Plan; readonly beside: T | null }> {
  if ((flags.plan === undefined) === (flags.site === undefined))
    throw new CliError(run.say('cli.planOrSite'), exit.usage);
  if (flags.key !== undefined && flags.site === undefined) throw new CliError(run.say('cli.keyOfSite'), exit.usage);
  if (flags.plan !== undefined)
    return { plan: planFromDraft(await importFile(run, flags.plan, reference), 'p'), beside: null };
  const site = flags.site ?? '';
  const read = await onSite(run, site, async (sp) => {
    const repository = createPlanRepository(sp);
    const loaded = await repository.load(flags.key);
    if (loaded === null || loaded === 'notProvisioned') return loaded;
    return { loaded, beside: await readBeside(repository, loaded.plan, sp) };
  });
  if (read === 'notProvisioned') throw new CliError(run.say('cli.notProvisioned', { site }));
  if (read === null)
    throw new CliError(
      flags.key === undefined ? run.say('cli.noPlan', { site }) : run.say('lists.plans.noPlan', { plan: flags.key }),
    );
  const { loaded, beside } = read;
  for (const problem of loaded.problems) run.err(`${problem[run.locale]}\n`);
  return { plan: loaded.plan, beside };
}
