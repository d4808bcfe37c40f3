import { readRecurrence } from '../../periods/index';
import { itemKinds, type ItemKind } from '../../plan/plan';
import type { Indicator } from '../../plan/plan';
import { progressOf } from '../../indicators/progress';
import { sayFigure } from '../../indicators/say-figure';
import { sayMore, sayProgress, sayTarget } from '../../indicators/say-progress';
import type { TextKey } from '../../text/text';
import type { Fact, FactDetail } from '../answer';
import { nearBest } from '../knowledge/find';
import type { StatementMatch } from '../knowledge/index-of-plan';
import type { Statement } from '../knowledge/statement';
import { isCommonWord } from '../language/lexicon';
import { has } from '../question/has';
import { touches } from '../question/period-of-question';
import { rootOf } from '../language/root';
import { wordsOfText } from '../language/words-of-text';
import { aboutOf, hasTime, quote } from './about';
import { activityFact, statementFact, whenWords } from './facts';
import { activityList, activitySentence } from './activity-lists';
import { areaCount } from './area-lists';
import { countItems, kindsAsked, shown } from './item-rows';
import { keptItems } from './lists';
import { itemsOf, narrowed, type Narrowed } from './narrow';
import { inSentence, listed, type Reply, type Scope } from './scope';
import { whenItems } from './when';

const share = /\d+(?:[.,]\d+)?\s*(?:%|procent)/i;
/** "80 % eller over", "mindst 90 %": what is aimed at. "25 % af alle sager" is how many are looked at. */
const aimed =
  /(?:baseline|mål|mindst|minimum|højst|over|under|holder)[^.]{0,40}\d+(?:[.,]\d+)?\s*%|\d+(?:[.,]\d+)?\s*%\s*eller (?:over|derover|mere|under|derunder|mindre)/i;

/** A measurement, alone or at the end of a compound: "sagsmålingen". */
const measures = /måling(?:en|er|erne)?(?!\p{L})/iu;

const isTarget = ({ text, kind }: Statement): boolean => kind !== 'title' && aimed.test(text);

