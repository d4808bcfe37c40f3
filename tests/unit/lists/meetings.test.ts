import http from 'node:http';
import { listenFrom } from '../../../local/hosting/ports';
import { calendarRoute } from '../../../bot/calendar-route';
import { createMachinery, type MachineryLists } from '../../../src/lists/machinery/machinery-lists';
import { createCalendarFeed } from '../../../src/lists/meetings/calendar-feed';
import { hashOf, sayFeedBase } from '../../../src/lists/meetings/feed-settings';
import { meetingSubjects } from '../../../src/lists/meetings/meeting-subjects';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import type { PlanRepository } from '../../../src/lists/repository';
import { lists } from '../../../src/lists/schema';
import { listOf } from '../../../src/lists/table';
import { meetingStates } from '../../../src/meetings/meeting';
import { meetingStates as stored } from '../../../src/lists/schema/groups';
import type { Meeting } from '../../../src/meetings/meeting';
import type { Plan } from '../../../src/plan/plan';
import type { WriteResult } from '../../../src/lists/repository';
import { createSay } from '../../../src/text/text';
import { runProvisionedSite } from './support/provisioned-site';
import type { RunningSite } from './support/running-site';
import { sampleDraft } from './support/sample-draft';

const today = '2019-05-14';
let site: RunningSite;
let plan: Plan;
beforeAll(async () => {
  site = await runProvisionedSite();
  plan = await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
});
afterAll(() => site.close());

const by = (who: Parameters<RunningSite['as']>[0]): MachineryLists & { readonly repository: PlanRepository } => {
  const sp = site.as(who);
  const repository = createPlanRepository(sp);
  return { ...createMachinery({ sp, repository, writing: { place: 'tab' } }), repository };
};
const planNow = async (repository: PlanRepository): Promise<Plan> => {
  const loaded = await repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  return loaded.plan;
};
function done<T>(result: WriteResult<T>): T {
  if (!result.ok) throw new Error(`Refused: ${result.error.kind}`);
  return result.value;
}
const steering = (): Plan['groups'][number] => {
  const found = plan.groups.find(({ title }) => /styregruppe/i.test(title));
  if (!found) throw new Error('The plan has no steering group');
  return found;
};
const proposed = { title: 'Styregruppe', state: 'planned', time: '13.00-15.00', place: 'Rådhuset' } as const;

test('the states in the list are those of the rules', () => {
  expect(stored).toEqual(meetingStates);
});

test('a proposed day is taken in once, moved and cancelled; rows from before are held by their day', async () => {
  const { meetings } = by('stab');
  const add = (of = meetings): Promise<WriteResult<Meeting>> =>
    of.add(plan.key, 'g:2019-06-18', { ...proposed, groupKey: steering().key, day: '2019-06-18' }, today);
  const made = done(await add());
  // Another takes in the same day at the same time.
  expect(done(await add(by('stab').meetings)).row?.id).toBe(made.row?.id);
  const moved = done(await meetings.change(made, { day: '2019-06-25' }, today));
  expect(moved).toMatchObject({ day: '2019-06-25', time: '13.00-15.00', place: 'Rådhuset', state: 'planned' });
  // Who saw it as it was is told of what is there now.
  const late = await by('stab').meetings.change(made, { day: '2019-07-02' }, today);
  expect(late).toMatchObject({ ok: false, error: { kind: 'conflict', theirs: { day: '2019-06-25' } } });
  expect(done(await meetings.change(moved, { state: 'cancelled' }, today)).state).toBe('cancelled');

  await listOf(site.as('stab'), lists.meetings).items.add({
    Title: 'Styregruppe, møde 1',
    PlanKey: plan.key,
    GroupKey: steering().key,
    HeldOn: '2019-04-09T00:00:00Z',
    Decisions: 'Alle enheder melder tilbage',
  });
  const all = await by('stab').meetings.list(plan.key, today);
  expect(all.map(({ title, state }) => [title, state])).toEqual([
    ['Styregruppe', 'cancelled'],
    ['Styregruppe, møde 1', 'held'],
  ]);
  expect(
    await by('stab').meetings.add(
      plan.key,
      'cpr',
      { ...proposed, groupKey: null, day: null, agenda: ['010203-1234'] },
      today,
    ),
  ).toMatchObject({
    ok: false,
    error: { kind: 'refused' },
  });
});

