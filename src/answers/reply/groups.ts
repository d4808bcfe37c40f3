import { groupName as nameOf } from '../../meetings/group-name';
import { sayDay } from '../../periods/index';
import type { Fact, KnownMeeting } from '../answer';
import { isKind } from '../knowledge/find';
import type { Owner, Statement } from '../knowledge/statement';
import { rootOf } from '../language/root';
import { wordsOfText } from '../language/words-of-text';
import { statementFact } from './facts';
import { besideGroup, seatFact, seated } from './group-meetings';
import { shown } from './item-rows';
import { inSentence, listed, type Reply, type Scope } from './scope';

const group = isGroupOwner;
const meets =
  /(?:^| )(?:moedes|moeder|moede|moedet|moederne|ses|samles|meet|meets|meeting|meetings|hvor tit|hvor ofte|dagsorden|dagsordenen|agenda)(?= |$)/;
const isAboutMembers =
  /(?:^| )(?:sidder|medlem|medlemmer|medlemmerne|med i|deltager|deltagere|bestaar|repraesenterer|repraesenteret|repraesentanter|sammensat|sammensaetning|who is in|members|hvem er|hvem er med|who sits|hvem)(?= |$)/;
const isAboutChair =
  /(?:^| )(?:(?:hvem|who) (?:leder|styrer|leads|heads|runs)|formand|formanden|forperson|chair|chairs|chairman|bordenden)(?= |$)/;
const isAboutTasks =
  /(?:^| )(?:ansvar|ansvaret|ansvarlig|opgave|opgaver|laver|goer|bestemmer|bestemme|skal|rolle|formaal|formaalet|til for|responsible|responsibility|does|do)(?= |$)/;

function isGroupOwner({ about }: Owner): boolean {
  return about.kind === 'group';
}

/** The group that a question names, by its own name ("styregruppen"); null where it names none. */
export function groupOf(scope: Scope): Owner | null {
  const { found, subjects, asked } = scope;
  const spoken = subjects.find(group);
  // "Hvem leder den": the word that asks for its chair is no name of another thing.
  const asksChairAlone =
    asked.terms.length === 1 && isAboutChair.test(asked.plain) && / (?:den|gruppen|it)$/.test(asked.plain);
  if (asked.terms.length === 0 || (spoken !== undefined && asksChairAlone)) return spoken ?? null;
  return (
    found.owners.find(({ owner, byTitle, full }) => group(owner) && byTitle > 0 && (full >= 0.45 || byTitle >= 0.6))
      ?.owner ?? null
  );
}

