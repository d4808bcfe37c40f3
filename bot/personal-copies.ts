import type { NewOutboxRow, OutboxRow } from '../src/lists/repository';
import { addDays } from '../src/periods/index';
import type { Person, Plan } from '../src/plan/plan';
import { holdersOn, namedRoles } from '../src/plan/role-holders';
import type { Digest, Placed } from '../src/reminders/index';
import type { Say } from '../src/text/text';
import { isPersonPlace, placeOf } from './person-place';
import type { Run } from './reminder-run';
import { wishOf, type Wishes } from './wishes';

/** What people get in their own chats of what a run reminds the channels of. */
export interface PersonalCopies {
  readonly copies: readonly { readonly placed: Placed; readonly person: Person }[];
  /** Of what is gathered for a channel: one card a person as well. */
  readonly digests: readonly Digest[];
  /** Whom alone a card goes to, in the channel's place. */
  readonly alone: ReadonlyMap<Placed, readonly Person[]>;
}

/** Who is away for longer than a weekend does not have the channel wait for them. */
const shortAbsenceDays = 3;

/** The copies for those who are responsible and want them. What a rule sends to a person, or to the staff, is theirs alone. Pure. */
export function personalCopies(
  { plan, today, wishes }: Pick<Run, 'plan' | 'today' | 'wishes'>,
  send: readonly Placed[],
  gathered: readonly Placed[],
): PersonalCopies {
  const responsible = responsibleOn(plan, today, wishes);
  const wanting = (people: readonly Person[]): Person[] => people.filter((person) => wantsCopy(person, wishes));
  const modeOf = (person: Person) => wishOf(wishes, placeOf(person)).mode;
  const isBack = (person: Person): boolean =>
    (wishOf(wishes, placeOf(person)).silentUntil ?? today) <= addDays(today, shortAbsenceDays);
  const inChannels = (all: readonly Placed[]) =>
    all
      .filter(({ place, decision }) => !isPersonPlace(place) && decision.rule.recipient === 'channel')
      .map((placed) => ({ placed, people: responsible(placed.decision.subject.key) }));

  const sent = inChannels(send);
  const digests = new Map<string, { kind: 'digest'; place: string; from: string; until: string; subjects: string[] }>();
  for (const { placed, people } of inChannels(gathered))
    for (const person of wanting(people)) {
      const place = placeOf(person);
      const digest = digests.get(place) ?? { kind: 'digest', place, from: today, until: today, subjects: [] };
      digests.set(place, digest);
      digest.subjects.push(placed.decision.subject.key);
    }
  return {
    copies: sent.flatMap(({ placed, people }) => wanting(people).map((person) => ({ placed, person }))),
    digests: [...digests.values()],
    alone: new Map(
      sent
        .filter(({ people }) => people.length > 0 && people.every((one) => modeOf(one) === 'personal' && isBack(one)))
        .map(({ placed, people }) => [placed, people]),
    ),
  };
}

const wantsCopy = (person: Person, wishes: Wishes): boolean => wishOf(wishes, placeOf(person)).mode !== 'channel';

/** Where what was put off on a card comes back: in its channel, with copies for who wants them; what was one person's alone, to them. */
export function backFrom(
  row: OutboxRow,
  itemKey: string,
  { plan, today, wishes, rows }: Pick<Run, 'plan' | 'today' | 'wishes' | 'rows'>,
): { readonly channelId: string; readonly people: readonly Person[] } {
  const copied = copiedKey(row);
  const original = copied === null ? row : rows.get(copied);
  if (!original || (copied !== null && original.state === 'skipped')) return { channelId: row.channelId, people: [] };
  const { channelId } = original;
  if (isPersonPlace(channelId)) return { channelId, people: [] };
  const people = responsibleOn(plan, today, wishes)(itemKey).filter((person) => wantsCopy(person, wishes));
  return { channelId, people };
}

/** Who is responsible for a thing of the plan; also somebody who holds no role, where they are named and have a wish. */
function responsibleOn(plan: Plan, today: string, wishes: Wishes): (key: string) => readonly Person[] {
  const holders = holdersOn(plan.members, today);
  const items = new Map(plan.items.map((item) => [item.key, item]));
  const activities = new Map(plan.activities.map((activity) => [activity.key, activity]));
  const known = new Map([...wishes.values()].map(({ person }) => [person.id, person]));
  return (key) => {
    const item = items.get(key);
    const activity = activities.get(item?.activityKey ?? key);
    const named = known.get(item?.personId ?? activity?.personId ?? 0);
    if (named) return [named];
    if (item) return holders.behind(item, activity);
    return activity ? namedRoles(activity).flatMap(holders.of) : [];
  };
}

const prefix = 'personal/';

/** A person's own copy of a row. */
export const copyFor = (row: NewOutboxRow, person: Person, say: Say): NewOutboxRow => ({
  ...row,
  key: `${prefix}${person.id}/${row.key}`,
  channelId: placeOf(person),
  why: say('personal.why', { why: row.why }),
});

/** The key of the row that a person's copy is of; null for a row that is no copy. */
export const copiedKey = ({ key }: Pick<OutboxRow, 'key'>): string | null =>
  key.startsWith(prefix) ? key.split('/').slice(2).join('/') : null;
