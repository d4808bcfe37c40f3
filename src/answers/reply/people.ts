import { holdersOn, type Holders } from '../../plan/role-holders';
import type { Activity, Person } from '../../plan/plan';
import { sentencesOf } from '../language/words-of-text';
import type { RoleName } from '../language/lexicon';
import type { Fact } from '../answer';
import { responsibleOf } from '../knowledge/owners';
import { activityFact, itemFact } from './facts';
import { activityList } from './activity-lists';
import { shown } from './item-rows';
import { byEnd, hasRole, namedActivities, namesRole, narrowed } from './narrow';
import { quote } from './about';
import { inSentence, listed, type Reply, type Scope } from './scope';
import { wordsOfText } from '../language/words-of-text';
import { rootOf } from '../language/root';

/** A name of a person as a plan writes it beside a role: "direktør Mikkel Boje". */
const name = /(\p{Lu}[\p{L}-]+(?:\s\p{Lu}\.)?(?:\s\p{Lu}[\p{L}-]+)+)/u;

const holders = ({ known, asker }: Scope): Holders => holdersOn(known.plan.members, asker.today);

/** "Hvem er områdechef på Amager": only who the list of roles says, or whom the plan names beside the role. */
export function personOfRole(scope: Scope): Reply | null {
  const { say, asked, contacts } = scope;
  const role = asked.roles[0];
  if (role === undefined) return null;
  const { rowsOf } = holders(scope);
  const rows = role.phrases.flatMap(({ said }) => rowsOf(said)).filter((row, i, all) => all.indexOf(row) === i);
  const unit = rows.filter(
    ({ unit: of }) =>
      of !== null &&
      asked.terms.some(({ readings }) =>
        wordsOfText(of).some(({ text }) => readings[0]?.roots.includes(rootOf(text)) ?? false),
      ),
  );
  const those = unit.length > 0 ? unit : rows;
  const [row] = those;
  if (row !== undefined) {
    const facts = those.map((one): Fact => ({
      source: { id: one.key, kind: 'member', title: one.role, url: scope.links.plan() },
      text: one.person?.name ?? one.substitute?.name ?? '',
      details: [
        { name: say('bot.card.responsible'), value: one.unit === null ? one.role : `${one.role}, ${one.unit}` },
        ...(one.substitute && one.person
          ? [{ name: say('answer.detail.substitute'), value: one.substitute.name }]
          : []),
      ],
      period: null,
      state: null,
    }));
    const { person, substitute } = row;
    return {
      intent: 'personOfRole',
      sentence:
        those.length === 1 && person !== null && substitute !== null
          ? say('answer.whoPerson', { roleThe: role.definite, person: person.name, substitute: substitute.name })
          : say('answer.whoPersonAlone', {
              roleThe: role.definite,
              person: listed(
                say,
                those.flatMap((one) => one.person?.name ?? one.substitute?.name ?? []),
              ),
            }),
      facts,
    };
  }
  const told = namedInPlan(scope, role);
  if (told !== null) return told;
  const numbered = scope.index.owners.filter(({ key }) => key === activityKeyOf(asked.key));
  const whole = [...numbered, ...scope.found.owners.filter(({ full }) => full >= 0.99).map(({ owner }) => owner)];
  const named = (whole.length > 0 ? whole : namedActivities(scope.found.owners)).flatMap(({ about }) =>
    about.kind === 'activity' && hasRole(scope, about.activity, role) ? [about.activity] : [],
  );
  if (named.length > 0 && (asked.terms.length > 1 || whole.length > 0))
    return {
      outcome: 'unknown',
      intent: 'personOfRole',
      sentence: say('unknown.rolePerson', { role: role.role, owner: contacts.owner ?? say('answer.contact.owner') }),
      facts: named.map((activity) => activityFact(scope, activity, responsibleDetails(scope, activity, role))),
      subjects: named.map(({ key }) => key),
      missed: 'noPerson',
    };
  // A tovholder is nobody until an activity has one: several have.
  if (role.role === 'tovholder') {
    const those = scope.known.plan.activities.filter((activity) => hasRole(scope, activity, role));
    if (those.length > 0)
      return {
        intent: 'personOfRole',
        sentence: say('answer.leadMany', { count: say.count('count.activity', those.length), role: role.role }),
        ...shown(scope, those, (activity) => activityFact(scope, activity, responsibleDetails(scope, activity, role))),
        subjects: those.map(({ key }) => key),
      };
  }
  if (!isNamed(scope, role)) return null;
  return {
    outcome: 'unknown',
    intent: 'personOfRole',
    sentence: say('unknown.rolePerson', { role: role.role, owner: contacts.owner ?? say('answer.contact.owner') }),
    missed: 'noPerson',
  };
}

