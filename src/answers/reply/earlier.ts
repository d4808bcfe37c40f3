import { readPeriod } from '../../periods/index';
import type { EarlierActivity } from '../../plan/plan';
import { touches } from '../question/period-of-question';
import type { Fact } from '../answer';
import { rootOf } from '../language/root';
import { has } from '../question/has';
import { nearBest, type OwnerMatch } from '../knowledge/find';
import { quote } from './about';
import { shown } from './item-rows';
import { inSentence, type Reply, type Scope } from './scope';

/** Whether what is asked about is an activity from before rather than one of the plan. */
export function isEarlier(scope: Scope): boolean {
  const { found } = scope;
  if (
    !scope.is('earlier') &&
    (scope.is('milestone') || scope.is('followUp') || scope.is('deadline') || scope.asked.period !== null)
  )
    return false;
  const earlier = bestEarlier(scope);
  const activity = found.owners.find(({ owner }) => owner.about.kind === 'activity');
  const statement = found.statements.find(({ of }) => of.kind !== 'title' && of.kind !== 'note');
  if (scope.is('earlier')) {
    if (namesNothing(scope)) return true;
    // "Hvornår startede …" asks of something by name; what names it best is meant, from before or not.
    const others = Math.max(
      0,
      ...found.owners.filter(({ owner }) => owner.about.kind !== 'earlier').map(({ share }) => share),
    );
    const least = isFromBefore(scope) ? 0.4 : Math.max(0.4, others - 0.3);
    return earlier !== undefined && earlier.share >= least;
  }
  if (earlier === undefined || earlier.share < 0.55) return false;
  // When something was is told of what was named, and of nothing that a word of it may stand in.
  const others = Math.max(
    0,
    ...found.owners.filter(({ owner }) => owner.about.kind !== 'earlier').map(({ share }) => share),
  );
  if (scope.is('when') && earlier.byTitle < 0.3 && (earlier.share < 0.85 || others > earlier.share - 0.2)) return false;
  if (
    statement !== undefined &&
    statement.of.owner !== earlier.owner &&
    statement.own > (earlier.best?.own ?? 0) + 0.03
  )
    return false;
  if (scope.is('goal') && !(earlier.byTitle >= 0.8 && (activity?.byTitle ?? 0) < 0.5)) return false;
  return (
    earlier.share > (activity?.share ?? 0) + 0.08 ||
    (earlier.byTitle > (activity?.byTitle ?? 0) + 0.1 && earlier.byTitle >= 0.5)
  );
}

/** Words that say outright that what came before the plan is meant. */
const isFromBefore = ({ asked }: Scope): boolean =>
  has(
    asked.plain,
    'tidligere|forrige|forudgaaende|gamle|gammel|dengang|historik|historikken|bilag 1|foer denne plan|foerhen|viderefoert|sidste plan|sidste handleplan|earlier|previous|former',
  );

/** "De tidligere handleplaner" names no one activity. */
const namesNothing = ({ asked }: Scope): boolean =>
  asked.terms.every(
    ({ word, readings }) =>
      /^(?:handle?plan|handlingsplan|plan|udviklingsplan)/.test(word) ||
      readings.some(({ roots }) => roots.length === 1 && roots[0] === handlePlan),
  );
const handlePlan = rootOf('handleplan');

const bestEarlier = ({ found }: Scope): OwnerMatch | undefined =>
  found.owners.find(({ owner }) => owner.about.kind === 'earlier');