/** "Hvor mange procent …", "hvad er måltallet …": indicators and the figures that stand in the plan's own words. */
export function target(scope: Scope): Reply | null {
  const { say, asked, known, index, found } = scope;
  const { activities } = aboutOf(scope);
  const inPlan = index.owners.flatMap(({ statements }) => statements).filter(isTarget);
  // "Skal vi op på 95 procent": a figure that the plan does not have names nothing.
  const namesOnlyFigure = asked.terms.every((term) => /^\d+$/.test(term.word) && found.strange.includes(term));
  const indicators = indicatorsOf(scope);
  if (namesOnlyFigure && activities.length === 0) {
    // "Hvornår er målingen": a milestone that is one, before the figures that are measured.
    const measured = scope.is('when')
      ? known.plan.items.filter(({ kind, text }) => kind === 'milestone' && measures.test(text))
      : [];
    if (measured.length > 0) return whenItems(scope, measured);
    const told = scope.is('when')
      ? index.owners
          .flatMap(({ statements }) => statements)
          .filter(({ kind, text }) => kind === 'note' && measures.test(text) && hasTime(text))
      : [];
    if (told.length > 0)
      return quote(
        scope,
        'target',
        told.slice(0, 2).map((of) => ({ of, share: 1, own: 1, hits: [] })),
      );
    if (indicators.length === 0 && inPlan.length === 0)
      return { outcome: 'unknown', intent: 'target', sentence: say('answer.noFigures'), missed: 'noFigure' };
    return {
      intent: 'target',
      sentence: say('answer.targets'),
      ...shown(
        scope,
        [
          ...indicators.map((one) => indicatorFact(scope, one)),
          ...inPlan
            // What an indicator tells is not told once more by the goal that it was made of.
            .filter(({ kind, text }) => kind !== 'indicator' && !indicators.some(({ title }) => title === text))
            .map((one) => statementFact(scope, one)),
        ],
        (fact) => fact,
      ),
    };
  }
  if (indicators.length > 0) return withIndicators(scope, meantOf(scope, indicators));
  const said = nearBest(found.statements, ({ text, kind }) => kind !== 'note' && share.test(text), { least: 0.5 });
  const near = said.filter((match) => match.own >= 0.4);
  // "Netværk og tværfaglig viden": each has a figure of its own beside the other.
  const beside = / (?:og|samt|and) /.test(asked.plain)
    ? found.statements.filter(
        (match) => match.own >= 0.3 && isTarget(match.of) && near.some(({ of }) => of.owner === match.of.owner),
      )
    : [];
  const own = [...new Set([...near, ...beside])];
  const asksBaseline = /(?:^| )(?:baseline|udgangspunkt|udgangspunktet)(?= |$)/.test(asked.plain);
  const through = found.owners
    .filter(({ owner, best }) => best !== null && best.own >= 0.6 && inPlan.some((one) => one.owner === owner))
    .filter(({ best }) => (best?.own ?? 0) >= (own[0]?.own ?? 0) - 0.05);
  const aimedAt = through.flatMap(({ owner }) => inPlan.filter((one) => one.owner === owner));
  if (own.length > 0 && !asksBaseline && (aimedAt.length === 0 || own.some(({ of }) => isTarget(of))))
    return figures(scope, own);
  const [activity] = activities;
  const ofActivity = activity === undefined ? [] : inPlan.filter(({ owner }) => owner.key === activity.key);
  if (ofActivity.length > 0) return figuresOf(scope, ofActivity);
  // Of what is named there is none; but others' figures may be told through it ("via ledelsestilsynet").
  if (aimedAt.length > 0) return figuresOf(scope, aimedAt);
  const area = narrowed(scope).area;
  if (activity === undefined && area !== null)
    return {
      outcome: 'unknown',
      intent: 'target',
      sentence: say('unknown.noFigure', { activity: inSentence(area.title) }),
      subjects: [area.key],
      missed: 'noFigure',
    };
  if (activity === undefined) return null;
  return {
    outcome: 'unknown',
    intent: 'target',
    sentence: say('unknown.noFigure', { activity: inSentence(activity.title) }),
    facts: [activityFact(scope, activity)],
    subjects: [activity.key],
    missed: 'noFigure',
  };
  function indicatorsOf({ known: { plan } }: Scope): readonly Indicator[] {
    const about = aboutOf(scope).activities.map(({ key }) => key);
    return namesOnlyFigure && about.length === 0
      ? plan.indicators
      : plan.indicators.filter(({ activityKey, goalKey }) =>
          about.includes(activityKey ?? goalKey?.replace(/\.g.*$/, '') ?? ''),
        );
  }
  function figures(of: Scope, matches: readonly StatementMatch[]): Reply {
    return { ...quote(of, 'target', matches), subjects: [...new Set(matches.map(({ of: { owner } }) => owner.key))] };
  }
  function figuresOf(of: Scope, statements: readonly Statement[]): Reply {
    const [first] = statements;
    return {
      intent: 'target',
      sentence:
        statements.length === 1 && first !== undefined
          ? say('answer.target', { target: share.exec(first.text)?.[0] ?? '', text: inSentence(first.text) })
          : say('answer.targets'),
      ...shown(of, statements, (one) => statementFact(of, one)),
      subjects: [...new Set(statements.map(({ owner }) => owner.key))].filter((key) =>
        known.plan.activities.some((one) => one.key === key),
      ),
    };
  }
}

/** The indicators whose own words say what was asked about; all where none says it better than the others. */
function meantOf({ found, asked }: Scope, indicators: readonly Indicator[]): readonly Indicator[] {
  const own = (one: Indicator): number => found.statements.find(({ of }) => of.indicator === one)?.own ?? 0;
  const best = Math.max(...indicators.map(own));
  if (best < 0.6 || has(asked.plain, 'og|samt|and|eller|or|alle|all')) return indicators;
  const meant = indicators.filter((one) => own(one) >= best - 0.15);
  return meant.length === 0 ? indicators : meant;
}

function withIndicators(scope: Scope, indicators: readonly Indicator[]): Reply {
  const { say, asker } = scope;
  const [first] = indicators;
  const only = indicators.length === 1 ? first : undefined;
  const progress = only && progressOf(only, asker.today);
  return {
    intent: 'target',
    sentence:
      only !== undefined && only.target !== null
        ? say('answer.target', { target: sayTarget(only, say) ?? '', text: inSentence(only.title) })
        : say('answer.targets'),
    facts: indicators.map((one) => indicatorFact(scope, one)),
    notes:
      only === undefined || progress === undefined
        ? []
        : progress.latest === null && !progress.masked
          ? [say('answer.notMeasured')]
          : [sayProgress(only, progress, say), ...sayMore(only, progress, say)],
    subjects: indicators.flatMap(({ activityKey }) => activityKey ?? []),
  };
}

