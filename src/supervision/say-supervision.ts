import { sayMonth } from './say-month';
import type { Plan } from '../plan/plan';
import type { LookedAt } from './looked-at';
import type { Told } from './masking';
import { owesAny, type LevelOwes, type UnitOwes } from './owing';
import type { Say } from '../text/text';

/** What a round looks at, in words: an indicator's title, the word for a fixed aspect, a theme's own words. Pure. */
export function sayLookedAt({ kind, key }: LookedAt, plan: Pick<Plan, 'indicators'>, say: Say): string {
  if (kind === 'indicator') return plan.indicators.find((one) => one.key === key)?.title ?? key;
  if (kind === 'theme') return key;
  return say(
    key === 'deadlines'
      ? 'supervision.deadlines'
      : key === 'quality'
        ? 'supervision.quality'
        : 'supervision.lawfulness',
  );
}

/** A number as it may be told outside the unit. Pure. */
export const sayTold = (told: Told, say: Say): string =>
  told.kind === 'shown' ? String(told.value) : say(told.kind === 'small' ? 'supervision.masked' : 'supervision.kept');

/** A title inside a sentence: small but for abbreviations and the like ("BFU"). Pure. */
export const inList = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLocaleLowerCase('da') + title.slice(1) : title;

/** "Amager, Valby og Vanløse". Pure. */
export function sayNames(names: readonly string[], say: Say): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : say('list.two', { head: names.slice(0, -1).join(', '), last });
}

/** Who sums up: "Niveau 4, Nord", or the level as a whole. Pure. */
export const sayLevel = ({ level, place }: LevelOwes, say: Say): string =>
  place === null
    ? say(`supervision.level.${level}`)
    : say('supervision.levelOf', { level: say(`supervision.level.${level}`), place });

/** What a unit owes, in words; that it owes nothing where that is so. Pure. */
export function sayOwes(owes: UnitOwes, plan: Pick<Plan, 'indicators'>, say: Say): string {
  if (!owesAny(owes)) return say('supervision.owesNothing');
  return [
    ...(owes.figures.length === 0
      ? []
      : owes.noFigures
        ? [say('supervision.owesAllFigures')]
        : [
            say('supervision.owesFigures', {
              what: sayNames(
                owes.figures.map((of) => inList(sayLookedAt(of, plan, say))),
                say,
              ),
            }),
          ]),
    ...(owes.themes === 0 ? [] : [say.count('supervision.owesThemes', owes.themes)]),
    ...(owes.report ? [say('supervision.owesReport')] : []),
    ...(owes.months.length === 0
      ? []
      : [
          say('supervision.owesMonths', {
            months: sayNames(
              owes.months.map((month) => sayMonth(month, say)),
              say,
            ),
          }),
        ]),
  ].join('; ');
}
