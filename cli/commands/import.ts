import { createPlanRepository } from '../../src/lists/plan-repository';
import { provision, sayKept } from '../../src/lists/provisioning/index';
import type { AddCommand } from '../add-command';
import { CliError, printJson } from '../io';
import { dayOption, urlOption } from '../options';
import { importFile } from '../plan-source';
import { onSite } from '../sign-in';

interface ImportFlags {
  readonly to?: string;
  readonly reference?: string;
  readonly json?: boolean;
}

/** `fremdrift import FILE`: the draft plan of a document; with `--to` written to a site's lists. */
export const addImport: AddCommand = (program, run) => {
  const { say } = run;
  program
    .command('import')
    .description(say('cli.import.about'))
    .argument('<file>', say('cli.import.file'))
    .option('--to <url>', say('cli.import.to'), urlOption)
    .option('--reference <day>', say('cli.option.reference'), dayOption)
    .option('--json', say('cli.option.json'))
    .action(async (file: string, flags: ImportFlags) => {
      const draft = await importFile(run, file, flags.reference ?? null);
      if (flags.to !== undefined) {
        if (draft.activities.length === 0) throw new CliError(say('cli.import.noActivities', { file }));
        await onSite(run, flags.to, async (sp) => {
          const { kept } = await provision(sp, {});
          // Where nobody may write the bot's lists any more, its reminders stop: that is said here too.
          for (const one of kept) if (one.aspect === 'service') run.err(`${sayKept(one, say)}\n`);
          await createPlanRepository(sp).writePlan(draft);
        });
      }
      if (flags.json) return printJson(run, draft);
      const items = draft.activities.map((a) => a.milestones.length + a.goals.length + a.followUps.length);
      run.out(
        `${say('cli.import.summary', {
          title: draft.plan.title ?? file,
          areas: draft.areas.length,
          activities: draft.activities.length,
          items: items.reduce((sum, n) => sum + n, 0),
        })}\n`,
      );
      for (const question of draft.questions) {
        run.out(`- ${run.locale === 'da' ? question.text : question.textEn} (${question.passage.where})\n`);
      }
      if (flags.to !== undefined) run.out(`${say('cli.import.written', { site: flags.to })}\n`);
    });
};
