import path from 'node:path';
import type { AddCommand } from '../add-command';
import { portOption } from '../options';
import { openingProblem } from '../opening-problem';

interface ServeFlags {
  readonly port: number;
  readonly data?: string;
  readonly sample: boolean;
  readonly dryRun?: boolean;
}

/** `fremdrift serve`: what `npm start` runs. */
export const addServe: AddCommand = (program, run) => {
  const { say } = run;
  program
    .command('serve')
    .description(say('cli.serve.about'))
    .option('--port <port>', say('cli.serve.port'), portOption, 4300)
    .option('--data <folder>', say('cli.serve.data'))
    .option('--no-sample', say('cli.serve.noSample'))
    .option('--dry-run', say('cli.serve.dryRun'))
    .action(async ({ port, data, sample, dryRun = false }: ServeFlags) => {
      // Only this command needs the services; the others start in a fraction of the time without them.
      const { serve } = await import('../../local/serve');
      const dataDir = data === undefined ? undefined : path.resolve(run.cwd, data);
      await serve({ root: run.root, port, sample, dryRun, ...(dataDir === undefined ? {} : { dataDir }) }).catch(
        (error: unknown) => {
          throw openingProblem(run, error, data ?? '.fremdrift');
        },
      );
    });
};
