import type { Answer, Asker } from './answer';

const between =
  /(?:[,;.?!]\s*|\s+)(?:og|samt|and)\s+(?=(?:også\s+)?(?:hvem|hvornår|hvornaar|hvad|hvor|hvordan|hvorfor|hvilke[nt]?|who|when|what|where|how|why|which)(?![\p{L}]))/iu;
const most = 2;

/** "Hvem har beredskabsplanen, og hvornår er den klar": the questions that stand in one, two at most. Pure. */
export function questionsIn(text: string): string[] {
  const parts = text.split(between).map((part) => part.trim());
  return parts.length === most && parts.every((part) => /\p{L}{2}/u.test(part)) ? parts : [text];
}

/**
 * Answers each question of several, the second about what the first was about where it names nothing else. What is declined or
 * asked back stands alone.
 */
export function askEach(text: string, asker: Asker, ask: (question: string, asker: Asker) => Answer): Answer {
  const [first = text, second] = questionsIn(text);
  const one = ask(first, asker);
  if (second === undefined || one.outcome !== 'answer') return second === undefined ? one : ask(text, asker);
  const other = ask(second, { ...asker, topic: one.topic });
  if (other.outcome === 'decline') return other;
  // What the second part asks is not understood by itself: it may have been a part of the first.
  if (other.outcome !== 'answer' && !(other.outcome === 'unknown' && other.facts.length > 0)) return one;
  const facts = [...one.facts];
  for (const fact of other.facts)
    if (!facts.some(({ source, text: said }) => source.id === fact.source.id && said === fact.text)) facts.push(fact);
  const sources = [...one.sources, ...other.sources];
  return {
    ...other,
    outcome: 'answer',
    intent: one.intent === other.intent ? one.intent : `${one.intent}+${other.intent}`,
    sentence: `${ended(one.sentence)} ${other.sentence}`,
    facts,
    notes: [...new Set([...one.notes, ...other.notes])],
    sources: sources.filter(
      ({ kind, id }, i) => sources.findIndex((source) => source.kind === kind && source.id === id) === i,
    ),
    more: one.more ?? other.more,
    missed: other.missed,
  };
}

/** A sentence that another one follows. */
const ended = (sentence: string): string => (/[.?!:]$/.test(sentence) ? sentence : `${sentence}.`);
