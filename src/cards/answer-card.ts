import type { Answer, Choice, Source } from '../answers/index';
import { createSay, type Say } from '../text/text';
import { factRow, followable, sourceLink } from './answer-row';
import { answerTimeline } from './answer-timeline';
import { askBack, card, openUrl, plainLine, spokenLine, textBlock, type AdaptiveCard, type CardJson } from './elements';

/** More rows than these nobody reads in a chat; the page has them all. */
const mostRows = 10;
const mostNotes = 10;
/** More buttons than these are hidden on a phone. */
const mostButtons = 5;
const mostSources = 5;
const room = { sentence: 600, note: 300, button: 80, question: 200, spoken: 800 } as const;
/** A card's JSON stays below this, also where every text in it is long. */
const mostSigns = 23_000;

/**
 * An answer as a card: the sentence, the facts as rows with the way to where each stands, what is missing, and what can be
 * asked next. Of a long answer so many rows stand as there is room for, and how many more there are; `plan` is where those are that
 * the answer itself has no place for. Pure.
 */
export function answerCard(answer: Answer, plan: string | null = null): AdaptiveCard {
  const say = createSay(answer.locale);
  const most = Math.min(answer.facts.length, mostRows);
  const whole = drawn(answer, plan, most, say, answerTimeline(answer.facts.slice(0, most), say));
  if (fits(whole)) return whole;
  for (let rows = most; ; rows--) {
    const made = drawn(answer, plan, rows, say, null);
    if (rows <= 1 || fits(made)) return made;
  }
}

const fits = (made: AdaptiveCard): boolean => JSON.stringify(made).length <= mostSigns;

function drawn(answer: Answer, plan: string | null, rows: number, say: Say, timeline: CardJson | null): AdaptiveCard {
  const shown = answer.facts.slice(0, rows);
  const rest = answer.facts.length - shown.length + (answer.more?.count ?? 0);
  const elsewhere = answer.sources.filter(({ id, kind }) =>
    answer.facts.every(({ source }) => source.id !== id || source.kind !== kind),
  );
  const body = [
    textBlock(plainLine(answer.sentence, room.sentence), { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    ...(shown.length === 0
      ? []
      : [
          {
            type: 'Container',
            spacing: 'Medium',
            separator: true,
            items: shown.map((fact) => factRow(fact, answer.facts.length === 1, say)),
          },
        ]),
    ...(rest > 0 ? [textBlock(say.count('answerCard.more', rest), { isSubtle: true, size: 'Small' })] : []),
    ...(timeline === null ? [] : [timeline]),
    ...notesOf(answer),
    ...(elsewhere.length === 0 ? [] : [sourcesLine(elsewhere, say)]),
  ];
  const all = answer.more?.url ?? (rest > 0 ? plan : null);
  return card(say.locale, spokenOf(answer), body, buttonsOf(answer, all, say));
}

const notesOf = ({ notes }: Answer): CardJson[] =>
  notes
    .slice(0, mostNotes)
    .map((note, n) => textBlock(plainLine(note, room.note), { spacing: n === 0 ? 'Medium' : 'Small' }));

/** The rows that the sentence or a note takes from, and that no row of the card shows. */
function sourcesLine(sources: readonly Source[], say: Say): CardJson {
  const links = sources.slice(0, mostSources).map(sourceLink).join(', ');
  return textBlock(say('answerCard.sources', { sources: links }), { isSubtle: true, size: 'Small', spacing: 'Medium' });
}

/** What can be asked, then the way to the rest; of many choices the last ("none of them") stays. */
function buttonsOf({ choices, facts }: Answer, url: string | null, say: Say): CardJson[] {
  const all = followable(url) ? [openUrl(say('answerCard.showAll'), url)] : [];
  const [first] = facts;
  const alone =
    all.length === 0 && facts.length === 1 && first !== undefined && followable(first.source.url)
      ? [openUrl(say('answerCard.open'), first.source.url)]
      : [];
  const room = mostButtons - all.length - alone.length;
  const kept = choices.length <= room ? choices : [...choices.slice(0, room - 1), ...choices.slice(-1)];
  return [...kept.map(choiceButton), ...alone, ...all];
}

const choiceButton = ({ text, question }: Choice): CardJson =>
  askBack(spokenLine(text, room.button), spokenLine(question ?? text, room.question));

/** The sentence, and in few words what stands below it: what a notification shows and a screen reader says. */
function spokenOf({ sentence, facts, notes, choices }: Answer): string {
  const below = [...facts.slice(0, 3).map(({ text }) => text), ...notes, ...choices.map(({ text }) => text)];
  return spokenLine([sentence, ...below].join('\n'), room.spoken);
}
