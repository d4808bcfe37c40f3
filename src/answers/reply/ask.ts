import { daysBetween, findPeriods } from '../../periods/index';
import type { Period } from '../../plan/plan';
import type { Choice } from '../answer';
import { nearBest } from '../knowledge/find';
import type { StatementMatch } from '../knowledge/index-of-plan';
import { responsibleOf } from '../knowledge/owners';
import { activityFact, statementFact } from './facts';
import { hasTime, quote } from './about';
import { namedActivities } from './narrow';
import { inSentence, listed, type Reply, type Scope } from './scope';

const mostChoices = 5;

/** What is asked of an activity when it is chosen, in words that are understood again. */
function questionOf({ say }: Scope, intent: string, title: string): string {
  switch (intent) {
    case 'goal':
      return say('answer.ask.goal', { activity: title });
    case 'when':
      return say('answer.ask.when', { activity: title });
    case 'who':
      return say('answer.ask.who', { activity: title });
    case 'purpose':
      return say('answer.ask.purpose', { activity: title });
    case 'followUp':
      return say('answer.ask.followUp', { activity: title });
    case 'target':
      return say('answer.ask.target', { activity: title });
    default:
      return say('answer.ask.status', { activity: title });
  }
}

/** "Hvilken aktivitet tænker du på?": the question names none, or the dialogue has none. Never twice in a row. */
export function whichActivity(scope: Scope, intent: string): Reply {
  const { say, known, asker, found } = scope;
  const none = noneAtAll(scope, intent);
  if (none !== null) return none;
  const near = namedActivities(found.owners).flatMap(({ about }) =>
    about.kind === 'activity' ? [about.activity] : [],
  );
  const inArea = known.plan.activities.filter(({ areaKey }) => asker.areaKey === null || areaKey === asker.areaKey);
  const those = (near.length > 1 ? near : inArea.length > 0 ? inArea : known.plan.activities).slice(0, mostChoices);
  if (asker.topic?.asked === true)
    return {
      outcome: 'unknown',
      intent: 'nearest',
      sentence: say('unknown.nearest'),
      facts: those.slice(0, 3).map((activity) => activityFact(scope, activity)),
      missed: 'noSubject',
    };
  const choices: Choice[] = those.map((activity) => ({
    text: inSentence(activity.title),
    question: questionOf(scope, intent, inSentence(activity.title)),
  }));
  return {
    outcome: 'ask',
    intent,
    sentence: say('ask.whichActivity'),
    choices: [...choices, { text: say('ask.none'), question: null }],
    listed: those.map(({ key }) => ({ kind: 'activity', id: key })),
  };
}

/** What no activity of the plan has is not asked back about. */
function noneAtAll({ known: { plan }, say }: Scope, intent: string): Reply | null {
  const has: Readonly<Record<string, boolean>> = {
    who:
      plan.items.some(({ responsible }) => responsible !== null) ||
      plan.activities.some((one) => responsibleOf(one).length > 0),
    goal: plan.items.some(({ kind }) => kind === 'goal') || plan.indicators.length > 0,
    followUp: plan.items.some(({ kind }) => kind === 'followUp'),
    when: plan.items.some(({ start, end }) => start !== null || end !== null),
  };
  const none = { outcome: 'unknown', intent: 'nearest', missed: 'notInPlan' } as const;
  switch (has[intent] === false && intent) {
    case 'who':
      return { ...none, sentence: say('answer.none.who'), missed: 'noPerson' };
    case 'goal':
      return { ...none, sentence: say('answer.none.goal') };
    case 'followUp':
      return { ...none, sentence: say('answer.none.followUp') };
    case 'when':
      return { ...none, sentence: say('answer.none.when'), missed: 'noDate' };
    default:
      return null;
  }
}

const casePlan = /(?:^| )(?:handleplan|handleplanen|handleplanens|handlingsplan|handlingsplanen)(?= |$)/;
const isClear =
  /(?:^| )(?:barns|barnets|boernenes|borgerens|revideret|revideres|revidere|revision|maal i|maalene i|tidligere|gamle|forrige|aktivitet|aktiviteten|\d{4}|kommunens|hele omraadet|udviklingsplan|udviklingsplanen)(?= |$)/;

