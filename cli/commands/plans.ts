import { Argument } from 'commander';
import type { SPFI } from '@pnp/sp/fi.js';
import { statusOf } from '../../src/lists/faults';
import { holdsCpr } from '../../src/plan/cpr';
import { carryPlan } from '../../src/lists/plans/carry-plan';
import type { PlanResult } from '../../src/lists/plans/plan-failure';
import { closePlan, listPlans, makePlanCurrent, reopenPlan } from '../../src/lists/plans/plan-states';
import type { PlanSummary } from '../../src/lists/plans/plan-summary';
import type { WriteProgress } from '../../src/lists/repository';
import { dayInCopenhagen } from '../../src/periods/day-in-copenhagen';
import { sayDate } from '../../src/periods/index';
import type { AddCommand } from '../add-command';
import { CliError, exit, printJson, type Run } from '../io';
import { dayOption, urlOption } from '../options';
import { onSite } from '../sign-in';

const actions = ['make-current', 'close', 'reopen', 'copy', 'roll-over', 'renew'] as const;
type Action = (typeof actions)[number];

const modeOf = { copy: 'copy', 'roll-over': 'rollOver', renew: 'renew' } as const;

/** History tells that it was done from here. */
const writing = { place: 'commandLine' } as const;

interface Flags {
  readonly site: string;
  readonly today?: string;
  readonly areas?: string;
  readonly json?: boolean;
}

/** `fremdrift plans [ACTION KEY] --site URL`: the plans of a site; with an action, one of them changed or gone on from. */
export const addPlans: AddCommand = (program, run) => {
  const { say } = run;
  program
    .command('plans')
    .description(say('cli.plans.about'))
    .addArgument(new Argument('[action]', say('cli.plans.action')).choices(actions))
    .argument('[key]', say('cli.plans.key'))
    .requiredOption('--site <url>', say('cli.option.site'), urlOption)
    .option('--today <day>', say('cli.plans.today'), dayOption)
    .option('--areas <titles>', say('cli.plans.newAreas'))
    .option('--json', say('cli.option.json'))
    .action(async (action: Action | undefined, key: string | undefined, flags: Flags) => {
      if (action !== undefined && key === undefined) throw new CliError(say('cli.plans.noKey', { action }), exit.usage);
      await onSite(run, flags.site, async (sp) => {
        try {
          await (action === undefined || key === undefined ? show(run, sp, flags) : act(run, sp, action, key, flags));
        } catch (error) {
          if (statusOf(error).kind === 'noList') throw new CliError(say('cli.notProvisioned', { site: flags.site }));
          throw error;
        }
      });
    });
};

async function show(run: Run, sp: SPFI, { json }: Flags): Promise<void> {
  const plans = await listPlans(sp);
  if (json) return printJson(run, plans.map(withoutRow));
  if (plans.length === 0) run.out(`${run.say('cli.plans.none')}\n`);
  for (const plan of plans) run.out(`${lineOf(plan, run)}\n`);
}

async function act(run: Run, sp: SPFI, action: Action, key: string, flags: Flags): Promise<void> {
  const { say } = run;
  switch (action) {
    case 'copy':
    case 'roll-over':
    case 'renew': {
      const newAreas = (flags.areas ?? '')
        .split(';')
        .map((title) => title.trim())
        .filter(Boolean);
      if (action === 'renew' && newAreas.length === 0)
        throw new CliError(say('cli.plans.needsAreas', { key }), exit.usage);
      if (holdsCpr(flags.areas ?? '')) throw new CliError(say('lists.refused.cpr', { where: '--areas' }));
      const { plan, written } = valueOf(
        await carryPlan(sp, key, modeOf[action], progressTo(run, flags), {
          ...writing,
          ...(action === 'renew' ? { newAreas } : {}),
        }),
        run,
      );
      if (flags.json) return printJson(run, { ...withoutRow(plan), written });
      const rows = say.count('count.row', written);
      return run.out(`${say('cli.plans.made', { title: plan.title, key: plan.key, rows })}\n`);
    }
    case 'make-current':
    case 'close':
    case 'reopen': {
      const result = await (action === 'make-current'
        ? makePlanCurrent(sp, key, writing)
        : action === 'reopen'
          ? reopenPlan(sp, key, writing)
          : closePlan(sp, key, flags.today ?? dayInCopenhagen(new Date()), writing));
      const plan = valueOf(result, run);
      if (flags.json) return printJson(run, withoutRow(plan));
      return run.out(`${lineOf(plan, run)}\n`);
    }
  }
}

function valueOf<T>(result: PlanResult<T>, run: Run): T {
  if (!result.ok) throw new CliError(result.error[run.locale]);
  return result.value;
}

/** Some lines for the whole, not one for each row. */
function progressTo(run: Run, { json }: Flags): (progress: WriteProgress) => void {
  let told = 0;
  return ({ done, total }) => {
    if (json || done < total * (told + 0.25)) return;
    told = done / total;
    run.err(`${run.say('plans.progress', { done, total })}\n`);
  };
}

const withoutRow = ({ row: _row, ...plan }: PlanSummary): Omit<PlanSummary, 'row'> => plan;

function lineOf(plan: PlanSummary, { say, locale }: Run): string {
  const about = [
    say(`plans.stage.${plan.stage}`),
    ...(plan.periodText === null ? [] : [plan.periodText]),
    ...(plan.closedOn === null ? [] : [say('plans.closedOn', { date: sayDate(plan.closedOn, locale) })]),
    ...(plan.continues === null ? [] : [say('cli.plans.continues', { key: plan.continues })]),
  ];
  return say('cli.plans.line', { key: plan.key, title: plan.title, about: about.join(', ') });
}