/** The number of the activity that a number of the plan's belongs to: "2.1" of "2.1.m2". */
const activityKeyOf = (key: string | null): string | null => key?.replace(/\.[mgo]\d+(?:\.\d+)?$/, '') ?? null;

/** A sentence of the plan that names a person beside the role. */
function namedInPlan(scope: Scope, role: RoleName): Reply | null {
  const { say, index } = scope;
  for (const owner of index.owners)
    for (const statement of owner.statements.filter(({ text }) => namesRole(scope.lookup.rootsOf(text), role)))
      for (const sentence of sentencesOf(statement.text))
        for (const { said } of role.phrases) {
          const at = sentence.toLocaleLowerCase('da').indexOf(said.toLocaleLowerCase('da'));
          if (at < 0) continue;
          const after = sentence.slice(at + said.length, at + said.length + 40);
          const before = sentence.slice(Math.max(0, at - 40), at);
          // "Direktør Mikkel Boje", "Anne Berg, direktør".
          if (
            !new RegExp(`^\\s${name.source}`, 'u').test(after) &&
            !new RegExp(`${name.source},\\s$`, 'u').test(before)
          )
            continue;
          return {
            intent: 'personOfRole',
            sentence: say(owner.title === '' ? 'answer.says' : 'answer.statement', {
              source: inSentence(owner.title),
              text: inSentence(sentence),
            }),
            facts: [
              {
                source: { ...statement.source, title: owner.title, url: scope.links.plan() },
                text: sentence,
                details: [],
                period: null,
                state: null,
              },
            ],
            subjects: [],
          };
        }
  return null;
}

const isNamed = (scope: Scope, role: RoleName): boolean =>
  scope.index.owners.some(({ statements }) =>
    statements.some(({ text }) => namesRole(scope.lookup.rootsOf(text), role)),
  );

const responsibleDetails = (
  scope: Scope,
  activity: Parameters<typeof responsibleOf>[0],
  role: RoleName,
): Fact['details'] =>
  responsibleOf(activity)
    .filter((text) => namesRole(scope.lookup.rootsOf(text), role))
    .map((value) => ({ name: scope.say('bot.card.responsible'), value }));

/** "Hvad har områdejuristerne ansvar for", "hvor er Center for … med". */
export function roleActivities(scope: Scope): Reply | null {
  const { say, asked, known } = scope;
  if (narrowed(scope).withoutRole) return activityList(scope);
  const role = asked.roles[0] ?? null;
  const matches = (text: string): boolean =>
    role === null ? meetsAll(scope, text) : namesRole(scope.lookup.rootsOf(text), role);
  const { area } = narrowed(scope);
  const only = activityKeyOf(asked.key);
  const within = known.plan.activities.filter(
    ({ areaKey, key }) => (area === null || areaKey === area.key) && (only === null || key === only),
  );
  const those = within.filter((activity) =>
    [...activity.roles, ...activity.support, ...responsibleOf(activity)].some(matches),
  );
  if (those.length === 0 && role === null) return null;
  if (those.length === 0 && role !== null) {
    // Nobody's responsible cell names it: what the plan says of it elsewhere is told as it stands.
    const told = scope.index.owners
      .flatMap(({ statements }) => statements)
      .filter(
        ({ text, kind, owner }) =>
          kind !== 'title' &&
          kind !== 'note' &&
          owner.about.kind === 'activity' &&
          namesRole(scope.lookup.rootsOf(text), role),
      )
      .slice(0, 4);
    if (told.length > 0)
      return quote(
        scope,
        'roleActivities',
        told.map((of) => ({ of, share: 1, own: 1, hits: [] })),
      );
  }
  const roleThe = role?.definite ?? asked.terms.map(({ word }) => word).join(' ');
  if (those.length === 0 || role === null)
    return those.length === 0
      ? {
          outcome: 'unknown',
          intent: 'roleActivities',
          sentence: say('answer.whoActivitiesNone', { roleThe }),
          missed: 'notInPlan',
        }
      : {
          intent: 'roleActivities',
          sentence: say('answer.whenMatches', { count: say.count('count.activity', those.length) }),
          ...shown(scope, those, (activity) =>
            activityFact(
              scope,
              activity,
              responsibleOf(activity)
                .filter(matches)
                .map((value) => ({ name: say('bot.card.responsible'), value })),
            ),
          ),
          subjects: those.map(({ key }) => key),
        };
  // With support from somebody is not that they answer for it (DOMAIN.md 4.26).
  const isSupport = those.every((activity) => supportsOnly(scope, activity, role));
  // In some it answers, in others it only supports: neither is said of all.
  const isBoth = !isSupport && those.some((activity) => supportsOnly(scope, activity, role));
  const count = say.count('count.activity', those.length);
  return {
    intent: 'roleActivities',
    sentence: isBoth
      ? say('answer.kept.role', { count, roleThe })
      : say(isSupport ? 'answer.whoSupports' : 'answer.whoActivities', { roleThe, activities: count }),
    ...shown(scope, those, (activity) => activityFact(scope, activity, responsibleDetails(scope, activity, role))),
    subjects: those.map(({ key }) => key),
  };
}

