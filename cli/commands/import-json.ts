import { importPlan, readPlanFile, type ImportRefusal } from '../../src/lists/transfer';
import type { AddCommand } from '../add-command';
import { CliError, printJson, type Run } from '../io';
import { readInput, urlOption } from '../options';
import { onSite } from '../sign-in';

/** A plan of 40,000 rows is some 60 MB. */
const limit = 500_000_000;
/** So many rows are named; the rest are counted. */
const named = 20;

/** `fremdrift import-json FILE --site URL`: brings an exported file into the lists of another site. */
export const addImportJson: AddCommand = (program, run) => {
  const { say } = run;
  program
    .command('import-json')
    .description(say('cli.importJson.about'))
    .argument('<file>', say('cli.importJson.file'))
    .requiredOption('--site <url>', say('cli.option.site'), urlOption)
    .option('--json', say('cli.option.json'))
    .action(async (file: string, { site, json }: { site: string; json?: boolean }) => {
      const plan = await readPlanFile(new TextDecoder().decode(readInput(run, file, limit)));
      if (typeof plan === 'string') throw new CliError(say(`cli.importJson.${plan}`, { file }));
      const onProgress = (done: number, total: number): void =>
        run.err(`${say('cli.importJson.progress', { n: done, total })}\n`);
      const outcome = await onSite(run, site, (sp) => importPlan(sp, plan, onProgress));
      if (!outcome.ok) throw new CliError(refusalWords(run, outcome.refusal, site));
      const { report } = outcome;
      if (json) printJson(run, report);
      else run.out(`${say('cli.importJson.done', { n: report.added, total: report.rows })}\n`);
      const notes = [
        ...report.notBrought.map((one) => say('cli.importJson.notBrought', one)),
        ...(report.unknownPeople > 0 ? [say.count('cli.importJson.people', report.unknownPeople)] : []),
        ...(report.attachments > 0 ? [say.count('cli.importJson.attachments', report.attachments)] : []),
        ...report.failed.slice(0, named).map(({ list, row }) => say('cli.importJson.failedRow', { list, row })),
      ];
      for (const note of notes) run.err(`${note}\n`);
      if (report.failed.length > 0) throw new CliError(say.count('cli.importJson.failed', report.failed.length));
      if (report.notBrought.length > 0) throw new CliError(say('cli.importJson.notAll'));
    });
};

function refusalWords({ say }: Run, refusal: ImportRefusal, site: string): string {
  const rows = (all: readonly { readonly list: string; readonly row: number }[]): string =>
    all
      .slice(0, named)
      .map(({ list, row }) => `- ${say('cli.importJson.row', { list, row })}`)
      .concat(all.length > named ? [`- ${say('cli.importJson.more', { n: all.length - named })}`] : [])
      .join('\n');
  switch (refusal.kind) {
    case 'notProvisioned':
      return say('cli.notProvisioned', { site });
    case 'listsMissing':
      return say('cli.importJson.listsMissing', { lists: refusal.lists.join(', '), site });
    case 'mayNotWrite':
      return say('cli.importJson.mayNotWrite', { lists: refusal.lists.join(', ') });
    case 'cpr':
      return `${say('cli.importJson.cpr')}\n${rows(refusal.rows)}`;
    case 'otherPlan':
      return `${say('cli.importJson.otherPlan', { site })}\n${rows(refusal.rows)}`;
    case 'otherCurrent':
      return say('cli.importJson.otherCurrent', { site, title: refusal.title });
  }
}
