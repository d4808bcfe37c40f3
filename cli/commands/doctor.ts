import type { AddCommand } from '../add-command';
import { checkMachine, checkSite, type Finding } from '../doctor/checks';
import { compareSites, type ProbeDifference } from '../doctor/compare';
import { CliError, exit, printJson, type Run } from '../io';
import { urlOption } from '../options';
import { onSite, spFor, tokenOf } from '../sign-in';

interface DoctorFlags {
  readonly site?: string;
  readonly compare?: boolean;
  readonly json?: boolean;
}

/** `fremdrift doctor`: each thing that must be in place, whether it is, and what to do. Changes nothing. */
export const addDoctor: AddCommand = (program, run) => {
  const { say } = run;
  program
    .command('doctor')
    .description(say('cli.doctor.about'))
    .option('--site <url>', say('cli.option.site'), urlOption)
    .option('--compare', say('cli.doctor.compare'))
    .option('--json', say('cli.option.json'))
    .action(async ({ site, compare, json }: DoctorFlags) => {
      if (compare && site === undefined)
        throw new CliError(say('cli.wrong.missingOption', { thing: '--site' }), exit.usage);
      const checks = checkMachine(run);
      if (site !== undefined)
        checks.push(...(await onSite(run, site, () => checkSite(run, site, () => spFor(site, run)))));
      const reached = checks.every((one) => one.ok || (one.id !== 'answers' && one.id !== 'signedIn'));
      const found = compare && site !== undefined && reached ? await compareWithLocal(run, site) : null;
      if (json) printJson(run, { checks, ...(found ? { differences: found } : {}) });
      else print(run, checks, found);
      const open = checks.filter((one) => !one.ok).length + (found?.length ?? 0);
      if (open > 0) throw new CliError(say.count('cli.doctor.open', open));
    });
};

async function compareWithLocal(run: Run, site: string): Promise<ProbeDifference[]> {
  const { startSharePoint } = await import('../../local/sharepoint/index');
  const local = await startSharePoint({ dbFile: ':memory:', port: 0 });
  try {
    return await onSite(run, site, () =>
      compareSites(
        { url: site, token: tokenOf(site, run) },
        { url: local.siteUrl, token: () => Promise.resolve(local.tokens.owner) },
      ),
    );
  } finally {
    await local.close();
  }
}

function print({ out, say }: Run, checks: readonly Finding[], found: readonly ProbeDifference[] | null): void {
  for (const { ok, what, fix } of checks) out(ok ? `✓ ${what}\n` : `✗ ${what}\n  ${fix}\n`);
  for (const { probe, at, real, local } of found ?? [])
    out(`≠ ${probe} · ${at}\n  ${say('cli.doctor.differs', { value: real, expected: local })}\n`);
  if (found?.length === 0) out(`${say('cli.doctor.same')}\n`);
  if (checks.every((one) => one.ok)) out(`${say('doctor.ok')}\n`);
}
