import * as z from 'zod';
import { createAnswers, textOf, type Answer } from '../../src/answers/index';
import { noContacts } from '../../src/lists/questions/answer-settings';
import { createCalendar } from '../../src/periods/index';
import type { AddCommand } from '../add-command';
import { CliError, exit, printJson } from '../io';
import { knownOfSite, type AskedOfSite } from '../known-of-site';
import { dayOption, readInput, urlOption } from '../options';
import { planWith, type PlanFlags } from '../plan-source';

const questionsSchema = z.array(
  z.looseObject({ id: z.string(), question: z.string(), today: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
);

interface AskFlags extends PlanFlags {
  readonly today?: string;
  readonly user?: string;
  readonly file?: string;
  readonly json?: boolean;
}

/** A document that was read for one question has nothing beside it, and no addresses of its own. */
const ofDocument: AskedOfSite = {
  beside: { meetings: [], rounds: [], documents: null, changes: null },
  words: [],
  contacts: noContacts,
  links: { item: () => null, activity: () => null, plan: () => null },
};

/** `fremdrift ask`: a question about the plan, answered as the bot answers it. */
export const addAsk: AddCommand = (program, run) => {
  const { say } = run;
  program
    .command('ask')
    .description(say('cli.ask.about'))
    .argument('[question]', say('cli.ask.question'))
    .option('--today <day>', say('cli.ask.today'), dayOption)
    .option('--user <login>', say('cli.ask.user'))
    .option('--file <file>', say('cli.ask.file'))
    .option('--plan <file>', say('cli.option.plan'))
    .option('--site <url>', say('cli.option.site'), urlOption)
    .option('--key <plan>', say('cli.option.key'))
    .option('--json', say('cli.option.json'))
    .action(async (question: string | undefined, flags: AskFlags) => {
      if ((question === undefined) === (flags.file === undefined)) throw new CliError(say('cli.ask.oneOf'), exit.usage);
      if (question !== undefined && flags.today === undefined)
        throw new CliError(say('cli.wrong.missingOption', { thing: '--today' }), exit.usage);
      const questions = flags.file === undefined ? null : readQuestions(flags.file);
      const login = flags.user ?? null;
      const { plan, beside } = await planWith(run, flags, null, async (repository, read, sp) => {
        const mayRead = login === null || (await repository.mayUserRead(login));
        return { mayRead, ofSite: mayRead ? await knownOfSite(repository, read, sp, login) : null };
      });
      const { links, contacts, ...known } = beside?.ofSite ?? ofDocument;
      const answers = createAnswers({ plan, ...known }, { calendar: createCalendar(), links, contacts });
      const answer = (text: string, today: string): AskJson => {
        if (beside?.mayRead === false) return noAccess();
        return toJson(answers.ask(text, { today, locale: run.locale, login, topic: null, areaKey: null }));
      };
      if (questions !== null) {
        const told = questions.map(({ id, question: text, today }) => ({ id, ...answer(text, today) }));
        if (flags.json) printJson(run, told);
        else for (const one of told) run.out(`${one.id}\t${one.text.split('\n').join('\n\t')}\n`);
        return;
      }
      const told = answer(question ?? '', flags.today ?? '');
      if (flags.json) printJson(run, told);
      else run.out(`${told.text}\n`);
    });

  const noAccess = (): AskJson => ({
    outcome: 'decline',
    text: say('decline.noAccess', { owner: say('answer.contact.owner') }),
    ids: [],
    sources: [],
    choices: [],
  });

  function readQuestions(file: string): z.infer<typeof questionsSchema> {
    const bytes = readInput(run, file);
    try {
      return questionsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    } catch {
      throw new CliError(say('cli.ask.badFile', { file }));
    }
  }
};

/** The contract of `fremdrift ask --json` (DESIGN.md "The command line"). */
interface AskJson extends Pick<Answer, 'outcome' | 'sources'> {
  readonly text: string;
  readonly ids: readonly string[];
  readonly choices: readonly string[];
}

const toJson = (answer: Answer): AskJson => ({
  outcome: answer.outcome,
  text: textOf(answer),
  ids: answer.sources.map(({ id }) => id),
  sources: answer.sources,
  choices: answer.choices.map(({ text }) => text),
});
