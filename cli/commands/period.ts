import * as z from 'zod';
import { readPeriod } from '../../src/periods/index';
import type { AddCommand } from '../add-command';
import { CliError, exit, printJson } from '../io';
import { dayOption, readInput } from '../options';

const phrasesSchema = z.array(
  z.looseObject({ id: z.string(), text: z.string(), reference: z.string().nullish(), today: z.string().nullish() }),
);

interface PeriodFlags {
  readonly file?: string;
  readonly reference?: string;
  readonly json?: boolean;
}

/** `fremdrift period TEXT`: what a period text is read as. */
export const addPeriod: AddCommand = (program, run) => {
  const { say } = run;
  program
    .command('period')
    .description(say('cli.period.about'))
    .argument('[text]', say('cli.period.text'))
    .option('--file <file>', say('cli.period.file'))
    .option('--reference <day>', say('cli.option.reference'), dayOption)
    .option('--json', say('cli.option.json'))
    .action((text: string | undefined, flags: PeriodFlags) => {
      const reference = flags.reference ?? null;
      if (flags.file !== undefined) {
        const phrases = readPhrases(flags.file);
        const read = phrases.map((phrase) => ({
          id: phrase.id,
          ...readPeriod(phrase.text, { reference: phrase.reference ?? reference }),
        }));
        if (flags.json) printJson(run, read);
        else for (const one of read) run.out(`${one.id}\t${one.text}\t${sayRead(one)}\n`);
        return;
      }
      if (text === undefined) throw new CliError(say('cli.wrong.missingArgument', { thing: 'text' }), exit.usage);
      const read = readPeriod(text, { reference });
      if (flags.json) printJson(run, read);
      else run.out(`${sayRead(read)}\n`);
    });

  function sayRead(read: ReturnType<typeof readPeriod>): string {
    if (read.start === null && read.end === null && read.recurrence === null) return say('cli.period.none');
    return [`${read.start ?? '…'} – ${read.end ?? '…'}`, read.recurrence].filter(Boolean).join('  ');
  }

  function readPhrases(file: string): z.infer<typeof phrasesSchema> {
    const bytes = readInput(run, file);
    try {
      return phrasesSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    } catch {
      throw new CliError(say('cli.period.badFile', { file }));
    }
  }
};