/** "Handleplanen" is a child's, or the plan itself: asked once, unless the question says which. */
export function whichPlan(scope: Scope): Reply | null {
  const { say, asked, known, found, asker } = scope;
  const word = casePlan.exec(asked.plain)?.[0].trim();
  if (word === undefined || isClear.test(asked.plain) || asked.terms.length > 1 || asker.topic?.asked === true)
    return null;
  const plan = known.plan.title;
  if (/handle?ingsplan|handleplan/i.test(plan)) return null;
  const about = found.owners
    .filter(({ owner, byTitle }) => owner.about.kind === 'activity' && byTitle >= 0.5)
    .slice(0, 3);
  if (about.length === 0) return null;
  const titles = about.map(({ owner }) => inSentence(owner.title));
  return {
    outcome: 'ask',
    intent: 'casePlan',
    sentence: say('ask.casePlan', {
      word,
      activity: listed(say, titles),
      plan: inSentence(plan),
    }),
    facts: about.flatMap(({ owner: { about: subject } }) =>
      subject.kind === 'activity' ? [activityFact(scope, subject.activity)] : [],
    ),
    choices: [
      ...titles.map((title) => ({ text: title, question: questionOf(scope, 'when', title) })),
      { text: say('answer.scope.thePlan'), question: say('chat.try.next') },
      { text: say('ask.none'), question: null },
    ],
  };
}

const saysHowLong = (text: string): boolean =>
  /(?:\d+|halvandet|et|to|tre|fire|fem|seks)\s+(?:måned|uge|år|dag|time)/i.test(text);

/** "Hvor længe …": the sentence that says how long, itself or beside the one that names what was asked about. */
export function lasting(scope: Scope): Reply | null {
  const told = nearBest(scope.found.statements, ({ kind, text }) => kind !== 'title' && saysHowLong(text), {
    least: 0.35,
    near: 0.9,
  });
  const beside = besideInParagraph(scope, saysHowLong);
  const [first] = told;
  if (first === undefined || (beside.length > 0 && first.own < 0.5))
    return beside.length === 0 ? null : quote(scope, 'lasting', beside.slice(0, 2));
  return quote(scope, 'lasting', told.slice(0, 2));
}

/**
 * Sentences of the running text that stand in one paragraph with those that meet all that was asked: what is named in one
 * sentence is told more of in the next ("Forløbet …").
 */
export function besideInParagraph({ found }: Scope, wants: (text: string) => boolean): StatementMatch[] {
  const near = nearBest(found.statements, ({ kind }) => kind === 'note', { least: 0.75, near: 0.9 }).slice(0, 4);
  const rows = near.flatMap(({ of, share }) =>
    of.owner.statements
      .filter(({ source, text }) => source.id === of.source.id && wants(text))
      .map((one): StatementMatch => {
        const own = found.statements.find((match) => match.of === one)?.own ?? 0;
        return { of: one, share, own, hits: [] };
      }),
  );
  rows.sort((a, b) => b.own - a.own);
  return rows.filter(({ of }, i) => rows.findIndex((row) => row.of === of) === i);
}

const longestWritten = 62;

/** The sentences of the plan that name a day or month inside the time that a question names, and no item's own. */
export function writtenOf({ asked, index }: Scope): StatementMatch[] {
  const { period } = asked;
  if (period?.start == null || period.end === null || daysBetween(period.start, period.end) > longestWritten) return [];
  return index.owners
    .flatMap(({ statements }) => statements)
    .filter(
      ({ kind, text }) =>
        kind !== 'title' &&
        kind !== 'milestone' &&
        kind !== 'goal' &&
        kind !== 'followUp' &&
        hasTime(text) &&
        findPeriods(text).some(({ read }) => read.start !== null && read.end !== null && isInside(read, period)),
    )
    .map((of) => ({ of, share: 1, own: 1, hits: [] }));
}

const isInside = (time: Pick<Period, 'start' | 'end'>, asked: Pick<Period, 'start' | 'end'>): boolean =>
  (time.start ?? '') >= (asked.start ?? '') && (time.end ?? '9999') <= (asked.end ?? '');

/** How much of a paragraph is told beside the sentence that was found. */
const mostAfter = 2;

/** What a paragraph of the running text says next, where one paragraph says best what was asked about: "Analysen viste …". */
function goesOn(told: readonly StatementMatch[]): StatementMatch[] {
  const [first] = told;
  if (first === undefined || told.length > 3 || !told.every(({ of }) => of.source.id === first.of.source.id)) return [];
  if (first.of.kind !== 'note') return [];
  const { statements } = first.of.owner;
  const last = Math.max(...told.map(({ of }) => statements.indexOf(of)));
  return statements
    .slice(last + 1, last + 1 + mostAfter)
    .filter(({ source }) => source.id === first.of.source.id)
    .map((of) => ({ of, share: first.share, own: 0, hits: [] }));
}

