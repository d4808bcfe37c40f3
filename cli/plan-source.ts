import { importDocument, type ImportResult } from '../src/importing/index';
import { createPlanRepository } from '../src/lists/plan-repository';
import { planFromDraft } from '../src/plan/plan-from-draft';
import type { LocalDate, Plan } from '../src/plan/plan';
import path from 'node:path';
import { CliError, exit, type Run } from './io';
import { readInput } from './options';
import { onSite } from './sign-in';

export interface PlanFlags {
  readonly plan?: string;
  readonly site?: string;
}

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
export async function planOf(run: Run, flags: PlanFlags, reference: LocalDate | null): Promise<Plan> {
  if ((flags.plan === undefined) === (flags.site === undefined))
    throw new CliError(run.say('cli.planOrSite'), exit.usage);
  if (flags.plan !== undefined) return planFromDraft(await importFile(run, flags.plan, reference), 'p');
  const site = flags.site ?? '';
  const loaded = await onSite(run, site, (sp) => createPlanRepository(sp).load());
  if (loaded === 'notProvisioned') throw new CliError(run.say('cli.notProvisioned', { site }));
  if (loaded === null) throw new CliError(run.say('cli.noPlan', { site }));
  for (const problem of loaded.problems) run.err(`${problem[run.locale]}\n`);
  return loaded.plan;
}