/** Members, chair, meetings and tasks of a group, as the plan has them. */
export function aboutGroup(scope: Scope): Reply | null {
  const several = scope.found.owners.filter(
    ({ owner, byTitle, full }) => group(owner) && byTitle >= 0.3 && full >= 0.45,
  );
  if (several.length > 1)
    return ofSeveral(
      scope,
      several.map(({ owner }) => owner),
    );
  const owner = groupOf(scope);
  if (owner === null || owner.about.kind !== 'group') return null;
  const { say, asked } = scope;
  const name = groupName(owner);
  const { plain } = asked;
  const base = { subjects: [owner.key] };
  const beside = besideGroup(scope, owner.about.group, knownMeetingsOf(scope, owner));
  if (beside !== null) return beside;
  if (isAboutChair.test(plain)) {
    const told = [
      ...owner.statements.filter(isKind('chair')),
      ...withWords(owner, /formand|forperson|(?<!\p{L})leder (?:gruppen|den|arbejdet)|ledes af/iu),
    ];
    return told.length > 0
      ? { ...quoteOf(scope, owner, told), ...base, intent: 'groups' }
      : {
          ...base,
          outcome: 'unknown',
          intent: 'groups',
          sentence: say('answer.noChair', { group: name }),
          missed: 'noPerson',
        };
  }
  if (meets.test(plain)) return meeting(scope, owner, name);
  const members = owner.statements.filter(isKind('member'));
  if (isAboutTasks.test(plain) && !/(?:^| )(?:hvem|who|sidder)(?= |$)/.test(plain)) {
    const told = withWords(owner, /ansvar|opgave|sikre|bidrage|drøfte|følge|rådgiv|beslut/i);
    if (told.length > 0) return { ...quoteOf(scope, owner, told), ...base, intent: 'groups' };
  }
  if (isAboutMembers.test(plain)) {
    const told =
      members.length > 0
        ? members
        : firstWhere(withWords(owner, /består|repræsent|medlem|sammens|formand/i), ({ text }) =>
            /består|sammens|repræsent/i.test(text),
          );
    if (told.length === 0)
      return {
        ...base,
        outcome: 'unknown',
        intent: 'groups',
        sentence: say('answer.noMembers', { group: name }),
        missed: 'noPerson',
      };
    const people = seated(scope, owner.about.group).map((holder) => seatFact(scope, holder));
    return members.length > 0
      ? { ...listMembers(scope, owner, members, members, people), ...base, intent: 'groups' }
      : { ...quoteOf(scope, owner, told), ...base, intent: 'groups' };
  }
  // What meets the question's other words comes first: "er kontorchefen i styregruppen".
  const met = new Set(scope.found.statements.flatMap(({ of, own }) => (of.owner === owner && own >= 0.6 ? [of] : [])));
  const all = firstWhere([...members, ...owner.statements.filter(isKind('task'))], (one) => met.has(one));
  return members.length > 0
    ? { ...listMembers(scope, owner, members, all), ...base, intent: 'groups' }
    : { ...quoteOf(scope, owner, all.length > 0 ? all : owner.statements), ...base, intent: 'groups' };
}

/** "Hvad er forskellen på styregruppen og følgegruppen": what the plan says of each. */
function ofSeveral(scope: Scope, owners: readonly Owner[]): Reply {
  const { say } = scope;
  const told = owners.flatMap(({ statements }) => statements.filter(({ kind }) => kind !== 'title').slice(0, 6));
  return {
    intent: 'groups',
    sentence: say('answer.groups', { groups: listed(say, owners.map(groupName)) }),
    ...shown(scope, told, (one) => statementFact(scope, one)),
    subjects: owners.map(({ key }) => key),
  };
}

/** The members in one sentence, and the rows that it stands in. */
const listMembers = (
  scope: Scope,
  owner: Owner,
  members: readonly Statement[],
  rows: readonly Statement[],
  people: readonly Fact[] = [],
): Omit<Reply, 'intent'> => ({
  sentence: scope.say('answer.members', {
    group: groupName(owner),
    members: members.map(({ text }) => inSentence(text)).join('; '),
  }),
  ...shown(scope, [...people, ...rows.map((one) => statementFact(scope, one))], (fact) => fact),
});

/** What says most of it comes first; the rest follows as it stands. */
const firstWhere = (told: readonly Statement[], isFirst: (one: Statement) => boolean): Statement[] => [
  ...told.filter(isFirst),
  ...told.filter((one) => !isFirst(one)),
];

const withWords = (owner: Owner, pattern: RegExp): Statement[] =>
  owner.statements.filter(
    ({ kind, text }) => (kind === 'task' || kind === 'member' || kind === 'chair') && pattern.test(text),
  );

const quoteOf = (scope: Scope, owner: Owner, told: readonly Statement[]): Omit<Reply, 'intent'> => ({
  sentence: scope.say('answer.members.quote', {
    group: groupName(owner),
    text: inSentence(told[0]?.text ?? owner.title),
  }),
  ...shown(scope, told, (statement) => statementFact(scope, statement)),
});

const groupName = ({ title }: Owner): string => nameOf(title);

