import { textOf, type Answer, type Source } from '../../../../src/answers';
import {
  createCalendar,
  partsOf,
  sayDate,
  sayDistance,
  sayMonth,
  sayPeriod,
  sayPeriodDistance,
  sayRecurrence,
  sayWeek,
} from '../../../../src/periods';
import type { Plan, PlanItem } from '../../../../src/plan/plan';
import { stateOf } from '../../../../src/plan/status';

const calendar = createCalendar();

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ');

/** What an item's row says, and all the ways in which the periods room says its dates. */
const sayings = (item: PlanItem, today: string): string[] => {
  const period = { text: item.periodText, start: item.start, end: item.end, recurrence: item.recurrence };
  return (['da', 'en'] as const).flatMap((locale) => [
    sayPeriod(period, locale),
    sayPeriodDistance(period, today, locale, calendar) ?? '',
    sayRecurrence(item.recurrence, locale) ?? '',
    ...[item.start, item.end].flatMap((day) =>
      day === null
        ? []
        : [sayDate(day, locale), sayMonth(partsOf(day).month, locale), sayDistance(day, today, locale, calendar)],
    ),
  ]);
};

/** What an indicator's own row and its measurements say. */
const measuredBy = (id: string, plan: Plan): string[] =>
  plan.indicators
    .filter(({ key }) => key === id)
    .flatMap(({ title, unit, baseline, target, byText, by, measurements }) => [
      title,
      unit ?? '',
      String(baseline ?? ''),
      String(target ?? ''),
      byText ?? '',
      by === null ? '' : sayDate(by, 'da'),
      ...measurements.flatMap(({ value, on, round, source }) => [
        String(value),
        on === null ? '' : sayDate(on, 'da'),
        round ?? '',
        source ?? '',
      ]),
    ]);

/** All that the rows of an answer's sources say; an item's row names its activity, an activity's its area. */
function saidBy(sources: readonly Source[], plan: Plan, today: string): string {
  const area = (key: string | null): string[] => {
    const found = plan.areas.find((one) => one.key === key);
    return found ? [found.key, found.title, found.focus ?? ''] : [];
  };
  const activity = (key: string): string[] => {
    const found = plan.activities.find((one) => one.key === key);
    if (!found) return [];
    const { title, purpose, description, responsible, roles, support } = found;
    return [key, title, ...purpose, description, ...responsible, ...roles, ...support, ...area(found.areaKey)];
  };
  // A passage of the document has no number of its own: it is numbered as it comes.
  const noteOf = (id: string): string[] => plan.notes.flatMap(({ text }, i) => (id === `n${i + 1}` ? [text] : []));
  const rowOf = ({ id, title }: Source): string[] => {
    const item = plan.items.find((one) => one.key === id);
    const group = plan.groups.find((one) => one.key === id);
    const earlier = plan.earlierActivities.find((one) => one.key === id);
    return [
      id,
      title,
      ...activity(id),
      ...area(id),
      ...(item ? [item.text, item.responsible ?? '', ...activity(item.activityKey), ...sayings(item, today)] : []),
      ...(group ? [group.title, group.chair ?? '', group.cadence ?? '', ...group.members, ...group.tasks] : []),
      ...(earlier
        ? [
            earlier.title,
            ...earlier.purpose,
            earlier.startedText ?? '',
            earlier.statusText ?? '',
            earlier.areaTitle ?? '',
            earlier.continuesIn ?? '',
          ]
        : []),
      ...noteOf(id),
      ...measuredBy(id, plan),
    ];
  };
  const head = [
    plan.title,
    plan.periodText ?? '',
    plan.documentDate ? sayDate(plan.documentDate, 'da') : '',
    plan.unit ?? '',
  ];
  return plain([...head, ...sources.flatMap(rowOf)].join('\n'));
}