function indicatorFact({ say, links, asker }: Scope, one: Indicator): Fact {
  const progress = progressOf(one, asker.today);
  const target = sayTarget(one, say);
  const detail = (name: TextKey, value: string | null): FactDetail[] =>
    value === null ? [] : [{ name: say(name), value }];
  return {
    source: {
      id: one.key,
      kind: 'indicator',
      title: one.title,
      url: one.activityKey === null ? links.plan() : links.activity(one.activityKey),
    },
    text: one.title,
    details: [
      ...detail('answer.detail.target', target),
      ...detail('answer.detail.baseline', one.baseline === null ? null : sayFigure(one.baseline, one.unit, say)),
      ...detail('answer.detail.measured', progress.occasions.length === 0 ? null : sayProgress(one, progress, say)),
    ],
    period: null,
    state: null,
  };
}

const numbered = /\d|\b(?:en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|alle)\b/i;

/** "Hvor mange …": of the plan's own kinds a count; else the statement that holds the number. */
export function howMany(scope: Scope): Reply | null {
  const { say, asked, known, asker } = scope;
  const { plain } = asked;
  const cut = narrowed(scope);
  const asksFor = (pattern: string): boolean =>
    new RegExp(`(?:^| )(?:hvor mange|antal|antallet af|how many|number of|taael) (?:\\w+ )?(?:${pattern})(?= |$)`).test(
      plain,
    );
  if (cut.rest.length === 0 || (cut.named !== null && cut.named.length > 0)) {
    if (cut.rest.length === 0 && asksFor('indsatsomraade\\w*|fokusomraade\\w*|temaer|omraader|areas|focus areas'))
      return areaCount(scope);
    // A list of points has nothing but its activities.
    const asksPoints = known.plan.items.length === 0 && asksFor('punkter|items');
    if (asksPoints || asksFor('aktivitet\\w*|indsatser\\w*|tiltag\\w*|initiativer|activities|opgaver'))
      return {
        ...activityList(scope),
        intent: 'count',
        sentence: activityCount(scope, cut),
      };
    const kind =
      (['milestone', 'goal', 'followUp'] as const).find((one) => scope.is(one)) ??
      (scope.is('deadline') ? 'milestone' : null);
    if (kind !== null || scope.is('late') || scope.is('undated') || asksFor('punkter|items')) {
      const several = itemKinds.filter((one) => scope.is(one));
      const kinds: readonly ItemKind[] = several.length > 1 ? several : kind === null ? kindsAsked(scope) : [kind];
      // What has passed is asked for as of a day that is still to end: "pr. i dag".
      const isAsOf = scope.is('late') && (asked.period?.end ?? '9999') >= asker.today;
      const when = asked.period === null || isAsOf ? null : asked.period;
      const { items, says } = keptItems(scope, itemsOf({ ...scope, asked: { ...asked, period: when } }, cut, kinds));
      const count =
        several.length > 1
          ? listed(
              say,
              several.map((one) => say.count(`count.${one}`, items.filter((item) => item.kind === one).length)),
            )
          : items.length > 0
            ? countItems(scope, items)
            : say.count(kind === null ? 'count.item' : `count.${kind}`, 0);
      return {
        intent: 'count',
        sentence:
          when === null
            ? say(says ?? 'answer.count', { count, scope: cut.name })
            : says === null
              ? say('answer.countWhen', { count, scope: cut.name, when: whenWords(say, when) })
              : say(says, { count: `${count} ${whenWords(say, when)}`, scope: cut.name }),
        ...shown(scope, items, (item) => statementFactOfItem(scope, item.key)),
        subjects: cut.named?.map(({ key }) => key) ?? [],
      };
    }
    if (asksFor('(?:tidligere|igangsatte|forrige) \\w+|earlier \\w+')) return null;
    if (
      kind === null &&
      cut.rest.length === 0 &&
      (cut.taskForce || (cut.area !== null && !countsTerm(scope)) || cut.role !== null) &&
      !asksFor('grupper|groups|dokumenter') &&
      !countsRole(scope)
    )
      return {
        ...activityList(scope),
        intent: 'count',
        sentence: activityCount(scope, cut),
      };
    if (asksFor('grupper|groups'))
      return {
        intent: 'count',
        sentence: say('answer.count', {
          count: say.count('count.group', known.plan.groups.length),
          scope: say('answer.scope.plan'),
        }),
        facts: known.plan.groups.map((group) => ({
          source: { id: group.key, kind: 'group', title: group.title, url: scope.links.plan() },
          text: group.title,
          details: [],
          period: null,
          state: null,
        })),
      };
    if (
      asksFor('styringsdokumenter|dokumenter|documents|governing documents') &&
      (known.beside.documents?.length ?? 0) > 0
    ) {
      const documents = known.beside.documents ?? [];
      return {
        intent: 'count',
        sentence: say('answer.countDocuments', { documents: say.count('count.document', documents.length) }),
        ...shown(scope, documents, ({ document, url }) => ({
          source: { id: document.key, kind: 'document', title: document.title, url },
          text: document.title,
          details: [],
          period: null,
          state: null,
        })),
      };
    }
  }
  const isOften = has(plain, 'om aaret|pr aar|per aar|aarligt|i kvartalet|om maaneden|a year|per year');
  const often = isOften ? howOften(scope) : null;
  if (often !== null) return often;
  // How many there were is no goal for how many there shall be.
  const isOfWhatWas =
    has(plain, 'fik|havde|modtog|haft|did|had|got') ||
    /(?:^| )hvor mange (?:\w+ ){1,3}(?:er der|har vi|findes|er ansat)(?= |$)/.test(plain);
  const told = nearBest(
    scope.found.statements,
    ({ text, kind }) =>
      kind !== 'title' &&
      !(isOfWhatWas && ['goal', 'indicator'].includes(kind)) &&
      numbered.test(text) &&
      numberBeside(text, scope),
    { least: 0.4, near: 0.85 },
  );
  const { period } = asked;
  const timed = period === null ? [] : told.filter(({ of: { item } }) => item !== null && touches(item, period));
  if (told.length > 0) return quote(scope, 'count', (timed.length > 0 ? timed : told).slice(0, 4));
  if (scope.is('howOften')) return null;
  const near = scope.found.owners
    .filter(({ owner, byTitle }) => owner.about.kind === 'activity' && byTitle >= 0.5)
    .slice(0, 3);
  return {
    outcome: 'unknown',
    intent: 'count',
    sentence: say(near.length > 0 ? 'unknown.nearest' : 'unknown.plain'),
    facts: near.flatMap(({ owner: { about } }) =>
      about.kind === 'activity' ? [activityFact(scope, about.activity)] : [],
    ),
    missed: 'noFigure',
  };
}

