import fs from 'node:fs';
import path from 'node:path';
import { exportPlan, rowsWithCpr, type PlanFile } from '../../src/lists/transfer';
import type { AddCommand } from '../add-command';
import { CliError, printJson } from '../io';
import { urlOption } from '../options';
import { onSite } from '../sign-in';

/** `fremdrift export --site URL FILE`: everything the lists of a site hold, as one file. */
export const addExport: AddCommand = (program, run) => {
  const { say } = run;
  program
    .command('export')
    .description(say('cli.export.about'))
    .argument('<file>', say('cli.export.file'))
    .requiredOption('--site <url>', say('cli.option.site'), urlOption)
    .option('--json', say('cli.option.json'))
    .action(async (file: string, { site, json }: { site: string; json?: boolean }) => {
      let told = -1;
      // Many lists have no rows: a line says something new.
      const onProgress = (rows: number): void => {
        if (rows !== told) run.err(`${say('cli.export.progress', { n: rows })}\n`);
        told = rows;
      };
      const plan = await onSite(run, site, (sp) =>
        exportPlan(sp, { exportedAt: new Date().toISOString(), onProgress }),
      );
      if (plan === 'notProvisioned') throw new CliError(say('cli.notProvisioned', { site }));
      const bytes = writeWhole(path.resolve(run.cwd, file), plan);
      if (bytes === null) throw new CliError(say('cli.sharepoint.cannotWrite', { file }));
      for (const list of plan.missing) run.err(`${say('cli.export.missing', { list })}\n`);
      for (const { list, row } of rowsWithCpr(plan.lists)) run.err(`${say('cli.export.cpr', { list, row })}\n`);
      const rows = plan.lists.reduce((sum, list) => sum + list.rows.length, 0);
      const lists = plan.lists.map((list) => ({ list: list.name, rows: list.rows.length }));
      if (json) printJson(run, { file, bytes, rows, lists, missing: plan.missing });
      else run.out(`${say.count('cli.export.done', rows, { file })}\n`);
    });
};

/** The bytes written, or null where the file cannot be. A file that is there is replaced only by a whole one. */
function writeWhole(file: string, plan: PlanFile): number | null {
  const text = `${JSON.stringify(plan)}\n`;
  const beside = `${file}.new-${process.pid}`;
  try {
    fs.writeFileSync(beside, text, { mode: 0o600 });
    fs.renameSync(beside, file);
    return Buffer.byteLength(text);
  } catch {
    fs.rmSync(beside, { force: true });
    return null;
  }
}
