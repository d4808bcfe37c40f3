import { addMonths, sayDate } from '../../../periods/index';
import type { LocalDate } from '../../../plan/plan';
import { unitsOf } from '../../../supervision/looked-at';
import { presentRound } from '../../../supervision/owing';
import { monthOf } from '../../../supervision/quarter';
import { sayMonth } from '../../../supervision/say-month';
import { sayNames } from '../../../supervision/say-supervision';
import type { CaseReview, LearningTheme } from '../../../supervision/supervision';
import type { Fact, FactDetail, KnownSupervision, Linked } from '../../answer';
import { rootOf } from '../../language/root';
import { wordsOfText } from '../../language/words-of-text';
import { shown } from '../item-rows';
import type { Reply, Scope } from '../scope';
import { roundAsked, unitsKnown, wholeOf } from './asked-round';
import { noSuchRound } from './no-round';
import { roundFact } from './sources';

/** "Hvilke læringstemaer har Amager valgt", "hvem har temaet …": by unit, with the role that has it and how far it is. */
export function themesReply(scope: Scope, all: KnownSupervision, units: readonly string[]): Reply | null {
  if (all.themes === null) return null;
  const { say } = scope;
  const themes = all.themes;
  const asked = roundAsked(scope, all, ({ key }) => themes.some(({ roundKey }) => roundKey === key));
  if (asked === undefined) return noSuchRound(scope, 'supervisionThemes');
  if (asked === null) return null;
  const { round } = asked;
  const own = themes.filter(({ roundKey }) => roundKey === round.key);
  const said = new Set(wordsOfText(scope.asked.plain).map(({ text }) => rootOf(text)));
  const named = own.filter(({ title }) => namesTheme(title, said));
  const rows = (named.length > 0 ? named : own).filter(
    ({ unit }) => units.length === 0 || named.length > 0 || units.includes(unit),
  );
  const base = { intent: 'supervisionThemes', subjects: [round.key, ...units] };
  const chosen = rows.filter(({ state }) => state !== 'dropped').length;
  const values = { round: round.title, unit: sayNames(units, say) };
  if (rows.length === 0)
    return {
      ...base,
      outcome: 'unknown',
      sentence: say(units.length > 0 ? 'answer.supervision.noThemesOf' : 'answer.supervision.noThemes', values),
      facts: [roundFact(round, round.title, [])],
      missed: 'notInPlan',
    };
  const [only] = rows;
  return {
    ...base,
    sentence:
      rows.length === 1 && only !== undefined && named.length > 0
        ? only.responsible === null
          ? say('answer.supervision.themeNobody', { title: only.title, unit: only.unit })
          : say('answer.supervision.theme', { title: only.title, unit: only.unit, responsible: only.responsible })
        : units.length > 0
          ? say.count('answer.supervision.themesOf', chosen, values)
          : say.count('answer.supervision.themes', chosen, values),
    ...shown(scope, rows, (theme) => themeFact(scope, theme)),
  };
}

/** A theme is named by most of its own longer words. */
function namesTheme(title: string, said: ReadonlySet<string>): boolean {
  const roots = wordsOfText(title)
    .filter(({ text }) => text.length > 3)
    .map(({ text }) => rootOf(text));
  return roots.length > 0 && roots.filter((root) => said.has(root)).length > roots.length / 2;
}

function themeFact({ say }: Scope, theme: Linked<LearningTheme>): Fact {
  const { key, title, unit, responsible, state, end, plan, outcome, url } = theme;
  const detail = (name: string, value: string | null): FactDetail[] => (value === null ? [] : [{ name, value }]);
  return {
    source: { id: key, kind: 'theme', title, url },
    text: title,
    details: [
      ...detail(say('answer.detail.unit'), unit),
      ...detail(say('bot.card.responsible'), responsible ?? say('supervision.notSaid')),
      ...detail(say('supervision.field.state'), say(`supervision.themeState.${state}`)),
      ...detail(say('supervision.field.plan'), plan.length === 0 ? null : plan.join('; ')),
      ...detail(say('supervision.field.outcome'), outcome),
    ],
    period: end === null ? null : { text: null, start: end, end, recurrence: null },
    state: null,
  };
}