/** How many there are of what an answer lists, or of what a list holds; anything that is counted is counted from these. */
function counts(answer: Answer, plan: Plan, today: string): Set<number> {
  const listed = answer.facts.length + (answer.more?.count ?? 0);
  const listedOf = ['milestone', 'goal', 'followUp', 'activity', 'area'].map(
    (kind) => answer.facts.filter((fact) => fact.source.kind === kind).length,
  );
  const scopes = [null, ...plan.areas.map((area) => area.key)];
  const inPlan = scopes.flatMap((scope) => {
    const items = plan.items.filter((item) => scope === null || item.areaKey === scope);
    const activities = plan.activities.filter((one) => scope === null || one.areaKey === scope);
    return [
      activities.length,
      activities.filter((one) => one.taskForce).length,
      ...(['milestone', 'goal', 'followUp'] as const).flatMap((kind) => {
        const ofKind = items.filter((item) => item.kind === kind);
        return [ofKind.length, ofKind.filter((item) => item.start === null && item.end === null).length];
      }),
      items.filter((item) => item.start === null && item.end === null).length,
      items.filter((item) => item.status === 'reached').length,
      items.filter((item) => item.status === 'planned' && item.end !== null).length,
      ...(['late', 'reached', 'undated'] as const).map(
        (state) => items.filter((item) => item.kind === 'milestone' && stateOf(item, today) === state).length,
      ),
    ];
  });
  return new Set([
    listed,
    answer.facts.length,
    answer.more?.count ?? 0,
    ...listedOf,
    ...inPlan,
    plan.areas.length,
    plan.groups.length,
    plan.earlierActivities.length,
    ...plan.groups.map((group) => group.members.length),
  ]);
}

const months = Array.from({ length: 12 }, (_, i) => sayMonth(i + 1, 'da'));

/** What can be written to Fremdrift, which an answer may name. */
const commands = ['hjælp', 'help', 'aftalt:'];

const namesIn = (plan: Plan): string[] => {
  const roles = plan.activities.flatMap((activity) => [...activity.roles, ...activity.support]);
  const people = plan.notes.flatMap((note) => note.text.match(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?= )/gu) ?? []);
  return [...new Set([...roles, ...people].map(plain))];
};

/**
 * What stands in an answer's text but in no row of its sources: figures, months, names of people, roles and units, and what
 * is said in quotation marks. What the asker said is the asker's own: the day, the period and the words of the question. The
 * words of a declined answer are ours and the municipality's own, so only its figures are looked at.
 */
export function strangersIn(answer: Answer, plan: Plan, question: string, today: string): string[] {
  const text = plain(textOf(answer));
  const asked = plain(
    [question, answer.topic?.period?.text ?? '', sayDate(today, 'da'), sayDate(today, 'en')].join('\n'),
  );
  const period = [answer.topic?.period?.start, answer.topic?.period?.end].flatMap((day) =>
    day ? (['da', 'en'] as const).flatMap((locale) => [plain(sayDate(day, locale)), plain(sayWeek(day, locale))]) : [],
  );
  const said = [saidBy(answer.sources, plan, today), asked, ...period].join('\n');
  const counted = counts(answer, plan, today);
  const figures = text.match(/\d+/g) ?? [];
  const figuresSaid = new Set(said.match(/\d+/g) ?? []);
  const isOurs = (quoted: string): boolean =>
    commands.includes(quoted) ||
    plan.activities.some(({ title }) =>
      ['status på', 'status of'].some((words) => quoted === plain(`${words} ${title}`)),
    );
  return [
    ...figures.filter((figure) => !figuresSaid.has(figure) && !counted.has(Number(figure)) && figure !== '112'),
    ...months.filter((month) => new RegExp(`(?<!\\p{L})${month}(?!\\p{L})`, 'u').test(text) && !said.includes(month)),
    ...(answer.outcome === 'decline'
      ? []
      : namesIn(plan).filter((name) => text.includes(name) && !said.includes(name))),
    ...[...text.matchAll(/[”“]([^”“]+)[”“]/gu)]
      .map(([, quoted]) => (quoted ?? '').replace(/\s*[.…]+$/u, ''))
      .filter((quoted) => !said.includes(quoted) && !isOurs(quoted)),
  ];
}