/** "Hvor stor en del af milepælene er nået": how many are marked, of how many; null where that is not asked. */
export function reachedShare(scope: Scope): Reply | null {
  const { asked, say } = scope;
  if (
    !has(asked.plain, 'hvor stor en del|hvor stor en andel|hvor stor andel|hvor mange procent|andelen|share|how much')
  )
    return null;
  const kind = itemKinds.find((one) => scope.is(one));
  if (kind === undefined || !has(asked.plain, 'naaet|opfyldt|opnaaet|gennemfoert|faerdige?|reached|done')) return null;
  const cut = narrowed(scope);
  if (cut.rest.length > 0 && (cut.named?.length ?? 0) === 0) return null;
  const items = itemsOf(scope, cut, [kind]);
  const reached = items.filter(({ status }) => status === 'reached');
  return {
    intent: 'count',
    sentence: say('answer.reachedOf', { reached: reached.length, count: countItems(scope, items), scope: cut.name }),
    ...shown(scope, reached, (item) => statementFactOfItem(scope, item.key)),
    subjects: cut.named?.map(({ key }) => key) ?? [],
  };
}

/** "Hvor mange sagsbehandlere har vi": the role itself is counted, and no activity. */
function countsRole({ asked }: Scope): boolean {
  const noun = /(?:hvor mange|antal|how many) (\w+)/.exec(asked.plain)?.[1];
  return (
    noun !== undefined && asked.roles.some(({ phrases }) => phrases.some(({ roots }) => roots[0] === rootOf(noun)))
  );
}

const activityCount = (scope: Scope, cut: Narrowed): string =>
  cut.person !== null
    ? scope.say('answer.personOf', {
        who: cut.person,
        activities: scope.say.count('count.activity', cut.activities.length),
      })
    : cut.taskForce || cut.role !== null
      ? activitySentence(scope, cut, cut.activities.length)
      : scope.say('answer.count', {
          count: scope.say.count('count.activity', cut.activities.length),
          scope: cut.area?.title ?? scope.say('answer.scope.plan'),
        });