test('a decision becomes one follow-up with its number in front of the line, also when two do it', async () => {
  const [one, other] = [by('stab'), by('stab')];
  const before = await planNow(one.repository);
  const meeting = (await one.meetings.list(plan.key, today)).find(({ decisions }) => decisions.length > 0);
  if (!meeting) throw new Error('No meeting with decisions');
  const activityKey = plan.activities[0]?.key ?? '';
  const asked = {
    line: 'Alle enheder melder tilbage',
    activityKey,
    periodText: 'juni 2019',
    responsible: 'områdechef',
  };
  const first = done(await one.meetings.follow(before, meeting, asked, today));
  const number = /^(\S+\.o\d+) Alle enheder melder tilbage$/.exec(first.decisions[0] ?? '')?.[1] ?? '';
  expect((await planNow(one.repository)).items.find(({ key }) => key === number)).toMatchObject({
    ...{ text: asked.line, origin: 'agreed', end: '2019-06-30', responsible: 'områdechef' },
  });
  // The second saw neither the number nor the follow-up.
  done(await other.meetings.follow(before, meeting, asked, today));
  const after = await planNow(by('stab').repository);
  const made = after.items.filter(({ text }) => text === asked.line);
  expect(made.filter(({ status }) => status === 'planned').map(({ key }) => key)).toEqual([number]);
  const again = done(await one.meetings.follow(after, first, { ...asked, line: first.decisions[0] ?? '' }, today));
  expect(again.decisions).toEqual(first.decisions);
});

test('who sits in a group, what they cover and until when is written and read with the plan', async () => {
  const { meetings, repository } = by('stab');
  const people = await meetings.people.list();
  const person = people[0];
  expect(people.length).toBeGreaterThan(1);
  const holder = {
    role: 'Sagsbehandler',
    unit: 'Amager',
    group: 'g2',
    covers: ['Unge', 'Modtagelse'],
    from: '2019-01-01',
  };
  const made = done(await meetings.roles.add('one', { ...holder, ...(person && { person }) }));
  done(await meetings.roles.change(made, { to: '2019-06-30', covers: ['Unge'] }));
  const read = (await planNow(repository)).members.find(({ key }) => key === made.key);
  expect(read).toMatchObject({ ...holder, covers: ['Unge'], to: '2019-06-30', person: { id: person?.id } });
  expect((await meetings.people.find(person?.login ?? ''))?.id).toBe(person?.id);
  await meetings.coverage.write({ units: ['Amager', 'Amager'], caseSteps: ['  Undersøgelse '], targetGroups: [] });
  expect(await by('stab').meetings.coverage.read()).toEqual({
    units: ['Amager'],
    caseSteps: ['Undersøgelse'],
    targetGroups: [],
  });
});

test('a standing meeting is a group of the plan, without a cadence that nobody has said', async () => {
  const { meetings, repository } = by('stab');
  done(await meetings.groups.add(plan, 'Myndighedschefmøder', null));
  done(await meetings.groups.add(plan, 'Myndighedschefmøder', null));
  const made = (await meetings.groups.list(plan.key)).find(({ title }) => title === 'Myndighedschefmøder');
  if (!made) throw new Error('no group');
  expect(done(await meetings.groups.change(made, 'hver anden måned')).cadence).toBe('hver anden måned');
  // Of two at once the second is shown the first's.
  expect(await meetings.groups.change(made, 'hvert kvartal')).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  const own = (await planNow(repository)).groups.filter(({ title }) => title === 'Myndighedschefmøder');
  expect(own.map(({ cadence }) => cadence)).toEqual(['hver anden måned']);
  const [now] = (await meetings.groups.list(plan.key)).filter(({ key }) => key === made.key);
  if (now) done(await meetings.groups.change(now, null));
  expect(own).toMatchObject([{ key: 'myndighedschefmoeder', members: [] }]);
});