/** The plan's own sentence that says it, whatever the question's form; null where none meets enough of it. */
export function fact(scope: Scope): Reply | null {
  const { found } = scope;
  const told = nearBest(found.statements, ({ kind }) => kind !== 'title', { least: 0.55, near: 0.92 });
  if (told.length === 0) return null;
  // As many words that stand nowhere as words that do: what was asked about may not be there at all.
  const { strange } = found;
  const met = scope.asked.terms.length - strange.length;
  if (strange.length > 0 && met <= strange.length && (told[0]?.share ?? 0) < 0.8) return null;
  if (!scope.is('when') || scope.is('who')) return quote(scope, 'fact', [...told.slice(0, 4), ...goesOn(told)]);
  // Asked when, a sentence with a time in it answers, also where another meets a little more of the words.
  const timed = nearBest(found.statements, ({ kind, text }) => kind !== 'title' && hasTime(text), {
    least: 0.45,
    near: 0.92,
  });
  if (timed.length > 0) return quote(scope, 'fact', timed.slice(0, 4));
  const beside = besideInParagraph(scope, hasTime);
  return beside.length === 0 ? null : quote(scope, 'fact', beside.slice(0, 3));
}

/** "Hvad siger planen om …": everywhere that it stands, the activities' own rows first. */
export function mentions(scope: Scope): Reply | null {
  const { found, say } = scope;
  const told = found.statements.filter(({ own, of }) => own >= 0.6 && of.kind !== 'title');
  const titles = found.statements.filter(({ own, of }) => own >= 0.6 && of.kind === 'title');
  const rows = [
    ...titles,
    ...told.filter(({ of }) => of.kind !== 'note'),
    ...told.filter(({ of }) => of.kind === 'note'),
  ];
  if (rows.length === 0) return null;
  return {
    ...quote(scope, 'mentions', rows.slice(0, 12)),
    sentence: say('answer.mentions', { places: say.count('count.place', rows.length) }),
  };
}

/** "Det står ikke i planen", with what is nearest to it; nothing where nothing is near. */
export function notInPlan(scope: Scope): Reply {
  const { say, found, asked, known } = scope;
  if (asked.topic !== null)
    return {
      outcome: 'unknown',
      intent: 'topic',
      sentence:
        asked.topic === 'practical'
          ? say('unknown.plain')
          : say('unknown.topic', { topic: say(topicKey(asked.topic)) }),
      missed: 'notInPlan',
    };
  const near = found.owners.filter(({ owner, share }) => owner.about.kind === 'activity' && share >= 0.35).slice(0, 3);
  const row = found.statements.find(
    ({ of, share }) => of.kind === 'note' && share >= 0.8 && of.text.split(/\s+/).length <= 6,
  );
  if (row !== undefined && scope.is('when'))
    return {
      outcome: 'unknown',
      intent: 'phases',
      sentence: say('unknown.phases', { title: inSentence(row.of.text) }),
      facts: [statementFact(scope, row.of)],
      missed: 'noDate',
    };
  if (near.length > 0)
    return {
      outcome: 'unknown',
      intent: 'nearest',
      sentence: say('unknown.nearest'),
      facts: near.flatMap(({ owner: { about } }) =>
        about.kind === 'activity' ? [activityFact(scope, about.activity)] : [],
      ),
      missed: 'notInPlan',
    };
  if (asked.terms.length > 0)
    return { outcome: 'unknown', intent: 'notInPlan', sentence: say('unknown.plain'), missed: 'notInPlan' };
  const activity = known.plan.activities[0];
  return {
    outcome: 'unknown',
    intent: 'notUnderstood',
    sentence:
      activity === undefined
        ? say('unknown.plain')
        : say('unknown.notUnderstood', { activity: inSentence(activity.title) }),
    missed: 'notUnderstood',
  };
}

const topicKey = (
  topic: string,
): 'unknown.topicName.budget' | 'unknown.topicName.staff' | 'unknown.topicName.contact' =>
  topic === 'budget'
    ? 'unknown.topicName.budget'
    : topic === 'contact'
      ? 'unknown.topicName.contact'
      : 'unknown.topicName.staff';
