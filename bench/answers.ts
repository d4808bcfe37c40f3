// Answers about a plan of 1,000 activities and 4,000 items (docs: bench/README.md): the index, a change in it, questions.
import fs from 'node:fs';
import { askerOn, engineOf, knownOf } from '../tests/unit/answers/support/engine';
import { madePlan, madeToday } from '../tests/unit/answers/support/made-plan';
import { typos } from '../tests/unit/answers/support/typos';

const aims = { index: 300, answer: 20, within: 50 };
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const failures: string[] = [];
const demand = (holds: boolean, what: string): void => {
  say(`${holds ? 'ok  ' : 'FAIL'} ${what}`);
  if (!holds) failures.push(what);
};

const timed = <T>(work: () => T): { ms: number; of: T } => {
  const begun = performance.now();
  const of = work();
  return { ms: performance.now() - begun, of };
};
const at = (times: readonly number[], share: number): number => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};
const shown = (ms: number): string => `${ms < 1 ? ms.toFixed(2) : ms.toFixed(1)} ms`;
const spread = (times: readonly number[]): string =>
  `p50 ${shown(at(times, 0.5))}, p99 ${shown(at(times, 0.99))}, worst ${shown(Math.max(...times))}`;

// The first plan is another one, so that nothing of the measured one is known before.
engineOf(knownOf(madePlan(200, 9))).ask('hvad er det næste', askerOn(madeToday));

const plan = madePlan(1000);
const builds = Array.from({ length: 7 }, () => timed(() => engineOf(knownOf(plan))));
const answers = builds.at(-1)?.of ?? engineOf(knownOf(plan));
const first = timed(() => answers.ask('hvem er ansvarlig for Boligvejledning', askerOn(madeToday)));
say(`${plan.activities.length} activities, ${plan.items.length} items`);
demand(
  at(
    builds.map(({ ms }) => ms),
    0.5,
  ) <= aims.index,
  `index built in ${shown(
    at(
      builds.map(({ ms }) => ms),
      0.5,
    ),
  )} (aim ${aims.index} ms), first answer ${shown(first.ms)} after it`,
);

const ways = [
  ...['hvem er ansvarlig for ', 'hvornår er vi færdige med ', 'hvad er målet med ', 'opfølgning på ', 'status på '],
  ...['hvad er formålet med ', 'milepæle for ', 'when is the deadline for ', 'hvorfor har vi ', ''],
];
const whole = (
  JSON.parse(fs.readFileSync('tests/fixtures/questions/koebenhavn.json', 'utf8')) as { question: string }[]
).map(({ question }) => question);
const slips = Object.values(typos);
const questions = Array.from({ length: 2000 }, (_, i) => {
  const title = plan.activities[(i * 37) % plan.activities.length]?.title ?? '';
  const slip = slips[i % slips.length] ?? typos.swap;
  const subject = i % 4 === 0 ? slip(title.toLowerCase(), 2 + (i % 5)) : title;
  return i % 2 === 0 ? `${ways[(i / 2) % ways.length] ?? ''}${subject}` : (whole[i % whole.length] ?? '');
});
const asked = (): { question: string; ms: number }[] =>
  questions.map((question) => ({ question, ms: timed(() => answers.ask(question, askerOn(madeToday))).ms }));
asked();
const times = asked();
const all = times.map(({ ms }) => ms);
demand(at(all, 0.99) <= aims.answer, `${all.length} questions: ${spread(all)} (aim p99 ${aims.answer} ms)`);
for (const { question, ms } of [...times].sort((a, b) => b.ms - a.ms).slice(0, 3)) say(`     ${shown(ms)} ${question}`);

const [moved, ...rest] = plan.items;
if (!moved) throw new Error('The plan has no items');
const changes = Array.from({ length: 60 }, (_, i) => ({
  ...plan,
  items: [{ ...moved, text: `Koncept nummer ${i} er klar`, start: '2027-09-01', end: '2027-09-30' }, ...rest],
}));
const updates = changes.map((next) => timed(() => answers.update(knownOf(next))).ms);
const afterwards = changes.map((next) => {
  answers.update(knownOf(next));
  return timed(() => answers.ask('hvad er det næste', askerOn(madeToday))).ms;
});
say(`     a change taken in: ${spread(updates)}; the answer after it: ${spread(afterwards)}`);

const hostile = [
  ...['a'.repeat(4000), 'a '.repeat(2000), 'milepæl '.repeat(500), '9'.repeat(4000), '👩‍👩‍👧‍👦'.repeat(300)],
  ...[
    whole.join(' ').slice(0, 4000),
    plan.activities
      .map(({ title }) => title)
      .join(' ')
      .slice(0, 4000),
  ],
  ...['uge 34 2027 '.repeat(330), '1/1/1 '.repeat(600), '(((('.repeat(1000), 'og '.repeat(1333), 'æøå'.repeat(1333)],
];
const worst = hostile
  .map((question) => ({
    question,
    ms: at(
      Array.from({ length: 5 }, () => timed(() => answers.ask(question, askerOn(madeToday))).ms),
      0.5,
    ),
  }))
  .sort((a, b) => b.ms - a.ms)[0];
demand(
  (worst?.ms ?? 0) <= aims.within,
  `4,000 characters of anything: at most ${shown(worst?.ms ?? 0)} (aim ${aims.within} ms), for ${worst?.question.slice(0, 30) ?? ''}`,
);
if (failures.length > 0) process.exitCode = 1;
