import { Command, CommanderError, Help } from 'commander';
import { createSay, localeOf, type Say } from '../src/text/text';
import type { AddCommand } from './add-command';
import { addAsk } from './commands/ask';
import { addDoctor } from './commands/doctor';
import { addExport } from './commands/export';
import { addImport } from './commands/import';
import { addImportJson } from './commands/import-json';
import { addPeriod } from './commands/period';
import { addPlans } from './commands/plans';
import { addProvision } from './commands/provision';
import { addRemind } from './commands/remind';
import { addReport } from './commands/report';
import { addServe } from './commands/serve';
import { addTemplate } from './commands/template';
import { addSharePoint } from './commands/sharepoint';
import { CliError, exit, type ExitCode, type Io, type Run } from './io';

const commands: readonly AddCommand[] = [
  addImport,
  addPeriod,
  addAsk,
  addRemind,
  addReport,
  addProvision,
  addPlans,
  addTemplate,
  addExport,
  addImportJson,
  addDoctor,
  addSharePoint,
  addServe,
];

/** Runs the words as a command and returns the exit code; wrong use and refusals are said on stderr. */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  const locale = chosenLocale(argv, io.env);
  const say = createSay(locale);
  const run: Run = { ...io, say, locale };
  const program = buildProgram(run);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exit.ok;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exit.ok;
      if (error.code !== 'commander.help') io.err(`${usageProblem(error, say)}\n`);
      return exit.usage;
    }
    if (error instanceof CliError) {
      io.err(`${error.message}\n`);
      return error.code;
    }
    throw error;
  }
}

/** Danish, unless `--lang en` or an English environment says otherwise. */
function chosenLocale(argv: readonly string[], env: Io['env']): 'da' | 'en' {
  const at = argv.indexOf('--lang');
  const said = at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return localeOf(said ?? env['FREMDRIFT_LANG'] ?? 'da');
}

function buildProgram(run: Run): Command {
  const { say } = run;
  const program = new Command('fremdrift').description(say('cli.about'));
  program.option('--lang <da|en>', say('cli.option.lang')).helpCommand(false);
  for (const add of commands) add(program, run);
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .helpOption('-h, --help', say('cli.option.help'))
      .configureOutput({ writeOut: run.out, writeErr: (text) => run.err(text), outputError: () => undefined })
      .configureHelp({ styleTitle: (title) => helpTitle(title, say), subcommandTerm: (sub) => termOf(sub) });
    if (command !== program) command.option('--lang <da|en>', say('cli.option.lang'));
  }
  return program;
}

const termOf = (command: Command): string => new Help().subcommandTerm(command).replace('[options] ', '');

function helpTitle(title: string, say: Say): string {
  if (title.startsWith('Usage')) return say('cli.help.usage');
  if (title.startsWith('Arguments')) return say('cli.help.arguments');
  if (title.startsWith('Options')) return say('cli.help.options');
  if (title.startsWith('Commands')) return say('cli.help.commands');
  return title;
}

/** What was wrong with how the command was called, in the person's language: thing, cause, remedy. */
function usageProblem(error: CommanderError, say: Say): string {
  const thing = [...error.message.matchAll(/'([^']+)'/g)].map((match) => match[1]).join(' ');
  switch (error.code) {
    case 'commander.unknownOption':
      return say('cli.wrong.unknownOption', { thing });
    case 'commander.unknownCommand':
      return say('cli.wrong.unknownCommand', { thing });
    case 'commander.missingArgument':
      return say('cli.wrong.missingArgument', { thing });
    case 'commander.missingMandatoryOptionValue':
    case 'commander.optionMissingArgument':
      return say('cli.wrong.missingOption', { thing });
    case 'commander.excessArguments':
      return say('cli.wrong.tooMany');
    default:
      return say('cli.wrong.value', { thing });
  }
}
