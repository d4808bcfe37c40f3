import type { RoleHolder } from '../../plan/plan';
import { holdersOn } from '../../plan/role-holders';
import type { Fact } from '../answer';
import { responsibleOf } from '../knowledge/owners';
import { has } from '../question/has';
import { activityFact } from './facts';
import { shown } from './item-rows';
import { namesUnit } from './narrow';
import { listed, type Reply, type Scope } from './scope';

const ownUnit =
  'min enhed|vores enhed|min afdeling|vores afdeling|mit center|vores center|vores del|for os|rammer os|hos os|my unit|our unit|my department|for us|our part';

/** Whether a question is about the asker's own part of the organisation. */
export const asksOfOwnUnit = ({ asked }: Scope): boolean => has(asked.plain, ownUnit);

/**
 * "Hvem er ansvarlig i min enhed", "hvad betyder planen for os": by the unit that the list of roles has the asker in. Asked
 * back where it has them in none, or in several.
 */
export function myUnit(scope: Scope): Reply {
  const { say, known, asker } = scope;
  const login = asker.login?.toLowerCase() ?? null;
  const units = [...new Set(known.plan.members.flatMap(({ unit }) => unit ?? []))];
  const own = [
    ...new Set(
      known.plan.members.flatMap(({ unit, person, substitute }) =>
        unit !== null && [person, substitute].some((one) => one !== null && one.login.toLowerCase() === login)
          ? [unit]
          : [],
      ),
    ),
  ];
  const [unit] = own;
  if (own.length === 1 && unit !== undefined) return ofUnit(scope, unit);
  const choices = own.length > 1 ? own : units;
  return choices.length === 0
    ? { outcome: 'unknown', intent: 'myUnit', sentence: say('answer.myUnitUnknown'), missed: 'noPerson' }
    : {
        outcome: 'ask',
        intent: 'myUnit',
        sentence: say('ask.whichUnit'),
        choices: [
          ...choices.slice(0, 5).map((one) => ({ text: one, question: say('answer.ask.unit', { unit: one }) })),
          { text: say('ask.none'), question: null },
        ],
      };
}

/** The unit that a question names, by the list of roles; null where it names none. */
export function unitNamed({ asked, known, lookup }: Scope): string | null {
  const roots = new Set(asked.terms.flatMap(({ readings }) => readings[0]?.roots ?? []));
  const units = [...new Set(known.plan.members.flatMap(({ unit }) => unit ?? []))];
  return units.find((unit) => unit !== '' && lookup.rootsOf(unit).every((root) => roots.has(root))) ?? null;
}

/** Who has which role in a unit today, and the activities whose own words name it. */
export function ofUnit(scope: Scope, unit: string): Reply {
  const { say, known, asker, lookup, asked } = scope;
  const { rowsOf } = holdersOn(known.plan.members, asker.today);
  const rows = known.plan.members.filter((row) => row.unit === unit && rowsOf(row.role).includes(row));
  const activities = known.plan.activities.filter((activity) =>
    [...responsibleOf(activity), ...activity.support, activity.description].some((text) =>
      namesUnit(lookup.rootsOf(text), lookup.rootsOf(unit)),
    ),
  );
  const asksWho = has(asked.plain, 'hvem|ansvarlig|ansvarlige|who|responsible');
  const people = rows.map((row) => memberFact(scope, row));
  const facts = [
    ...(asksWho || activities.length === 0 ? people : []),
    ...activities.map((activity) => activityFact(scope, activity)),
  ];
  if (facts.length === 0)
    return { outcome: 'unknown', intent: 'myUnit', sentence: say('answer.unitNothing', { unit }), missed: 'notInPlan' };
  const named = listed(
    say,
    rows.map(({ role, person, substitute }) => `${role} (${person?.name ?? substitute?.name ?? ''})`),
  );
  return {
    intent: 'myUnit',
    sentence:
      asksWho && people.length > 0
        ? say('answer.unitRoles', {
            unit,
            people: named,
          })
        : activities.length > 0
          ? say('answer.myUnit', { unit, activities: say.count('count.activity', activities.length) })
          : say('answer.unitRoles', {
              unit,
              people: named,
            }),
    ...shown(scope, facts, (fact) => fact),
    subjects: activities.map(({ key }) => key),
  };
}

const memberFact = ({ say, links }: Scope, { key, role, person, substitute, unit }: RoleHolder): Fact => ({
  source: { id: key, kind: 'member', title: role, url: links.plan() },
  text: person?.name ?? substitute?.name ?? '',
  details: [
    { name: say('bot.card.responsible'), value: role },
    ...(unit === null ? [] : [{ name: say('answer.detail.unit'), value: unit }]),
  ],
  period: null,
  state: null,
});
