import type { SPFI } from '@pnp/sp/fi.js';
import {
  inspect,
  provision,
  ProvisionRefused,
  sayKept,
  sayMade,
  saySteps,
  schemaVersion,
  type ProvisionProgress,
} from '../../src/lists/provisioning/index';
import type { AddCommand } from '../add-command';
import { CliError, exit, printJson, type Run } from '../io';
import { urlOption } from '../options';
import { onSite } from '../sign-in';

interface Options {
  readonly site: string;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly serviceLogin?: string;
}

/**
 * `fremdrift provision --site URL [--check] [--json]`: makes what is missing and brings a plan of an earlier version up to
 * this one; with `--check` it only says what differs, and exits with 1 where something does.
 */
export const addProvision: AddCommand = (program, run) => {
  const { say } = run;
  program
    .command('provision')
    .description(say('cli.provision.about'))
    .requiredOption('--site <url>', say('cli.option.site'), urlOption)
    .option('--check', say('provisioning.option.check'))
    .option('--service-login <login>', say('provisioning.option.service'))
    .option('--json', say('cli.option.json'))
    .action((options: Options) =>
      onSite(run, options.site, async (sp) => {
        try {
          await (options.check ? check(run, sp, options) : make(run, sp, options));
        } catch (error) {
          if (error instanceof ProvisionRefused) throw new CliError(error.words(say));
          throw error;
        }
      }),
    );
};

async function check(run: Run, sp: SPFI, { json, serviceLogin }: Options): Promise<void> {
  const { say } = run;
  const { plan, later, version, upgrades } = await inspect(sp, login(serviceLogin));
  const differs = [
    ...upgrades.map((to) => say('provisioning.step.upgrade', { from: version ?? 0, to })),
    ...saySteps([...plan.steps, ...later], say),
  ];
  const kept = plan.kept.map((one) => sayKept(one, say));
  if (json) printJson(run, { version, current: schemaVersion, differs, kept });
  else
    for (const line of differs.length === 0 ? [...kept, say('provisioning.check.none')] : [...kept, ...differs])
      run.out(`${line}\n`);
  if (differs.length > 0) throw new CliError(say.count('provisioning.check.found', differs.length), exit.findings);
}

async function make(run: Run, sp: SPFI, { json, serviceLogin }: Options): Promise<void> {
  const { say } = run;
  const told = json ? {} : { onProgress: progressTo(run) };
  const report = await provision(sp, { ...login(serviceLogin), ...told });
  if (json) return printJson(run, report);
  for (const name of report.made) run.out(`${say('cli.provision.made', { name: sayMade(name, say) })}\n`);
  for (const name of report.changed) run.out(`${say('provisioning.changed', { name: sayMade(name, say) })}\n`);
  for (const one of report.kept) run.out(`${sayKept(one, say)}\n`);
  if (report.made.length + report.changed.length === 0) run.out(`${say('cli.provision.nothing')}\n`);
}

const login = (serviceLogin: string | undefined): { readonly serviceLogin?: string } =>
  serviceLogin === undefined ? {} : { serviceLogin };

/** One line for each list, not for each request. */
function progressTo(run: Run): (progress: ProvisionProgress) => void {
  let last = '';
  return ({ done, total, name }) => {
    const shown = name?.[run.say.locale] ?? '';
    if (shown === '' || shown === last) return;
    last = shown;
    run.err(`${run.say('provisioning.progress', { done, total, name: shown })}\n`);
  };
}
