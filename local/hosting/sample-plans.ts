import type { createSp } from '../../src/lists/create-sp';
import { createPlanRepository } from '../../src/lists/plan-repository';
import type { LocalDate, Plan } from '../../src/plan/plan';
import { templateDraft, templateOf, templatePeriod } from '../../src/plan/templates';

interface SamplePlan {
  readonly template: string;
  readonly title: string;
  readonly unit: string;
  /** The day that its periods hang on, and that it is dated. */
  readonly start: LocalDate;
}

/** Plans of other shapes than the sample plan, each from its template; the last is the newest. */
const samplePlans: readonly SamplePlan[] = [
  {
    template: 'punkter',
    title: 'Handlingsplan for bedre sagsbehandling (prøveplan)',
    unit: 'Borgercenter Børn og Unge',
    start: '2016-08-25',
  },
  {
    template: 'temaer',
    title: 'Udviklingsplan med fire temaer (prøveplan)',
    unit: 'Familieafdelingen',
    start: '2018-09-01',
  },
  {
    template: 'besoeg',
    title: 'Besøgsprogram 2019 (prøveplan)',
    unit: 'Kvalitets- og læringsenheden',
    start: '2019-01-01',
  },
];

/**
 * Writes the plans of other shapes beside the current one. What ended before `today` stands as reached, as in a plan that
 * somebody keeps, but for the newest of it: something is to be seen to.
 */
export async function importSamplePlans(sp: ReturnType<typeof createSp>, today: LocalDate): Promise<void> {
  const repository = createPlanRepository(sp);
  for (const { template: id, title, unit, start } of samplePlans) {
    const template = templateOf(id);
    if (template === undefined) throw new Error(`There is no template ${id}`);
    const head = { title, unit, period: templatePeriod(template, start) };
    const draft = templateDraft(template, head, { start }, start);
    const plan = await repository.writePlan(draft, undefined, { beside: true });
    const done = await repository.change(
      plan.key,
      passed(plan, today).map((base) => ({
        kind: 'item' as const,
        base,
        change: { status: 'reached' as const, reachedOn: base.end },
      })),
    );
    if (done.some(({ ok }) => !ok)) throw new Error(`What is reached of the sample plan ${id} could not be written`);
  }
}

/** The milestones and goals that ended before a day, without the last of them. */
function passed({ items }: Plan, today: LocalDate): Plan['items'] {
  const ended = items.filter(({ kind, end }) => kind !== 'followUp' && end !== null && end < today);
  const last = ended.reduce((latest, { end }) => ((end ?? '') > latest ? (end ?? '') : latest), '');
  return ended.filter(({ end }) => end !== last);
}
