import { fold } from '../../documents/fold';
import { sentencesOf } from '../language/words-of-text';
import type { Known, SourceKind } from '../answer';
import type { Activity, Plan, PlanItem, PlanNote } from '../../plan/plan';
import type { Owner, Statement, StatementKind, Subject } from './statement';

interface Told {
  readonly item?: PlanItem;
  readonly indicator?: Statement['indicator'];
  readonly delivery?: Statement['delivery'];
  readonly source?: Statement['source'];
}

/** An owner that statements can be told to, in the order of the plan. */
function teller(key: string, title: string, about: Subject, source: SourceKind) {
  const owner: Owner = { key, title, saying: fold(title), about, statements: [] };
  const tell = (kind: StatementKind, text: string | null | undefined, told: Told = {}): void => {
    const words = (text ?? '').trim();
    if (words === '') return;
    owner.statements.push({
      kind,
      text: words,
      owner,
      item: told.item ?? null,
      indicator: told.indicator ?? null,
      delivery: told.delivery ?? null,
      source: told.source ?? { id: key, kind: source },
    });
  };
  const each = (kind: StatementKind, texts: readonly string[]): void =>
    texts.forEach((text) => sentencesOf(text).forEach((sentence) => tell(kind, sentence)));
  return { owner, tell, each };
}

const itemsBy = (plan: Plan): Map<string, PlanItem[]> => {
  const by = new Map<string, PlanItem[]>();
  for (const item of plan.items) {
    const those = by.get(item.activityKey);
    if (those) those.push(item);
    else by.set(item.activityKey, [item]);
  }
  return by;
};

/** The activities of a plan with all that is said of them. */
export function activityOwners(plan: Plan): Owner[] {
  const items = itemsBy(plan);
  const indicators = groupBy(plan.indicators, ({ activityKey }) => activityKey ?? '');
  const deliveries = groupBy(plan.deliveries, ({ activityKey }) => activityKey ?? '');
  return plan.activities.map((activity) => {
    const { owner, tell, each } = teller(activity.key, activity.title, { kind: 'activity', activity }, 'activity');
    tell('title', activity.title);
    each('purpose', activity.purpose);
    each('description', [activity.description]);
    for (const text of responsibleOf(activity)) tell('responsible', text);
    for (const item of items.get(activity.key) ?? [])
      tell(item.kind, oneLine(item.text), { item, source: { id: item.key, kind: item.kind } });
    for (const indicator of indicators.get(activity.key) ?? [])
      tell('indicator', indicator.title, { indicator, source: { id: indicator.key, kind: 'indicator' } });
    for (const delivery of deliveries.get(activity.key) ?? [])
      tell('delivery', oneLine(delivery.title), { delivery, source: { id: delivery.key, kind: 'delivery' } });
    return owner;
  });
}

/** All other things that a plan or its site tells of. */
export function otherOwners({ plan, beside }: Known): Owner[] {
  const owners: Owner[] = [];
  for (const area of plan.areas) {
    const { owner, tell } = teller(area.key, area.title, { kind: 'area', area }, 'area');
    tell('title', area.title);
    tell('focus', area.focus);
    owners.push(owner);
  }
  for (const group of plan.groups) {
    const { owner, tell, each } = teller(group.key, group.title, { kind: 'group', group }, 'group');
    tell('title', group.title);
    tell('chair', group.chair);
    for (const member of group.members) tell('member', member);
    tell('cadence', group.cadence);
    each('task', group.tasks);
    owners.push(owner);
  }
  for (const earlier of [...plan.earlierActivities, ...(beside.former ?? [])]) {
    const { owner, tell, each } = teller(earlier.key, earlier.title, { kind: 'earlier', earlier }, 'earlier');
    tell('title', earlier.title);
    each('purpose', earlier.purpose);
    tell('started', earlier.startedText);
    each('status', [earlier.statusText ?? '']);
    owners.push(owner);
  }
  for (const known of beside.documents ?? []) {
    const { document } = known;
    const { owner, tell } = teller(document.key, document.title, { kind: 'document', known }, 'document');
    tell('title', document.title);
    for (const line of document.audience) tell('audience', line);
    owners.push(owner);
  }
  for (const known of beside.meetings) {
    const { owner, tell } = teller(known.key, known.title, { kind: 'meeting', known }, 'meeting');
    tell('title', known.title);
    for (const line of known.agenda) tell('agenda', line);
    for (const line of known.decisions) tell('decision', line);
    owners.push(owner);
  }
  for (const known of beside.rounds) {
    const { owner, tell } = teller(known.key, known.title, { kind: 'round', known }, 'round');
    tell('title', known.title);
    owners.push(owner);
  }
  return [...owners, ...sectionOwners(plan.notes)];
}

/**
 * The passages that found no place in the plan, under the headings they stood under. An import writes where each stood:
 * "afsnit 48, under overskriften ”Procesplan”".
 */
function sectionOwners(notes: readonly PlanNote[]): Owner[] {
  const sections = new Map<string, ReturnType<typeof teller>>();
  notes.forEach(({ text, where }, i) => {
    const heading = /overskriften ”(.+?)”\s*$/.exec(where)?.[1] ?? '';
    const known = sections.get(heading);
    const section = known ?? teller(`n${i + 1}`, heading, { kind: 'section' }, 'note');
    if (known === undefined) sections.set(heading, section);
    for (const sentence of sentencesOf(text))
      section.tell('note', sentence, { source: { id: `n${i + 1}`, kind: 'note' } });
  });
  return [...sections.values()].map(({ owner }) => owner);
}

/** The cell's own sentences; where an import kept none, the roles that it read. */
export const responsibleOf = ({ responsible, roles, support }: Activity): readonly string[] =>
  responsible.length > 0 ? responsible : [...roles, ...support];

/** First and last name, each with a capital: "Sørine Kjær", "Bjørn Østergård-Holm". */
const person = /(?<!\p{L})(?<!(?:fra|hos|i|på|af)\s)\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)+/gu;

/** The people that a cell names; the capital of a title before a name ("Teamleder Jan Due") is no name of theirs. */
export const peopleIn = (text: string): string[] =>
  (text.match(person) ?? [])
    .filter((words) => !ofUnit.test(words))
    .map((words) => {
      const [first = '', ...names] = words.split(/\s/);
      return names.length > 1 ? names.join(' ') : [first, ...names].join(' ');
    });

/** What units, committees and projects are called, and no person is: "Borgercenter Børn og Unge". */
const ofUnit =
  /(?:center|centret|forvaltning(?:en)?|afdeling(?:en)?|kommune|enhed(?:en)?|udvalg(?:et)?|team|projekt|service|styrelse|råd|gruppe|force|børn|unge|plan)(?!\p{L})/iu;

export const oneLine = (text: string): string => text.split('\n').join(' · ');

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const by = new Map<string, T[]>();
  for (const row of rows) {
    const those = by.get(keyOf(row));
    if (those) those.push(row);
    else by.set(keyOf(row), [row]);
  }
  return by;
}
