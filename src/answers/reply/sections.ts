import type { Owner, Statement } from '../knowledge/statement';
import { rootOf } from '../language/root';
import { wordsOfText } from '../language/words-of-text';
import { sayDate } from '../../periods/index';
import { nearBest } from '../knowledge/find';
import { quote } from './about';
import { deliveryFact, processPlanLacks } from './deliveries';
import { has } from '../question/has';
import { activityFact, statementFact } from './facts';
import { shown } from './item-rows';
import { inSentence, type Reply, type Scope } from './scope';

/** "1. Tovholder for leverancen": a numbered point of a list in the document. */
const point = /^(\d+)[.)]\s+(.+)$/;

interface Point {
  readonly statement: Statement;
  readonly text: string;
}

const pointsOf = ({ statements }: Owner): Point[] =>
  statements.flatMap((statement) => {
    const text = point.exec(statement.text)?.[2];
    return text === undefined ? [] : [{ statement, text }];
  });

const sectionNamed = ({ index }: Scope, root: string): Owner | undefined =>
  index.owners.find(
    ({ about, title }) => about.kind === 'section' && wordsOfText(title).some(({ text }) => rootOf(text) === root),
  );

/** "Hvad er en procesplan", "hvor mange punkter har den": the deliveries that are there, else the plan's own fields for them. */
export function processPlan(scope: Scope): Reply | null {
  const { say, known, asked } = scope;
  const section = sectionNamed(scope, rootOf('procesplan'));
  const asksForm =
    /(?:^| )(?:punkter|felter|struktur|strukturen|hvor mange|hvad er en|hvad er|indeholder|indhold|staa i|skal der staa|bestaar|fields|points|what is|laver man|opbygget|opbygning)(?= |$)/.test(
      asked.plain,
    );
  const { deliveries } = known.plan;
  if (deliveries.length > 0 && scope.is('notDone') && !asksForm) {
    const told = processPlanLacks(scope);
    if (told !== null) return told;
  }
  if (deliveries.length > 0 && !asksForm) {
    const area = known.plan.areas.find(({ key }) => key === asked.areaNumber);
    const rows = area === undefined ? deliveries : deliveries.filter(({ areaKey }) => areaKey === area.key);
    return {
      intent: 'processPlan',
      sentence:
        rows.length === 0
          ? say('answer.processPlanEmpty', { area: area?.title ?? say('answer.scope.plan') })
          : say('answer.statements'),
      ...shown(scope, rows, (one) => deliveryFact(scope, one)),
    };
  }
  if (section === undefined) return null;
  const points = pointsOf(section);
  const end = points.length === 0 ? -1 : section.statements.indexOf(points.at(-1)?.statement as Statement);
  // What stands below the list under the same heading tells of something else.
  const told = end < 0 ? section.statements : section.statements.slice(0, end + 1);
  const isWho = /(?:^| )(?:hvem|who)(?= |$)/.test(asked.plain) && !asksForm;
  if (points.length === 0)
    return {
      intent: 'processPlan',
      sentence: say('answer.says', { text: inSentence(told[0]?.text ?? '') }),
      ...shown(scope, told, (one) => statementFact(scope, one)),
    };
  const isFilled = /(?:^| )(?:udfyldt|filled)(?= |$)/.test(asked.plain) || isWho;
  return {
    intent: 'processPlan',
    ...(isFilled ? { outcome: 'unknown' as const, missed: 'notInPlan' as const } : {}),
    sentence: isFilled
      ? say('answer.processPlanEmpty', { area: say('answer.scope.plan') })
      : say('answer.processPlan', { n: points.length, fields: points.map(({ text }) => inSentence(text)).join(', ') }),
    ...shown(scope, isFilled ? told.slice(0, 1) : told, (one) => statementFact(scope, one)),
  };
}

/** "Hvad er baggrunden for planen", "hvad er formålet med udviklingsplanen": the document's own section of that name. */
export function planSection(scope: Scope, heading: string): Reply | null {
  const { say } = scope;
  const section = sectionNamed(scope, rootOf(heading));
  const [first] = section?.statements ?? [];
  if (section === undefined || first === undefined) return null;
  const telling =
    heading === 'formaal' ? section.statements.filter(({ text }) => /formålet|formål/i.test(text)) : section.statements;
  const rows = telling.length > 0 ? telling : section.statements;
  return {
    intent: 'section',
    sentence: say('answer.says', { text: inSentence(rows[0]?.text ?? first.text) }),
    ...shown(scope, rows.slice(0, 6), (one) => statementFact(scope, one)),
  };
}

