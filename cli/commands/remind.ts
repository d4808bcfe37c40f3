import { readReminderRules } from '../../src/lists/reminder-rules';
import { createCalendar } from '../../src/periods/index';
import { due } from '../../src/reminders/index';
import type { AddCommand } from '../add-command';
import { CliError, exit, printJson } from '../io';
import { dayOption, urlOption } from '../options';
import { planWith, type PlanFlags } from '../plan-source';

interface RemindFlags extends PlanFlags {
  readonly today: string;
  readonly until?: string;
  readonly json?: boolean;
}

/** `fremdrift remind`: what would be sent on a day or in a span; sends nothing. */
export const addRemind: AddCommand = (program, run) => {
  const { say } = run;
  program
    .command('remind')
    .description(say('cli.remind.about'))
    .requiredOption('--today <day>', say('cli.remind.today'), dayOption)
    .option('--until <day>', say('cli.remind.until'), dayOption)
    .option('--plan <file>', say('cli.option.plan'))
    .option('--site <url>', say('cli.option.site'), urlOption)
    .option('--json', say('cli.option.json'))
    .action(async (flags: RemindFlags) => {
      const until = flags.until ?? flags.today;
      if (until < flags.today)
        throw new CliError(say('cli.remind.backwards', { from: flags.today, until }), exit.usage);
      const { plan, beside } = await planWith(run, flags, null, readReminderRules);
      for (const problem of beside?.problems ?? []) run.err(`${problem[run.locale]}\n`);
      const reminders = due(plan, {
        from: flags.today,
        until,
        rules: beside?.rules,
        calendar: createCalendar(),
        say,
        asIfNothingReached: true,
      });
      if (flags.json) printJson(run, reminders);
      else if (reminders.length === 0) run.out(`${say('cli.remind.none')}\n`);
      else
        for (const one of reminders) run.out(`${one.day}  ${one.itemId}  ${one.channel}: ${one.text} (${one.why})\n`);
    });
};
