import type { SPFI } from '@pnp/sp/fi.js';
import { createRegister } from '../../src/lists/documents/create-register';
import { readingSubjects } from '../../src/lists/documents/reading-subjects';
import { plansBeside } from '../../src/lists/plans/plans-beside';
import { plansRead } from '../../src/lists/plans/plan-states';
import type { PlanRepository } from '../../src/lists/repository';
import { readReminderBeside } from '../../src/lists/reminder-beside';
import { readReminderRules } from '../../src/lists/reminder-rules';
import { createCalendar, sayDay } from '../../src/periods/index';
import type { LocalDate, Plan } from '../../src/plan/plan';
import {
  byDay,
  defaultRules,
  due,
  explain,
  overviewSubject,
  previewDays,
  previewOf,
  sayExplained,
  type ComingReminder,
  type Reminder,
  type ReminderRule,
  type Subject,
} from '../../src/reminders/index';
import type { AddCommand } from '../add-command';
import { CliError, exit, printJson, type Run } from '../io';
import { dayOption, urlOption } from '../options';
import { inWordsOfPlan, planWith, type PlanFlags } from '../plan-source';

interface RemindFlags extends PlanFlags {
  readonly today: string;
  readonly until?: string;
  readonly why?: string;
  readonly preview?: boolean;
  readonly json?: boolean;
}

/** The plan, the rules of its site, and what else is reminded of there. */
interface Source {
  readonly plan: Plan;
  readonly rules: readonly ReminderRule[];
  readonly beside: readonly Subject[] | undefined;
  /** The plans that run beside the current one, where that is the one asked for. */
  readonly others: readonly { readonly plan: Plan; readonly beside: readonly Subject[] }[];
}

/** `fremdrift remind`: what would be sent on a day or in a span, what will be, and why; sends nothing. */
export const addRemind: AddCommand = (program, run) => {
  const { say } = run;
  program
    .command('remind')
    .description(say('cli.remind.about'))
    .requiredOption('--today <day>', say('cli.remind.today'), dayOption)
    .option('--until <day>', say('cli.remind.until'), dayOption)
    .option('--preview', say('cli.remind.preview'))
    .option('--why <item>', say('cli.remind.why'))
    .option('--plan <file>', say('cli.option.plan'))
    .option('--site <url>', say('cli.option.site'), urlOption)
    .option('--key <plan>', say('cli.option.key'))
    .option('--json', say('cli.option.json'))
    .action(async (flags: RemindFlags) => {
      const { today, until = today } = flags;
      if ([flags.until, flags.preview, flags.why].filter((flag) => flag !== undefined).length > 1)
        throw new CliError(say('cli.remind.oneOf'), exit.usage);
      if (until < today) throw new CliError(say('cli.remind.backwards', { from: today, until }), exit.usage);
      const { plan, beside } = await planWith(run, flags, null, async (repository, { key }, sp) => ({
        ...(await readReminderRules(repository)),
        subjects: [...(await readReminderBeside(repository, key, today)), ...(await readingOf(sp, today))],
        others: flags.key === undefined ? await readOthers(repository, today) : [],
      }));
      for (const problem of beside?.problems ?? []) run.err(`${problem[run.locale]}\n`);
      const { rules = defaultRules, subjects, others = [] } = beside ?? {};
      const source = { plan, rules, beside: subjects, others };
      const own = inWordsOfPlan(run, plan);
      if (flags.why !== undefined) showWhy(own, flags, source, flags.why);
      else if (flags.preview) showPreview(own, flags, source);
      else showSpan(own, flags, source);
    });
};

/** The plans beside the current one that the bot reminds of as well. */
async function readOthers(repository: PlanRepository, today: LocalDate): Promise<Source['others']> {
  const others = [];
  for (const { key, closedOn } of plansBeside(await plansRead(repository))) {
    const loaded = closedOn === null ? await repository.load(key) : null;
    if (loaded === null || loaded === 'notProvisioned' || loaded.remindersPaused === true) continue;
    others.push({ plan: loaded.plan, beside: await readReminderBeside(repository, key, today) });
  }
  return others;
}