/**
 * "Hvornår er næste sagsgennemgang", "har Amager holdt sagsgennemgang": when each unit held its last one, and the month that
 * the next one is for. Null where the list may not be read, or no round has begun.
 */
export function reviewReply(scope: Scope, all: KnownSupervision, units: readonly string[]): Reply | null {
  const round = presentRound(all.rounds, scope.asker.today);
  if (all.reviews === null || round === null) return null;
  const { say, asker } = scope;
  const reviews = all.reviews;
  const now = monthOf(asker.today);
  const whom = units.length > 0 ? units : unitsOf(round, wholeOf(all));
  const told = (whom.length > 0 ? whom : unitsKnown(all)).map((unit) => {
    const held = reviews
      .filter((one): one is Linked<CaseReview> & { heldOn: string } => one.unit === unit && one.heldOn !== null)
      .sort((a, b) => a.heldOn.localeCompare(b.heldOn));
    const next = held.some(({ month }) => month === now) ? monthOf(addMonths(`${now}-01`, 1)) : now;
    return { unit, last: held.filter(({ heldOn }) => heldOn <= asker.today).at(-1) ?? null, next };
  });
  const [first] = told;
  if (first === undefined) return null;
  const { period } = scope.asked;
  const named = period?.start != null && period.end != null && monthOf(period.start) === monthOf(period.end);
  const about = named && period.start !== null ? heldMonth(period.start, period.text, asker.today) : now;
  const month = sayMonth(about, say);
  const inMonth = (unit: string): (typeof reviews)[number] | undefined =>
    reviews.find((one) => one.unit === unit && one.month === about && one.heldOn !== null);
  const waiting = told.filter(({ unit }) => inMonth(unit) === undefined).map(({ unit }) => unit);
  const ofMonth = inMonth(first.unit);
  const linked = all.rounds.find(({ key }) => key === round.key);
  return {
    intent: 'supervisionReview',
    sentence:
      units.length === 1 && named
        ? ofMonth?.heldOn == null
          ? say('answer.supervision.reviewNotHeld', { unit: first.unit, month })
          : say('answer.supervision.reviewHeld', { unit: first.unit, month, day: sayDate(ofMonth.heldOn, say.locale) })
        : units.length === 1
          ? first.last === null
            ? say('answer.supervision.reviewNever', { unit: first.unit, next: sayMonth(first.next, say) })
            : say('answer.supervision.review', {
                ...{ unit: first.unit, next: sayMonth(first.next, say) },
                day: sayDate(first.last.heldOn, say.locale),
              })
          : waiting.length === 0
            ? say('answer.supervision.reviewsHeld', { month })
            : say('answer.supervision.reviewsMissing', { month, units: sayNames(waiting, say) }),
    ...shown(scope, told, ({ unit, last, next }): Fact => {
      const details = [
        {
          name: say('answer.supervision.detail.lastReview'),
          value: last === null ? say('supervision.notHeld') : sayDate(last.heldOn, say.locale),
        },
        { name: say('answer.supervision.detail.nextReview'), value: sayMonth(next, say) },
      ];
      // A unit that has held none has no row of its own: it stands in the round.
      if (last === null && linked !== undefined) return { ...roundFact(linked, unit, details), period: null };
      return {
        source: { id: last?.key ?? '', kind: 'review', title: unit, url: last?.url ?? null },
        text: unit,
        details,
        period: null,
        state: null,
      };
    }),
    subjects: [round.key, ...units],
  };
}

/** Of a month without a year the one that has been is meant: nobody asks whether next April's review was held. */
function heldMonth(start: LocalDate, text: string | null, today: LocalDate): string {
  const isYearSaid = /\d{4}/.test(text ?? '');
  return monthOf(isYearSaid || start <= today ? start : addMonths(start, -12));
}
