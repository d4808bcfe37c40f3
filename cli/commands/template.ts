import { createPlanRepository } from '../../src/lists/plan-repository';
import { provision, sayKept } from '../../src/lists/provisioning/index';
import { dayInCopenhagen } from '../../src/periods/day-in-copenhagen';
import { planFromDraft } from '../../src/plan/plan-from-draft';
import { rowsOf, rowWithCpr } from '../../src/lists/plan-rows';
import { mostUnits, planTemplates, templateDraft, templateOf, templatePeriod } from '../../src/plan/templates';
import { sayInWords } from '../../src/text/plan-words';
import type { TextKey } from '../../src/text/text';
import type { AddCommand } from '../add-command';
import { CliError, exit, printJson, type Run } from '../io';
import { dayOption, urlOption } from '../options';
import { onSite } from '../sign-in';

interface Flags {
  readonly start?: string;
  readonly title?: string;
  readonly unit?: string;
  readonly units?: string;
  readonly to?: string;
  readonly beside?: boolean;
  readonly json?: boolean;
}

/** `fremdrift template [ID]`: the templates, or the draft plan that one makes; with `--to` written to a site's lists. */
export const addTemplate: AddCommand = (program, run) => {
  const { say } = run;
  program
    .command('template')
    .description(say('cli.template.about'))
    .argument('[id]', say('cli.template.id'))
    .option('--start <day>', say('cli.template.start'), dayOption)
    .option('--title <text>', say('cli.template.title'))
    .option('--unit <text>', say('cli.template.unit'))
    .option('--units <names>', say('cli.template.units'))
    .option('--to <url>', say('cli.import.to'), urlOption)
    .option('--beside', say('cli.template.beside'))
    .option('--json', say('cli.option.json'))
    .action(async (id: string | undefined, flags: Flags) => {
      if (id === undefined) return list(run, flags);
      await make(run, id, flags);
    });
};

function list(run: Run, { json }: Flags): void {
  const { say } = run;
  const known = planTemplates.map(({ id, title }) => ({
    id,
    title,
    about: `${say(`start.template.${id}` as TextKey)}: ${say(`start.template.${id}.text` as TextKey)}`,
  }));
  if (json) return printJson(run, known);
  for (const { id, about } of known) run.out(`${id}\t${about}\n`);
}

async function make(run: Run, id: string, flags: Flags): Promise<void> {
  const template = templateOf(id);
  if (template === undefined)
    throw new CliError(
      run.say('cli.template.unknown', { id, ids: planTemplates.map((one) => one.id).join(', ') }),
      exit.usage,
    );
  const today = dayInCopenhagen(new Date());
  const { start = today, title = template.title, unit = '' } = flags;
  const units = flags.units
    ?.split(';')
    .map((one) => one.trim())
    .filter(Boolean);
  if (units !== undefined && (units.length === 0 || units.length > mostUnits))
    throw new CliError(run.say('cli.template.tooMany', { n: mostUnits }), exit.usage);
  const draft = templateDraft(
    template,
    { title, unit, period: templatePeriod(template, start) },
    { start, ...(units === undefined ? {} : { units: [...new Set(units)] }) },
    // The day that it begins is the plan's date: the same words make the same plan on every day.
    start,
  );
  const { to, beside = false } = flags;
  const where = rowWithCpr(rowsOf(planFromDraft(draft, 'p')));
  if (where !== null) throw new CliError(run.say('lists.refused.cpr', { where }));
  if (to !== undefined)
    await onSite(run, to, async (sp) => {
      const { kept } = await provision(sp, {});
      for (const one of kept) if (one.aspect === 'service') run.err(`${sayKept(one, run.say)}\n`);
      await createPlanRepository(sp).writePlan(draft, undefined, { beside });
    });
  if (flags.json) return printJson(run, draft);
  const say = sayInWords(run.say, template.words);
  const items = draft.activities.map((one) => one.milestones.length + one.goals.length + one.followUps.length);
  run.out(
    `${say('cli.template.summary', {
      title,
      areas: say.count('count.area', draft.areas.length),
      activities: say.count('count.activity', draft.activities.length),
      items: say.count(
        'count.item',
        items.reduce((sum, n) => sum + n, 0),
      ),
    })}\n`,
  );
  if (to !== undefined) run.out(`${say('cli.import.written', { site: to })}\n`);
}