/** Whether a role is named as support of an activity, and not as responsible for it. */
const supportsOnly = ({ lookup }: Scope, { roles, support }: Activity, role: RoleName): boolean =>
  !roles.some((one) => namesRole(lookup.rootsOf(one), role)) &&
  support.some((one) => namesRole(lookup.rootsOf(one), role));

/** Whether a text holds all that is asked about: a unit's or an administration's name. */
function meetsAll({ asked, lookup }: Scope, text: string): boolean {
  const roots = new Set(lookup.rootsOf(text));
  return (
    asked.terms.length > 0 &&
    asked.terms.every(({ readings }) => readings.some((reading) => reading.roots.every((root) => roots.has(root))))
  );
}

/** "Hvad står jeg på": what the asker's roles are in charge of. */
export function mine(scope: Scope): Reply {
  const { say, asker, known } = scope;
  const { plan } = known;
  const login = asker.login?.toLowerCase() ?? null;
  const { behind, rowsOf } = holders(scope);
  const isMe = (person: Person): boolean => login !== null && person.login.toLowerCase() === login;
  const items = plan.items
    .filter(
      (item) =>
        item.status === 'planned' &&
        behind(
          item,
          plan.activities.find(({ key }) => key === item.activityKey),
        ).some(isMe),
    )
    .sort(byEnd);
  const roles = [
    ...new Set(
      plan.members
        .filter(({ person, substitute }) => [person, substitute].some((one) => one !== null && isMe(one)))
        .map(({ role }) => role),
    ),
  ].filter((role) => rowsOf(role).length > 0);
  if (items.length === 0) return { intent: 'mine', sentence: say('answer.mineNone') };
  const count = say.count('count.item', items.length);
  return {
    intent: 'mine',
    sentence:
      roles.length === 0
        ? say('answer.mineItems', { items: count })
        : say('answer.mine', { items: count, role: listed(say, roles) }),
    ...shown(scope, items, (item) => itemFact(scope, item, { withActivity: true })),
  };
}

/** "Hvem er ansvarlig i indsatsområde 1": each activity with its own cell. */
export function whoIn(scope: Scope, activities: readonly Activity[]): Reply {
  const { say } = scope;
  if (activities.length > 0 && activities.every((one) => responsibleOf(one).length === 0))
    return {
      outcome: 'unknown',
      intent: 'who',
      sentence: say('answer.none.who'),
      ...shown(scope, activities, (activity) => activityFact(scope, activity)),
      subjects: activities.map(({ key }) => key),
      missed: 'noPerson',
    };
  return {
    intent: 'who',
    sentence: say('answer.whenMatches', { count: say.count('count.activity', activities.length) }),
    ...shown(scope, activities, (activity) =>
      activityFact(
        scope,
        activity,
        responsibleOf(activity).map((value) => ({ name: say('bot.card.responsible'), value })),
      ),
    ),
    subjects: activities.map(({ key }) => key),
  };
}
