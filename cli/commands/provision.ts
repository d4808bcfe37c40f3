import { provision } from '../../src/lists/provision';
import type { AddCommand } from '../program';
import { printJson } from '../io';
import { urlOption } from '../options';
import { onSite } from '../sign-in';

/** `fremdrift provision --site URL`: makes the lists that are missing; changes nothing that is there. */
export const addProvision: AddCommand = (program, run) => {
  const { say } = run;
  program
    .command('provision')
    .description(say('cli.provision.about'))
    .requiredOption('--site <url>', say('cli.option.site'), urlOption)
    .option('--json', say('cli.option.json'))
    .action(async ({ site, json }: { site: string; json?: boolean }) => {
      const report = await onSite(run, site, (sp) => provision(sp, {}));
      if (json) return printJson(run, report);
      for (const name of report.made) run.out(`${say('cli.provision.made', { name })}\n`);
      if (report.made.length === 0) run.out(`${say('cli.provision.nothing')}\n`);
    });
};
