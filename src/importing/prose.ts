import { findPeriods } from '../periods/index';
import { makeLine, plainRun, type Line } from './blocks';
import type { ReadOptions } from './statements';

export interface SortedProse {
  readonly purpose: Line[];
  readonly description: Line[];
  readonly responsible: Line[];
  readonly milestones: Line[];
  readonly goals: Line[];
  readonly followUps: Line[];
}

/** Sentences of a paragraph; abbreviations ("bl.a.", "3. maj", "kl. 9") do not end one. */
export function sentences(text: string): string[] {
  return text
    .split(
      /(?<=[.!?])(?<!\b(?:\d{1,2}|bl\.a|f\.eks|fx|ca|jf|ift|ifm|pr|nr|kl|mv|m\.fl|evt|inkl|kvt|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec|d|hhv|pt|vedr)\.)\s+(?=[\p{Lu}”"])/u,
    )
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Prose without labels: each sentence goes to the field its own words name, else it is description. */
export function sortProse(lines: readonly Line[], options: ReadOptions): SortedProse {
  const out: SortedProse = { purpose: [], description: [], responsible: [], milestones: [], goals: [], followUps: [] };
  for (const line of lines) {
    for (const sentence of sentences(line.text)) {
      const dated = findPeriods(sentence, { reference: options.reference }).length > 0;
      out[fieldOfSentence(sentence, dated)].push(makeLine(line.kind, line.level, [plainRun(sentence)], line.where));
    }
  }
  return out;
}

/** What the sentences of a paragraph tell of: "responsible", "milestones" … */
export function fieldsOfProse(text: string): (keyof SortedProse)[] {
  return sentences(text).map((sentence) =>
    fieldOfSentence(sentence, findPeriods(sentence, { reference: '2000-01-01' }).length > 0),
  );
}

function fieldOfSentence(sentence: string, dated: boolean): keyof SortedProse {
  const text = sentence.toLowerCase();
  if (
    /\b(?:følges? op|følger (?:\S+ ){0,4}op|opfølgning(?:en)?|der gøres status|gør status|evalueres (?:hvert|hver|årligt|løbende))\b/.test(
      text,
    )
  )
    return 'followUps';
  if (
    /\b(?:ansvarlige?|ansvaret|tovholder(?:en|e)?|projektleder(?:en)?)\b/.test(text) &&
    /\b(?:er|har|ligger|bliver|for)\b/.test(text)
  )
    return 'responsible';
  if (/\bformålet?\b/.test(text)) return 'purpose';
  if (/\b(?:målet|mål er|måltal(?:let)?|succeskriteri\S+|effekten|lykkes\b.*\bnår)\b/.test(text)) return 'goals';
  // "højst 10 % ved udgangen af 2027": a share by a date is a goal, however the sentence begins.
  if (dated && /\d\s*(?:%|pct\b|procent)/.test(text)) return 'goals';
  // What is dated is to happen, unless it is told as past.
  if (dated && !/\b(?:blev|var|havde|\p{L}{3,}ede)\b/u.test(text)) return 'milestones';
  return 'description';
}
