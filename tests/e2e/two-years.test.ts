// The sample plan lives through its two years, day by day: rounds of ledelsestilsyn, figures, meetings, what is moved and put
// off, two people who leave, an evaluation and the next plan. At each meeting of the styregruppe a report is made by the command
// line, and its numbers are those of a count of the raw lists that uses nothing of the product.
import fs from 'node:fs';
import mammoth from 'mammoth';
import type { Report, ReportItem } from '../../src/reports/report';
import { addDays } from '../../src/periods';
import type { LocalDate } from '../../src/plan/plan';
import { countReport } from './support/two-years/count';
import { diary, diaryAfter, rolledOver } from './support/two-years/diary';
import { attention, beginEvaluation, countAnswers, judge } from './support/two-years/evaluation';
import { beginLife, type Life } from './support/two-years/life';
import { hold, meetingToday, planMeetings, steering } from './support/two-years/meetings';
import { rawLists, text, type Raw } from './support/two-years/raw-lists';
import { beginRound, closeRound, giveFigures, unitsOfRounds } from './support/two-years/rounds';

jest.setTimeout(900_000);
const [first, last] = ['2018-10-17', '2020-09-30'];
const firstMeeting = '2018-11-06';

let life: Life;
beforeAll(async () => void (life = await beginLife(first)));
afterAll(() => life.stop());

/** How things stood at the meeting before. */
interface Before {
  readonly planKey: string;
  readonly day: LocalDate;
  readonly items: readonly Raw[];
}

const keysOf = (items: readonly ReportItem[]): string[] => items.map(({ key }) => key).sort();
const some = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

/** Makes the report of today as whoever prepares a meeting does, and gives it as it was frozen. */
async function makeReport(planKey: string): Promise<Report> {
  const file = `rapport-${life.today()}.docx`;
  await life.cli('report', '--today', life.today(), '--out', file, '--freeze');
  const { frozen } = await life.lists.reports.read(planKey);
  const row = frozen.find(({ day }) => day === life.today());
  if (!row) throw new Error('The report is not in the list');
  const opened = await life.lists.reports.open(row);
  if (opened.kind !== 'report') throw new Error(opened.kind);
  const { value: said } = await mammoth.extractRawText({ buffer: fs.readFileSync(life.file(file)) });
  for (const item of [...opened.report.late, ...opened.report.reached])
    expect(said).toContain(item.text.split('\n')[0]);
  return opened.report;
}

async function expectAsCounted(report: Report, before: Before | null): Promise<readonly Raw[]> {
  const { planKey, day } = report;
  const lists = await rawLists(life.running.siteUrl, life.token(), planKey);
  const group = (await steering(life)).key;
  const was = before?.planKey === planKey ? before : null;
  const { round, ...counted } = countReport(lists, day, group, was?.items ?? null, was?.day ?? null);
  expect({
    until: report.until,
    areas: Object.fromEntries(
      report.areas.map(({ key, milestones, goals }) => [key, { milestones: some(milestones), goals: some(goals) }]),
    ),
    reached: keysOf(report.reached),
    moved: keysOf(report.moved),
    late: keysOf(report.late),
    coming: keysOf(report.coming),
    undated: keysOf(report.undated),
    followUps: keysOf(report.followUps),
    dated: report.timeline.length,
    indicators: Object.fromEntries(
      report.indicators.map(({ key, latest, reached }) => [key, latest && { value: latest.value, reached }]),
    ),
    verdicts: (report.evaluations ?? []).map(({ verdicts }) => verdicts),
  }).toEqual(counted);
  expectRound(report, round);
  expect(report.notRead).toEqual([]);
  // Who asks for what is late is told the same.
  const answer = JSON.parse(await life.cli('ask', 'hvad er forsinket?', '--today', day, '--json')) as { ids: string[] };
  expect([...answer.ids].sort()).toEqual(counted.late);
  return lists.items;
}

