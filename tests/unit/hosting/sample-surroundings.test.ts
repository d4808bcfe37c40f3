// What a person who runs `npm start` sees of groups, meetings, procesplan and effect chain, written through the list service.
import { importSampleMeetings } from '../../../local/hosting/sample-meetings';
import { importSampleProcess } from '../../../local/hosting/sample-process';
import { chainOf } from '../../../src/effects/chain';
import { createMachinery } from '../../../src/lists/machinery/machinery-lists';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import { coverageOf, isReferenceGroup, lackingUnits } from '../../../src/meetings/coverage';
import { decisionsOf, itemsByKey } from '../../../src/meetings/decisions';
import { lastMeeting, nextMeeting } from '../../../src/meetings/meeting';
import { endsSoon } from '../../../src/meetings/roles';
import { missingFields } from '../../../src/plan/process-plan';
import { plannedFile } from '../lists/support/provisioned-site';
import { runSite, type RunningSite } from '../lists/support/running-site';
import { sampleDraft } from '../lists/support/sample-draft';

const today = '2019-05-14';
let site: RunningSite;
beforeAll(async () => {
  site = await runSite({ dbFile: await plannedFile(await sampleDraft()) });
});
afterAll(() => site?.close());

test('around the sample plan: groups that have met and meet again, one gap, a procesplan under way and two chains of effect', async () => {
  const sp = site.as('stab');
  await importSampleProcess(process.cwd(), sp);
  await importSampleMeetings(process.cwd(), sp, today);
  const repository = createPlanRepository(sp);
  const loaded = await repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  const { plan, problems } = loaded;
  expect(problems).toEqual([]);
  const lists = createMachinery({ sp, repository, writing: { place: 'webPart' } });

  const held = await lists.meetings.list(plan.key, today);
  const cadenced = plan.groups.filter(({ cadence }) => cadence !== null);
  expect(cadenced.map(({ title }) => title)).toEqual(['Styregruppe', 'Følgegruppe', 'Myndighedschefmøder']);
  for (const { key } of cadenced) {
    expect(lastMeeting(held, key, today)?.decisions).not.toEqual([]);
    expect(nextMeeting(held, key, today)).not.toBeNull();
  }
  const decided = held.flatMap(({ decisions }) => decisionsOf(decisions, itemsByKey(plan)));
  expect(decided.flatMap(({ item }) => item?.status ?? []).sort()).toEqual(['planned', 'planned', 'reached']);
  // An agenda that is filled says what was decided last, and what people have put after it.
  expect(held.find(({ filled }) => filled.length > 3)?.agenda[0]).toMatch(/^Fra sidst: /);

  const reference = plan.groups.find(isReferenceGroup)?.key ?? '';
  const coverage = coverageOf(plan.members, reference, await lists.meetings.coverage.read(), today);
  expect(lackingUnits(coverage)).toEqual(['Vanløse']);
  expect(coverage).toMatchObject({ hasLawyer: true, withoutCaseStep: [], withoutTargetGroup: [] });
  expect(plan.members.filter((holder) => endsSoon(holder, today))).toHaveLength(1);
  expect(plan.members.some(({ substitute }) => substitute !== null)).toBe(true);

  expect(plan.deliveries.map((one) => missingFields(one).length > 0)).toEqual([true, false, false]);
  const chain = chainOf(plan, await lists.effects.read(plan.key), today);
  expect(chain).toMatchObject({ circular: [], unknown: [] });
  expect(chain.nodes.filter(({ step }) => step !== null)).toHaveLength(7);
});
