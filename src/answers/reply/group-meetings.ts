import { coverageOf, isReferenceGroup, isSeated, lackingUnits, nothingWanted } from '../../meetings/coverage';
import { decisionsOf, itemsByKey } from '../../meetings/decisions';
import { groupName } from '../../meetings/group-name';
import { sayDay } from '../../periods/index';
import type { Group, RoleHolder } from '../../plan/plan';
import type { Fact, KnownMeeting } from '../answer';
import { itemFact } from './facts';
import { shown } from './item-rows';
import { listed, type Reply, type Scope } from './scope';

const asksDecided =
  /(?:^| )(?:besluttede|besluttet|beslutning|beslutninger|beslutningerne|vedtog|vedtaget|aftalte|decide|decided|decisions)(?= |$)/;
const asksAgenda = /(?:^| )(?:dagsorden|dagsordenen|dagsordnen|agenda)(?= |$)/;
const asksLacking = /(?:^| )(?:mangler|mangle|missing|lacks|lacking)(?= |$)/;
const asksUnits = /(?:^| )(?:enhed|enheder|enhederne|repraesenteret|dækket|daekket|units|unit)(?= |$)/;

/** What is asked of a group's meetings or seats that stands beside the plan; null where it is something else. */
export function besideGroup(scope: Scope, group: Group, held: readonly KnownMeeting[]): Reply | null {
  const { plain } = scope.asked;
  if (asksLacking.test(plain) && asksUnits.test(plain)) return lacking(scope, group);
  if (asksDecided.test(plain)) return decided(scope, group, held);
  return asksAgenda.test(plain) ? agenda(scope, group, held) : null;
}

/** Who sits in a group today by the list of roles and people; empty where it names nobody. */
export function seated({ known, asker }: Scope, group: Group): RoleHolder[] {
  return known.plan.members.filter((holder) => holder.group === group.key && isSeated(holder, asker.today));
}

/** One of them, with the role and the unit that they stand for. */
export const seatFact = ({ say, links }: Scope, { key, role, person, substitute, unit }: RoleHolder): Fact => ({
  source: { id: key, kind: 'member', title: role, url: links.plan() },
  text: person?.name ?? substitute?.name ?? '',
  details: [
    { name: say('bot.card.responsible'), value: role },
    ...(unit === null ? [] : [{ name: say('answer.detail.unit'), value: unit }]),
  ],
  period: null,
  state: null,
});

/** "Hvad besluttede styregruppen": the lines of its latest meeting with decisions; a follow-up tells how it stands. */
function decided(scope: Scope, group: Group, held: readonly KnownMeeting[]): Reply {
  const { say, known, asker } = scope;
  const name = groupName(group.title);
  const last = held.filter(({ day, decisions }) => decisions.length > 0 && (day ?? '') <= asker.today).at(-1);
  if (last?.day == null)
    return {
      outcome: 'unknown',
      intent: 'agreed',
      sentence: say('answer.group.noDecisions', { group: name }),
      subjects: [group.key],
      missed: 'notInPlan',
    };
  const facts = decisionsOf(last.decisions, itemsByKey(known.plan)).map(({ text, item }) =>
    item === null ? lineFact(last, text) : itemFact(scope, item, { withActivity: true }),
  );
  return {
    intent: 'agreed',
    sentence: say('answer.group.decided', { group: name, day: sayDay(last.day, asker.today, say.locale) }),
    ...shown(scope, facts, (fact) => fact),
    subjects: [group.key],
  };
}

/** "Hvad er på dagsordenen": the points of the group's next meeting. Null where it has none: then when it meets is told. */
function agenda(scope: Scope, group: Group, held: readonly KnownMeeting[]): Reply | null {
  const { say, asker } = scope;
  const next = held.find(({ day }) => day !== null && day >= asker.today);
  if (next?.day == null) return null;
  const values = { group: groupName(group.title), day: sayDay(next.day, asker.today, say.locale) };
  const told = next.agenda.length === 0 ? [next.title] : next.agenda;
  return {
    intent: 'meeting',
    sentence: next.agenda.length === 0 ? say('answer.group.noAgenda', values) : say('answer.group.agenda', values),
    ...shown(scope, told, (line) => lineFact(next, line)),
    subjects: [group.key],
  };
}

/** "Hvilke enheder mangler i følgegruppen": of the units that somebody has a role in. */
function lacking(scope: Scope, group: Group): Reply | null {
  const { say, known, asker } = scope;
  const name = groupName(group.title);
  const coverage = coverageOf(known.plan.members, group.key, nothingWanted, asker.today);
  if (!isReferenceGroup(group) || coverage.units.length === 0 || coverage.members.length === 0) return null;
  const units = lackingUnits(coverage);
  return {
    intent: 'groups',
    sentence:
      units.length === 0
        ? say('answer.group.allUnits', { group: name })
        : say('answer.group.lacking', { group: name, units: listed(say, units) }),
    ...shown(
      scope,
      coverage.members.map(({ holder }) => holder),
      (holder) => seatFact(scope, holder),
    ),
    subjects: [group.key],
  };
}

const lineFact = ({ key, title, url, day }: KnownMeeting, text: string): Fact => ({
  source: { id: key, kind: 'meeting', title, url },
  text,
  details: [],
  period: day === null ? null : { text: null, start: day, end: day, recurrence: null },
  state: null,
});