function meeting(scope: Scope, owner: Owner, name: string): Reply {
  const { say, asker, asked } = scope;
  const base = { intent: 'meeting', subjects: [owner.key] };
  const those = meetingsOf(scope, owner);
  const isBefore = /(?:^| )(?:sidst|sidste|var|last|was|besluttet)(?= |$)/.test(asked.plain);
  const next = isBefore
    ? those.filter(({ day }) => day < asker.today).at(-1)
    : those.find(({ day }) => day >= asker.today);
  const cadence = owner.statements.find(isKind('cadence'));
  if (next !== undefined)
    return {
      ...base,
      sentence: isBefore
        ? say('answer.lastMeeting', { group: name, day: sayDay(next.day, asker.today, say.locale) })
        : next.time === null
          ? say('answer.nextMeetingDay', { group: name, day: sayDay(next.day, asker.today, say.locale) })
          : say('answer.nextMeeting', { group: name, day: sayDay(next.day, asker.today, say.locale), time: next.time }),
      facts: [next.fact],
    };
  const asksNext = /(?:^| )(?:naeste|next|igen|kommende)(?= |$)/.test(asked.plain);
  if (cadence !== undefined && !asksNext && !isBefore)
    return {
      ...base,
      sentence: say('answer.cadence', { group: name, recurrence: cadence.text }),
      facts: [statementFact(scope, cadence)],
    };
  if (cadence !== undefined)
    return {
      ...base,
      outcome: 'unknown',
      sentence: say('answer.groupMeetsOften', { group: name, recurrence: cadence.text }),
      facts: [statementFact(scope, cadence)],
      missed: 'noDate',
    };
  return {
    ...base,
    outcome: 'unknown',
    sentence: say(scope.is('howOften') ? 'answer.noCadence' : 'answer.noMeeting', { group: name }),
    missed: 'noDate',
  };
}

interface Held {
  readonly day: string;
  readonly time: string | null;
  readonly fact: Fact;
}

/** The group's meetings that have a day and were not cancelled, the first first. */
function knownMeetingsOf(scope: Scope, owner: Owner): KnownMeeting[] {
  const stems = wordsOfText(owner.title).map(({ text }) => rootOf(text));
  return scope.known.beside.meetings
    .filter(({ day, group: named, title, isCancelled }) => {
      const words = wordsOfText(`${named ?? ''} ${title}`).map(({ text }) => rootOf(text));
      return day !== null && isCancelled !== true && words.includes(stems[0] ?? '');
    })
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
}

const meetingsOf = (scope: Scope, owner: Owner): Held[] =>
  knownMeetingsOf(scope, owner).flatMap(({ day, time, key, title, url, agenda }): Held[] =>
    day === null
      ? []
      : [
          {
            day,
            time,
            fact: {
              source: { id: key, kind: 'meeting', title, url },
              text: title,
              details: agenda.map((value) => ({ name: scope.say('answer.detail.agenda'), value })),
              period: { text: null, start: day, end: day, recurrence: null },
              state: null,
            },
          },
        ],
  );

/** "Hvem er formand": of every group whose chair the plan names. */
export function chairs(scope: Scope): Reply | null {
  const told = scope.index.owners
    .filter(group)
    .flatMap((owner) => [...owner.statements.filter(isKind('chair')), ...withWords(owner, /formand|forperson/i)]);
  const [first] = told;
  return first === undefined
    ? null
    : { ...quoteOf(scope, first.owner, told), intent: 'groups', subjects: [first.owner.key] };
}

/** "Hvem bestemmer over planen": the steering group's own words of what it answers for. */
export function steering(scope: Scope): Reply | null {
  const owner = scope.index.owners.find((one) => group(one) && /styregruppe/i.test(one.title));
  const told = owner === undefined ? [] : withWords(owner, /ansvar/i);
  return owner === undefined || told.length === 0
    ? null
    : { ...quoteOf(scope, owner, told), intent: 'groups', subjects: [owner.key] };
}

/** "Hvilke grupper er der". */
export function groupList(scope: Scope): Reply {
  const { say, known, links } = scope;
  const { groups } = known.plan;
  return {
    intent: 'groups',
    sentence:
      groups.length === 0
        ? say('answer.groupsNone')
        : say('answer.groups', { groups: say.count('count.group', groups.length) }),
    ...shown(scope, groups, ({ key, title }) => ({
      source: { id: key, kind: 'group', title, url: links.plan() },
      text: title,
      details: [],
      period: null,
      state: null,
    })),
  };
}