/** "Hvor mange underretninger fik vi": what is counted is the thing that an area is named after. */
const countsTerm = ({ asked }: Scope): boolean => {
  const noun = /(?:^| )(?:hvor mange|antallet af|antal|how many|number of) (\w+)/.exec(asked.plain)?.[1];
  return asked.terms.some(({ word }) => word.split(' ').includes(noun ?? ''));
};

const figure = /^(?:\d+(?:-\d+)?|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)$/;

/** Whether a number stands right before the word that it was asked of: "30 kursister", "2-3 temaer", "de seks enheder". */
function numberBeside(text: string, { asked }: Scope): boolean {
  const noun = /(?:hvor mange|antallet af|antal|how many|number of) (\w+)/.exec(asked.plain)?.[1];
  // "Hvor meget skal det stige": any figure tells how much.
  if (noun === undefined && /(?:^| )(?:hvor meget|how much)(?= |$)/.test(asked.plain)) return /\d/.test(text);
  // "Hvor mange er der på et introhold": what is counted is not said.
  if (noun !== undefined && isCommonWord(noun)) return /\d/.test(text);
  const term = asked.terms.find(({ word }) => word.split(' ').includes(noun ?? ''));
  // Of a compound the last part is what is counted: "læringstemaer" are temaer.
  // Of a compound the last part is counted, where the text has the first as well: "læringstemaer" are temaer for læring.
  const ways = (term === undefined ? [[rootOf(noun ?? '')]] : term.readings.map(({ roots }) => roots)).map((roots) => ({
    head: roots.at(-1) ?? '',
    others: roots.slice(0, -1),
  }));
  const inText = new Set(wordsOfText(text).flatMap(({ text: word }) => rootOf(word)));
  const words = wordsOfText(text);
  return words.some(
    ({ text: word, end }, at) =>
      figure.test(word) &&
      !/^(?:19|20)\d\d$/.test(word) &&
      words
        .slice(at + 1, at + 4)
        // "To læringsforløb, hvor sagsbehandlerne …" counts no sagsbehandlere.
        .filter(({ start }) => !/[,.;:]/.test(text.slice(end, start)))
        .some(({ text: next }) =>
          ways.some(
            ({ head, others }) =>
              head.length >= 3 && rootOf(next).endsWith(head) && others.every((root) => inText.has(root)),
          ),
        ),
  );
}

function statementFactOfItem(scope: Scope, key: string): Fact {
  const statement = scope.lookup.statementOf(key);
  if (statement === undefined) throw new RangeError('An item that the plan does not have');
  return statementFact(scope, statement);
}

/** "Hvor tit …": the statement that says how often. */
export function howOften(scope: Scope): Reply | null {
  const { found, subjects, index, asked } = scope;
  const recurs = ({ text, item, kind }: Statement): boolean =>
    kind !== 'title' &&
    (item?.recurrence != null ||
      readRecurrence(text) !== null ||
      /kvartalsvis|månedlig|ugentlig|årlig|halvårlig|gange om året|løbende|kadence|rul om året/i.test(text));
  if (asked.terms.length === 0) {
    const told = index.owners
      .filter((owner) => subjects.includes(owner))
      .flatMap(({ statements }) => statements.filter(recurs));
    return told.length === 0
      ? null
      : quote(
          scope,
          'howOften',
          told.slice(0, 3).map((of) => ({ of, share: 1, own: 1, hits: [] })),
        );
  }
  const top = found.owners[0];
  const isTitled = top !== undefined && top.byTitle >= 0.6;
  const met = isTitled ? found.statements.filter(({ of }) => of.owner === top.owner && recurs(of)) : [];
  // What is named in the title need not be named again in the sentence that says how often.
  const inside: StatementMatch[] =
    met.length > 0 || !isTitled
      ? met
      : top.owner.statements.filter(recurs).map((of) => ({ of, share: top.share, own: 0, hits: [] }));
  const wanted = scope.is('followUp') ? inside.filter(({ of }) => of.kind === 'followUp') : inside;
  if (wanted.length > 0) return quote(scope, 'howOften', wanted.slice(0, 3));
  const told = nearBest(found.statements, recurs, { least: 0.5, near: 0.9 });
  return told.length === 0 ? null : quote(scope, 'howOften', told.slice(0, 3));
}