/** "Hvad er der lavet før", "hvornår startede …", "er … afsluttet". */
export function earlier(scope: Scope): Reply {
  const { say, asked, known, found } = scope;
  const best = bestEarlier(scope);
  const all = [...known.plan.earlierActivities, ...(known.beside.former ?? [])];
  const asksAll =
    /(?:^| )(?:hvilke|alle|vis|which|all) (?:\w+ ){0,3}(?:tidligere|forudgaaende|gamle|forrige|earlier) (?:aktiviteter|indsatser|tiltag|activities)(?= |$)/.test(
      asked.plain,
    );
  if (namesNothing(scope) || asksAll || best === undefined || best.share < 0.5) {
    if (all.length === 0)
      return { outcome: 'unknown', intent: 'earlier', sentence: say('answer.earlierNone'), missed: 'notInPlan' };
    const still = /(?:^| )(?:koerer|fortsaetter|i drift|stadig|viderefoert|running)(?= |$)/.test(asked.plain);
    const rows = still
      ? all.filter(({ statusText }) => /drift|fortsæt|kadence|løbende|opdateres/i.test(statusText ?? ''))
      : all;
    // "… der handler om jura": those that the question's other words name.
    const named = namesNothing(scope)
      ? []
      : rows.filter(({ key }) => found.owners.some(({ owner, share }) => owner.key === key && share >= 0.5));
    // "… fuldt implementeret": those whose status says the same word.
    const roots = asked.weak.flatMap(({ readings }) => readings[0]?.roots ?? []);
    const said = rows.filter(({ statusText }) =>
      scope.lookup.rootsOf(statusText ?? '').some((root) => roots.includes(root)),
    );
    const listed = said.length > 0 ? said : named.length > 0 ? named : rows.length > 0 ? rows : all;
    return {
      intent: 'earlier',
      sentence: say('answer.earlierMany', { count: say.count('count.earlier', listed.length) }),
      ...shown(scope, listed, (one) => earlierFact(scope, one)),
    };
  }
  const about = best.owner.about;
  if (about.kind !== 'earlier') return quote(scope, 'earlier', found.statements.slice(0, 1));
  const one = about.earlier;
  const isWhen = scope.is('when');
  const inside = nearBest(found.statements, ({ owner, kind }) => owner === best.owner && kind !== 'title', {
    least: 0.6,
  });
  const told = inside.filter(({ own }) => own > 0.45 && best.byTitle < 0.9)[0];
  const text =
    told?.of.text ?? (scope.is('why') ? (one.purpose[0] ?? one.statusText) : (one.statusText ?? one.purpose[0]));
  const title = inSentence(one.title);
  // When it comes next is another thing than when it began.
  if (isWhen && scope.is('next'))
    return {
      outcome: 'unknown',
      intent: 'earlier',
      sentence: say('answer.whenUndated', { title }),
      facts: [earlierFact(scope, one)],
      subjects: [one.key],
      missed: 'noDate',
    };
  return {
    intent: 'earlier',
    sentence:
      isWhen && one.startedText !== null && told === undefined
        ? say('answer.earlierStart', { title, when: one.startedText.toLocaleLowerCase('da') })
        : text == null
          ? say('answer.descriptionNone', { activity: title })
          : say('answer.earlierOne', { title, text: inSentence(text) }),
    facts: [earlierFact(scope, one, scope.is('why') ? one.purpose : [])],
    subjects: [one.key],
  };
}

function earlierFact({ say, links }: Scope, one: EarlierActivity, purposes: readonly string[] = []): Fact {
  return {
    source: { id: one.key, kind: 'earlier', title: one.title, url: links.plan() },
    text: one.title,
    details: [
      ...purposes.map((value) => ({ name: say('answer.detail.purpose'), value })),
      ...(one.areaTitle === null ? [] : [{ name: say('answer.detail.of'), value: one.areaTitle }]),
      ...(one.startedText === null ? [] : [{ name: say('answer.detail.began'), value: one.startedText }]),
      ...(one.statusText === null ? [] : [{ name: say('answer.detail.status'), value: one.statusText }]),
      ...(one.continuesIn === null ? [] : [{ name: say('answer.detail.continuesIn'), value: one.continuesIn }]),
    ],
    period: null,
    state: null,
  };
}

/** "Hvilke aktiviteter blev sat i gang i januar 2018": the earlier ones that began then; null where none did. */
export function begunIn(scope: Scope, period: NonNullable<Scope['asked']['period']>): Reply | null {
  const { say, known } = scope;
  const rows = known.plan.earlierActivities.filter(
    ({ startedText }) => startedText !== null && touches(readPeriod(startedText), period),
  );
  return rows.length === 0
    ? null
    : {
        intent: 'earlier',
        sentence: say('answer.earlierMany', { count: say.count('count.earlier', rows.length) }),
        ...shown(scope, rows, (one) => earlierFact(scope, one)),
      };
}
