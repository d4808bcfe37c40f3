import fs from 'node:fs';
import path from 'node:path';
import type { SPFI } from '@pnp/sp/fi.js';
import * as z from 'zod/mini';
import { asksForReading, readingState } from '../../src/documents/reading';
import { shelfOf } from '../../src/documents/standing';
import { createRegister } from '../../src/lists/documents/create-register';
import { createMachinery, type MachineryLists } from '../../src/lists/machinery/machinery-lists';
import { createPlanRepository } from '../../src/lists/plan-repository';
import type { PlanRepository, WriteResult } from '../../src/lists/repository';
import { agendaOf, filledAgain } from '../../src/meetings/agenda';
import { meetingStates } from '../../src/meetings/meeting';
import type { Group, LocalDate, Person, Plan, RoleHolder } from '../../src/plan/plan';
import { createSay } from '../../src/text/text';
import { agendaLine } from '../../src/ui/machinery/meetings/agenda-words';
import { localPeople } from '../people';

const text = z.string();
const lines = z.array(text);
const followSchema = z.object({ activity: text, period: text, responsible: text, reachedOn: z.optional(text) });
const sampleSchema = z.object({
  /** How often groups of the plan meet, where the plan itself does not say it and the staff have. */
  cadence: z.record(text, text),
  standing: z.array(z.object({ title: text, cadence: z.nullable(text) })),
  /** What the følgegruppe is to represent. */
  wanted: z.object({ units: lines, caseSteps: lines, targetGroups: lines }),
  roles: z.array(
    z.object({
      ...{ role: text, unit: text, person: text, substitute: z.optional(text), group: z.optional(text) },
      ...{ covers: z.optional(lines), to: z.optional(text) },
    }),
  ),
  meetings: z.array(
    z.object({
      ...{ group: text, title: text, day: text, time: text, place: text, state: z.enum(meetingStates), agenda: lines },
      decisions: z.optional(z.array(z.object({ text, follow: z.optional(followSchema) }))),
      /** Its agenda is filled from the plan, with what stands in `agenda` after it. */
      fill: z.optional(z.boolean()),
    }),
  ),
});
type Sample = z.infer<typeof sampleSchema>;
type SampleMeeting = Sample['meetings'][number];

interface Lists {
  readonly meetings: MachineryLists['meetings'];
  readonly repository: PlanRepository;
}

/**
 * Writes the plan's groups, who sits where, and their meetings beside the sample plan, by the same ways as people do it. After
 * the register, whose people get their seats here.
 */
export async function importSampleMeetings(root: string, sp: SPFI, today: LocalDate): Promise<void> {
  const file = path.join(root, 'samples', 'moeder.json');
  const sample = sampleSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  const repository = createPlanRepository(sp);
  const { meetings } = createMachinery({ sp, repository, writing: { place: 'commandLine' } });
  const lists: Lists = { meetings, repository };
  const plan = await planOf(lists);
  for (const { title, cadence } of sample.standing) done(await meetings.groups.add(plan, title, cadence));
  for (const group of await meetings.groups.list(plan.key)) {
    const cadence = sample.cadence[group.title];
    if (cadence !== undefined) done(await meetings.groups.change(group, cadence));
  }
  await meetings.coverage.write(sample.wanted);
  await seat(lists, sample.roles);
  await readAlready(sp, today);
  for (const meeting of sample.meetings) await hold(lists, meeting, today);
}

async function planOf({ repository }: Lists): Promise<Plan> {
  const loaded = await repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('The sample has no plan');
  return loaded.plan;
}

/** Gives each their role; who has it already keeps the row, and gets the seat in the group. */
async function seat(lists: Lists, roles: Sample['roles']): Promise<void> {
  const { people, roles: table } = lists.meetings;
  const plan = await planOf(lists);
  const personOf = async (alias: string | undefined): Promise<Person | null> =>
    alias === undefined ? null : people.find(`${alias}@contoso.example`);
  for (const [i, { person: alias, substitute: other, group: title, ...rest }] of roles.entries()) {
    const [person, substitute] = [await personOf(alias), await personOf(other)];
    const group = title === undefined ? {} : { group: groupOf(plan, title).key };
    const holder: Partial<RoleHolder> = { ...rest, ...group, person, ...(substitute && { substitute }) };
    const held = plan.members.find((one) => one.role === rest.role && one.person?.id === person?.id);
    done(held ? await table.change(held, holder) : await table.add(`sample-${i}`, holder));
  }
}

function groupOf(plan: Plan, title: string): Group {
  const found = plan.groups.find((group) => group.title === title);
  if (found === undefined) throw new Error('The sample plan has no such group');
  return found;
}

/** What is to be confirmed, those who have come with the groups have confirmed: the sample's first days are about the plan. */
async function readAlready(sp: SPFI, today: LocalDate): Promise<void> {
  const register = createRegister(sp, { place: 'commandLine', today: () => today });
  const loaded = await register.load();
  if (loaded === 'notProvisioned') throw new Error('The sample has no register');
  const own = new Set(localPeople.map(({ userPrincipalName }) => userPrincipalName));
  const shelf = shelfOf(loaded.register.documents);
  for (const document of loaded.register.documents.filter((one) => asksForReading(one, shelf, today)))
    for (const { person } of readingState(document, loaded.register, today).lacking)
      if (!own.has(person.login)) done(await register.acknowledge(document, person));
}

/** One meeting with what it decided; what became a follow-up stands in the plan, as reached where it has been done since. */
async function hold(lists: Lists, sample: SampleMeeting, today: LocalDate): Promise<void> {
  const { meetings, repository } = lists;
  const plan = await planOf(lists);
  const { group: title, decisions = [], fill = false, ...rest } = sample;
  const group = groupOf(plan, title);
  const filled = fill ? await filledAgenda(lists, plan, group, sample, today) : { agenda: sample.agenda };
  const made = done(
    await meetings.add(
      plan.key,
      `${group.key}:${sample.day}`,
      { ...rest, ...filled, groupKey: group.key, decisions: decisions.map((one) => one.text) },
      today,
    ),
  );
  let now = made;
  for (const { text: line, follow } of decisions) {
    if (follow === undefined) continue;
    const asked = { line, activityKey: follow.activity, periodText: follow.period, responsible: follow.responsible };
    now = done(await meetings.follow(await planOf(lists), now, asked, today));
    const base = (await planOf(lists)).items.find(({ text: said }) => said === line);
    if (base === undefined) throw new Error('The decision of the sample became no follow-up');
    if (follow.reachedOn === undefined) continue;
    const change = { status: 'reached' as const, reachedOn: follow.reachedOn };
    const [result] = await repository.change(plan.key, [{ kind: 'item', base, change }]);
    if (result?.ok !== true) throw new Error('The follow-up of the sample could not be reached');
  }
}

/** What the plan puts on the agenda, as by the page's own button, and then what people have written. */
async function filledAgenda(
  { meetings }: Lists,
  plan: Plan,
  group: Group,
  { agenda, day }: SampleMeeting,
  today: LocalDate,
) {
  const held = await meetings.list(plan.key, today);
  const points = agendaOf({ plan, group, meetings: held, day, today, changed: null });
  return filledAgain(
    agenda,
    [],
    points.map((point) => agendaLine(point, createSay('da'))),
  );
}

/** Thrown words name the kind of fault alone: a sample that is refused is a fault of ours. */
function done<T>(result: WriteResult<T>): T {
  if (!result.ok) throw new Error(`The sample of the meetings was refused: ${result.error.kind}`);
  return result.value;
}