/** The round's sums are told whole, or not at all where a unit's number is too small to be told. */
function expectRound({ supervision }: Report, counted: ReturnType<typeof countReport>['round']): void {
  expect(supervision?.roundKey ?? null).toBe(counted?.key ?? null);
  if (!supervision || !counted) return;
  expect([...supervision.owing].sort()).toEqual([...counted.owing].sort());
  expect(supervision.themes.flatMap(({ titles }) => titles)).toHaveLength(counted.themes);
  expect(supervision.lines).toHaveLength(counted.sums.length);
  supervision.lines.forEach((line, at) => {
    const { reviewed = [], fulfilled = [] } = counted.sums[at] ?? {};
    for (const [told, parts] of [
      [line.reviewed, reviewed],
      [line.fulfilled, fulfilled],
    ] as const) {
      const isSmall = parts.some((count) => count > 0 && count < 5);
      if (told !== null || !isSmall) expect(told).toBe(parts.reduce((sum, count) => sum + count, 0));
    }
  });
}

const quarterBegins = /-(?:01|04|07|10)-01$/;
/** Weeks into a quarter's last month in which the units give their figures, one after the other. */
const givingDays = ['10', '13', '17'];

/** What happens on this day, of which the diary and the calendar tell. */
async function live(): Promise<void> {
  const today = life.today();
  const deeds = [...diary, ...diaryAfter].filter(([day]) => day === today).flatMap(([, ...those]) => those);
  for (const deed of deeds) await deed(life);
  if (quarterBegins.test(today)) {
    await closeRound(life);
    await beginRound(life);
  }
  const given = /-(?:03|06|09|12)-(\d\d)$/.exec(today)?.[1];
  const unit = unitsOfRounds[givingDays.indexOf(given ?? '')];
  if (unit !== undefined && (today < rolledOver || today > '2020-07')) await giveFigures(life, unit);
  if (today === '2019-08-26') await beginEvaluation(life);
  if (today === '2019-11-25') await countAnswers(life);
  if (today === '2019-12-16') await judge(life);
}

test('two years, day by day', async () => {
  const reports: Report[] = [];
  let before: Before | null = null;
  let days = await planMeetings(life, firstMeeting);
  await beginRound(life);
  for (let today: LocalDate = first; today <= last; today = addDays(today, 1)) {
    await life.goTo(today);
    await live();
    if (today === rolledOver) days = await rollOver();
    if (!days.includes(today)) continue;
    const meeting = await meetingToday(life);
    const { key } = await life.plan();
    const report = await makeReport(key);
    const items = await expectAsCounted(report, before);
    reports.push(report);
    before = { planKey: key, day: today, items };
    expect(await hold(life, meeting)).not.toEqual([]);
    days = await planMeetings(life, firstMeeting);
  }
  expect(reports.map(({ day }) => day).length).toBeGreaterThanOrEqual(11);
  await expectFrozen(reports);
  await expectSent();
});

async function rollOver(): Promise<readonly LocalDate[]> {
  const open = (await life.plan()).items.filter(({ status }) => status === 'planned' || status === 'postponed');
  await life.cli('plans', 'roll-over', 'p1');
  await life.cli('plans', 'make-current', 'p2');
  await life.cli('plans', 'close', 'p1', '--today', life.today());
  const next = await life.plan();
  expect(next.key).toBe('p2');
  expect(next.items.map(({ key }) => key).sort()).toEqual(open.map(({ key }) => key).sort());
  for (const key of attention) expect(next.activities.map((one) => one.key)).toContain(key);
  return planMeetings(life, '2020-08-18');
}

/** A report says years later what it said on its day. */
async function expectFrozen(reports: readonly Report[]): Promise<void> {
  for (const planKey of new Set(reports.map((report) => report.planKey))) {
    const { frozen } = await life.lists.reports.read(planKey);
    const own = reports.filter((report) => report.planKey === planKey);
    expect(frozen.map(({ day }) => day).sort()).toEqual(own.map(({ day }) => day));
    for (const row of frozen)
      expect(await life.lists.reports.open(row)).toEqual({
        kind: 'report',
        report: own.find(({ day }) => day === row.day),
      });
  }
}

/** Every card was sent once: none stands twice, none was left, and what is in the channels is what the list says. */
async function expectSent(): Promise<void> {
  const { outbox } = await rawLists(life.running.siteUrl, life.token(), 'p2');
  const keys = outbox.map((row) => text(row, 'UniqueKey'));
  expect(new Set(keys).size).toBe(keys.length);
  const sent = outbox.filter((row) => text(row, 'MessageId') !== '');
  expect(new Set(sent.map((row) => text(row, 'MessageId'))).size).toBe(sent.length);
}