/** The plan's own date, years and owner; null where the question asks for none of them. */
export function planHead(scope: Scope): Reply | null {
  const { say, known, asked, links } = scope;
  const { plan } = known;
  const { plain } = asked;
  if (!/(?:^| )(?:plan|planen|udviklingsplan|udviklingsplanen|strategien|handlingsplanen|the plan)(?= |$)/.test(plain))
    return null;
  const told = (value: string): Reply => ({
    intent: 'planHead',
    sentence: say('answer.statement', { source: inSentence(plan.title), text: value }),
    facts: [
      {
        source: { id: plan.key, kind: 'plan', title: plan.title, url: links.plan() },
        text: value,
        details: [],
        period: null,
        state: null,
      },
    ],
  });
  if (
    /(?:^| )(?:dateret|version|dato for|datoen for|datoen paa|dato paa|er planen fra|dated|hvornaar er planen skrevet|hvor gammel)(?= |$)/.test(
      plain,
    )
  )
    return plan.documentDate === null ? null : told(sayDate(plan.documentDate, say.locale));
  if (
    /(?:^| )(?:hvilken periode|hvornaar (?:begynder|starter|stopper|slutter|udloeber|ender) (?:udviklings)?planen|naar slutter (?:udviklings)?planen|when does the plan end|hvilke aar|hvilket aar|hvor laenge|daekker|gaelder planen|loeber|which period|which years|how long)(?= |$)/.test(
      plain,
    )
  )
    return plan.periodText === null ? null : told(plan.periodText);
  if (
    /(?:^| )(?:hvilken kommune|hvilken forvaltning|hvis plan|hvem har (?:lavet|skrevet|udarbejdet|forfattet) (?:udviklings)?planen|hvem ejer planen|whose plan)(?= |$)/.test(
      plain,
    )
  ) {
    const whose = plan.organisation ?? plan.unit;
    return whose === null ? null : told(whose);
  }
  return null;
}

/** "Hvad hedder aktivitet 3.2", "… indsatsområde 3": the title that a number has; null where neither is asked. */
export function isCalled(scope: Scope): Reply | null {
  const { say, known, asked, lookup } = scope;
  if (!has(asked.plain, 'hedder|titlen paa|navnet paa|called|title of') || scope.is('who') || asked.roles.length > 0)
    return null;
  const activity = asked.key === null ? undefined : lookup.activity(asked.key);
  const area = known.plan.areas.find(({ key }) => key === asked.areaNumber);
  if (activity !== undefined)
    return {
      intent: 'description',
      sentence: say('answer.isCalled', { number: activity.key, title: inSentence(activity.title) }),
      facts: [activityFact(scope, activity)],
      subjects: [activity.key],
    };
  return area === undefined
    ? null
    : {
        intent: 'areas',
        sentence: say('answer.isCalled', { number: area.key, title: inSentence(area.title) }),
        subjects: [area.key],
      };
}

/** What the document's running text says of the plan as a whole: who approved it, how long it lasts. */
export function planFact(scope: Scope): Reply | null {
  const { asked, index, found } = scope;
  const { plain } = asked;
  if (/(?:^| )(?:hvor laenge|hvor lang tid|how long)(?= |$)/.test(plain)) {
    const lasting = index.owners
      .filter(({ about }) => about.kind === 'section')
      .flatMap(({ statements }) => statements)
      .find(({ text }) => /(?:\d+|halvandet|et|to|tre|fire|fem)\s+(?:måneder|år|uger)/i.test(text));
    if (lasting !== undefined) return quote(scope, 'planFact', [{ of: lasting, share: 1, own: 1, hits: [] }]);
  }
  if (
    /(?:^| )(?:hvilke aar|hvilket aar|hvilken periode|gaelder|daekker|loeber|which years|which period)(?= |$)/.test(
      plain,
    )
  ) {
    const years = index.owners
      .filter(({ about }) => about.kind === 'section')
      .flatMap(({ statements }) => statements)
      .find(({ text }) => /(?:gælder|dækker|rækker|løber)/i.test(text) && /(?:19|20)\d\d/.test(text));
    if (years !== undefined) return quote(scope, 'planFact', [{ of: years, share: 1, own: 1, hits: [] }]);
  }
  if (asked.weak.length === 0) return null;
  const plan = {
    word: 'udviklingsplan',
    readings: ['udviklingsplan', 'plan'].map((word) => ({ roots: [rootOf(word)], weight: 1 })),
    counts: 0.3,
  };
  const matches = nearBest(
    index.statements([...asked.terms.filter((term) => !found.strange.includes(term)), ...asked.weak, plan]),
    ({ kind }) => kind === 'note' || kind === 'task',
    {
      least: 0.7,
      near: 0.95,
    },
  );
  return matches.length === 0 ? null : quote(scope, 'planFact', matches.slice(0, 3));
}

/** What makes a sentence tell why there is a plan, or what it is for. */
const tellsWhy = /\b(?:for at|til at|efter|fordi|baggrund|skal (?:sikre|bruges)|bruges|forpligter|værktøj|formål)\b/iu;
const namesPlan = /\b(?:(?:udviklings|handlings|handle|indsats)?plan(?:en)?|strategi(?:en)?)\b/iu;

/** "Hvorfor har vi en plan", "hvad skal planen bruges til": what the running text says of it; null where it says nothing. */
export function planReason(scope: Scope): Reply | null {
  const told = scope.index.owners
    .filter(({ about }) => about.kind === 'section')
    .flatMap(({ statements }) => statements)
    .filter(({ text }) => namesPlan.test(text) && tellsWhy.test(text));
  return told.length === 0
    ? null
    : quote(
        scope,
        'planFact',
        told.slice(0, 3).map((of) => ({ of, share: 1, own: 1, hits: [] })),
      );
}
