import fs from 'node:fs';
import path from 'node:path';
import type { AddCommand } from '../program';
import { portOption } from '../options';

interface SharePointFlags {
  readonly port: number;
  readonly db?: string;
  readonly open?: boolean;
  readonly tokens?: string;
}

/** `fremdrift sharepoint`: the local list service alone, until it is stopped. */
export const addSharePoint: AddCommand = (program, run) => {
  const { say } = run;
  program
    .command('sharepoint')
    .description(say('cli.sharepoint.about'))
    .requiredOption('--port <port>', say('cli.serve.port'), portOption)
    .option('--db <file>', say('cli.sharepoint.db'))
    .option('--open', say('cli.sharepoint.open'))
    .option('--tokens <file>', say('cli.sharepoint.tokens'))
    .action(async (flags: SharePointFlags) => {
      const { startSharePoint } = await import('../../local/sharepoint/index');
      const service = await startSharePoint({
        port: flags.port,
        open: flags.open ?? false,
        dbFile: flags.db === undefined ? ':memory:' : path.resolve(run.cwd, flags.db),
      });
      if (flags.tokens !== undefined) {
        // Tokens are keys to the site: only the person who started the service may read them.
        fs.writeFileSync(path.resolve(run.cwd, flags.tokens), `${JSON.stringify(service.tokens, null, 2)}\n`, {
          mode: 0o600,
        });
      }
      run.out(`${service.siteUrl}\n`);
      await new Promise<void>((resolve) => {
        process.once('SIGINT', () => resolve());
        process.once('SIGTERM', () => resolve());
      });
      await service.close();
    });
};
