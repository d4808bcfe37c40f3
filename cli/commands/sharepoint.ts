import fs from 'node:fs';
import path from 'node:path';
import type { AddCommand } from '../add-command';
import { CliError, exit, printJson, type Run } from '../io';
import { whenNpmEnds } from '../launcher';
import { portOption } from '../options';
import { openingProblem } from '../opening-problem';

interface SharePointFlags {
  readonly port?: number;
  readonly db?: string;
  readonly open?: boolean;
  readonly tokens?: string;
  readonly anySite?: boolean;
  readonly weather?: boolean;
  readonly backup?: string;
  readonly json?: boolean;
}

/** `fremdrift sharepoint`: the local list service alone, until it is stopped; or a backup of its file. */
export const addSharePoint: AddCommand = (program, run) => {
  const { say } = run;
  program
    .command('sharepoint')
    .description(say('cli.sharepoint.about'))
    .option('--port <port>', say('cli.serve.port'), portOption)
    .option('--db <file>', say('cli.sharepoint.db'))
    .option('--open', say('cli.sharepoint.open'))
    .option('--tokens <file>', say('cli.sharepoint.tokens'))
    .option('--any-site', say('cli.sharepoint.anySite'))
    .option('--weather', say('cli.sharepoint.weather'))
    .option('--backup <file>', say('cli.sharepoint.backup'))
    .option('--json', say('cli.option.json'))
    .action((flags: SharePointFlags) => (flags.backup === undefined ? serve(run, flags) : backUp(run, flags)));
};

async function serve(run: Run, flags: SharePointFlags): Promise<void> {
  if (flags.port === undefined) throw new CliError(run.say('cli.wrong.missingOption', { thing: '--port' }), exit.usage);
  const { startSharePoint } = await import('../../local/sharepoint/index');
  const service = await startSharePoint({
    port: flags.port,
    onPortTaken: (port) => run.err(`${run.say('cli.portTaken', { port })}\n`),
    open: flags.open ?? false,
    anySite: flags.anySite ?? false,
    weather: flags.weather ?? false,
    dbFile: flags.db === undefined ? ':memory:' : path.resolve(run.cwd, flags.db),
  }).catch((error: unknown) => {
    throw openingProblem(run, error, flags.db ?? '');
  });
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    whenNpmEnds(run.env, resolve);
  });
  try {
    if (flags.tokens !== undefined) writeTokens(run, flags.tokens, service.tokens);
    if (flags.json) printJson(run, { siteUrl: service.siteUrl });
    else run.out(`${service.siteUrl}\n`);
    await stopped;
  } finally {
    await service.close();
  }
}

/** Tokens are keys to the site: only the person who started the service may read them. */
function writeTokens(run: Run, file: string, tokens: object): void {
  const full = path.resolve(run.cwd, file);
  try {
    fs.writeFileSync(full, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
    fs.chmodSync(full, 0o600);
  } catch {
    throw new CliError(run.say('cli.sharepoint.cannotWrite', { file }));
  }
}

async function backUp(run: Run, flags: SharePointFlags): Promise<void> {
  const { db, backup: to = '' } = flags;
  if (db === undefined) throw new CliError(run.say('cli.wrong.missingOption', { thing: '--db' }), exit.usage);
  const { backUp: copy } = await import('../../local/sharepoint/store/backup');
  const result = copy(path.resolve(run.cwd, db), path.resolve(run.cwd, to));
  if (!result.ok) {
    switch (result.why) {
      case 'noSource':
        throw new CliError(run.say('cli.noFile', { file: db }));
      case 'notASite':
        throw new CliError(run.say('cli.sharepoint.badFile', { file: db }));
      case 'exists':
        throw new CliError(run.say('cli.sharepoint.exists', { file: to }));
      case 'cannotWrite':
        throw new CliError(run.say('cli.sharepoint.cannotWrite', { file: to }));
    }
  }
  if (flags.json) return printJson(run, { file: to, bytes: result.bytes });
  run.out(`${run.say('cli.sharepoint.backedUp', { file: to })}\n`);
}