/** What is of another plan than the current one says which. */
const named = <T extends object>(all: readonly T[], { title }: Plan): (T & { readonly plan: string })[] =>
  all.map((one) => ({ ...one, plan: title }));

/** What people are to confirm by the register of governing documents; a site without one has nothing of it. */
async function readingOf(sp: SPFI, today: LocalDate): Promise<Subject[]> {
  const loaded = await createRegister(sp, { today: () => today }).load();
  return loaded === 'notProvisioned' ? [] : readingSubjects(loaded.register, today, createCalendar());
}

/** The contract: every day of the span as if each were sent and nothing were marked reached. */
function showSpan(run: Run, { today, until = today, json }: RemindFlags, source: Source): void {
  const dueOf = (own: Run, plan: Plan, beside: readonly Subject[] | undefined): Reminder[] =>
    due(plan, {
      ...{ from: today, until, calendar: createCalendar(), say: own.say, rules: source.rules, beside },
      asIfNothingReached: true,
    });
  const reminders: (Reminder & { readonly plan?: string })[] = [
    ...dueOf(run, source.plan, source.beside),
    ...source.others.flatMap(({ plan, beside }) => named(dueOf(inWordsOfPlan(run, plan), plan, beside), plan)),
  ].sort(byDay);
  if (json) printJson(run, reminders);
  else if (reminders.length === 0) run.out(`${run.say('cli.remind.none')}\n`);
  else
    for (const { day, itemId, channel, text, why, plan } of reminders)
      run.out(`${day}  ${plan === undefined ? '' : `${plan}: `}${itemId}  ${channel}: ${text} (${why})\n`);
}

/** What comes in the next days, as the plans stand: what their pages and the bot show as well. */
function showPreview(run: Run, { today, json }: RemindFlags, { plan: current, rules, beside, others }: Source): void {
  const { say } = run;
  const comingOf = (own: Run, plan: Plan, subjects: readonly Subject[]): readonly ComingReminder[] =>
    previewOf(plan, rules, today, { calendar: createCalendar(), say: own.say, beside: subjects }).coming;
  const reminders: ComingReminder[] = [
    ...comingOf(run, current, [...(beside ?? []), overviewSubject(say('remind.overview.title'))]),
    ...others.flatMap((one) => named(comingOf(inWordsOfPlan(run, one.plan), one.plan, one.beside), one.plan)),
  ].sort(byDay);
  if (json) {
    printJson(run, reminders);
    return;
  }
  const key = reminders.length === 0 ? 'reminder.preview.empty' : 'reminder.preview.head';
  run.out(`${say(key, { n: previewDays })}\n`);
  for (const { day, text, itemId, channel, why, plan } of reminders) {
    const title = `${plan === undefined ? '' : `${plan}: `}${itemId} ${inOneLine(text)}`;
    run.out(`${say('reminder.preview.row', { day: sayDay(day, today, say.locale), title, channel, rule: why })}\n`);
  }
}

/** The plan's words as a part of a sentence of ours. */
const inOneLine = (text: string): string => text.split('\n').join(' · ').replace(/\.$/, '');

/** "Hvorfor fik jeg den (ikke)?", rule by rule. */
function showWhy(
  run: Run,
  { today, json }: RemindFlags,
  { plan, rules, beside: known = [] }: Source,
  key: string,
): void {
  const { say } = run;
  const beside = [...known, overviewSubject(say('remind.overview.title'))];
  const explained = explain(plan, rules, key, today, { calendar: createCalendar(), say, beside });
  if (explained === null) throw new CliError(say('remind.explain.unknown', { key }));
  if (json) {
    printJson(run, explained);
    return;
  }
  const named = [...plan.items, ...beside].find((one) => one.key === key);
  const title = inOneLine(named?.text ?? plan.activities.find((one) => one.key === key)?.title ?? '');
  run.out(`${say('remind.explain.head', { key, title })}\n`);
  for (const one of explained) run.out(`- ${sayExplained(one, today, say)}\n`);
}