test('reminders know the group, the agenda and that the next meeting has no day', async () => {
  const { meetings, repository } = by('stab');
  const cadenced = steering();
  expect(cadenced.cadence).toMatch(/anden måned/);
  const noDate = (all: Awaited<ReturnType<typeof meetingSubjects>>) => all.filter(({ start }) => start === null);
  expect(noDate(await meetingSubjects(repository, plan.key, today))).toMatchObject([
    {
      key: `meeting:next:${cadenced.key}`,
      meeting: { group: 'steering', groupTitle: 'styregruppen', last: '2019-04-09' },
    },
  ]);
  const agenda = ['Status', 'Beredskab'];
  done(await meetings.add(plan.key, 'next', { ...proposed, groupKey: cadenced.key, day: '2019-08-20', agenda }, today));
  const all = await meetingSubjects(by('stab').repository, plan.key, today);
  expect(noDate(all)).toEqual([]);
  expect(all.find(({ start }) => start === '2019-08-20')?.meeting).toMatchObject({ points: 2, time: '13.00-15.00' });
});

test('a calendar is served to who has its address until an owner closes it, and says when it is the same as before', async () => {
  const { meetings, repository } = by('stab');
  await sayFeedBase({ sp: site.as('stab'), repository }, 'https://bot.contoso.example');
  const { base } = await by('stab').meetings.feeds.read();
  const url = await meetings.feeds.open({ planKey: plan.key, groupKey: null, by: 'Stab' }, base ?? '', today);
  const path = url.replace('https://bot.contoso.example', '');
  const token = /([0-9a-f]{64})\.ics$/.exec(path)?.[1] ?? '';
  const reader = by('fremdrift-bot').repository;
  const feed = createCalendarFeed({
    repository: reader,
    siteUrl: site.siteUrl,
    now: () => new Date('2019-05-14T08:00:00Z'),
    today: () => today,
    say: createSay('da'),
  });
  const server = await listenFrom(
    calendarRoute(feed, () => undefined),
    0,
    () => undefined,
  );
  // Node's fetch asks for a fresh copy wherever a condition is set.
  const get = (of: string, headers: Record<string, string> = {}): Promise<Answer> => answerOf(server.url + of, headers);
  const first = await get(path);
  const { text } = first;
  expect(first.headers['content-type']).toMatch(/text\/calendar/);
  expect(text).toContain('DTSTART;TZID=Europe/Copenhagen:20190820T130000');
  expect(text).not.toMatch(/DESCRIPTION|Beredskab\r?\n/);
  const [etag, changed] = ['etag', 'last-modified'].map((name) => String(first.headers[name]));
  const statuses = [
    await get(path, { 'if-none-match': etag ?? '' }),
    await get(path, { 'if-modified-since': changed ?? '' }),
    await get(`/calendar/${'0'.repeat(64)}.ics`),
    await get('/calendar/..%2f..ics'),
  ].map(({ status }) => status);
  expect(statuses).toEqual([304, 304, 404, 404]);

  const { feeds } = await by('stab').meetings.feeds.read();
  expect(JSON.stringify(feeds)).not.toContain(token);
  expect(feeds.map(({ hash }) => hash)).toEqual([await hashOf(token)]);
  const [opened] = feeds;
  if (!opened) throw new Error('no feed');
  // An address that may have come into wrong hands is replaced in one write.
  const renewed = await meetings.feeds.renew(opened, 'Stab', 'http://127.0.0.1:1', today);
  const now = (await by('stab').meetings.feeds.read()).feeds;
  expect(now).toHaveLength(1);
  expect(now[0]?.hash).not.toBe(opened.hash);
  expect(renewed).not.toContain(token);
  await meetings.feeds.close(now[0]?.hash ?? '');
  reader.written();
  expect((await get(path)).status).toBe(404);
  await server.close();
});

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}
const answerOf = (url: string, headers: Record<string, string>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    http
      .get(url, { headers, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(parts).toString(),
          }),
        );
      })
      .on('error', reject);
  });
