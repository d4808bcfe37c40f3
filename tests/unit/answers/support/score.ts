import fs from 'node:fs';
import * as z from 'zod';
import { outcomes, textOf, type Answer, type Outcome } from '../../../../src/answers';

const questionSchema = z.object({
  id: z.string(),
  kind: z.string(),
  today: z.string(),
  question: z.string(),
  outcome: z.enum(outcomes),
  accept: z.array(z.enum(outcomes)).optional(),
  must_include: z.array(z.string()),
  must_not_include: z.array(z.string()),
  note: z.string().optional(),
});
export type Question = z.infer<typeof questionSchema>;

/** A set of questions with what their answers must and must not hold (the format of `questions-dev.json`). */
export const readQuestions = (file: string): Question[] =>
  z.array(questionSchema).parse(JSON.parse(fs.readFileSync(file, 'utf8')));

/** Conversations: each is a list of turns, asked one after the other. */
export const readDialogues = (file: string): Question[][] =>
  z.array(z.array(questionSchema)).parse(JSON.parse(fs.readFileSync(file, 'utf8')));

/** An answer as the command line gives it to a judge. */
export interface Given {
  readonly outcome: Outcome;
  readonly text: string;
  readonly ids: readonly string[];
}

export const givenOf = (answer: Answer): Given => ({
  outcome: answer.outcome,
  text: textOf(answer),
  ids: answer.sources.map((source) => source.id),
});

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .replace(/%/g, ' % ')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

const isWholeWord = (words: string): boolean => /^\d+$/.test(words) || words.length <= 3;

/**
 * Whether an answer holds what is asked of it: `id:2.1` is met by a source 2.1 or any of its parts, other words must begin a
 * word of the text in whatever spelling of case and æøå (figures and words of three letters or fewer: be a word), and
 * `a|b` is met by either.
 */
export const holds = (given: Given, wanted: string): boolean => {
  const text = ` ${folded(given.text)} `;
  return wanted.split('|').some((words) => {
    if (words.startsWith('id:')) {
      const id = words.slice(3);
      return given.ids.some((of) => of === id || of.startsWith(`${id}.`));
    }
    return text.includes(` ${folded(words)}${isWholeWord(words) ? ' ' : ''}`);
  });
};

/** What is wrong with an answer; null where nothing is. */
export interface Wrong {
  readonly question: Question;
  readonly outcome: Outcome;
  readonly missing: readonly string[];
  readonly forbidden: readonly string[];
}

/** Judges an answer by the rules of the shared `score.mjs`: the outcome, and all that must and must not stand in it. */
export function judge(question: Question, given: Given): Wrong | null {
  const missing = question.must_include.filter((wanted) => !holds(given, wanted));
  const forbidden = question.must_not_include.filter((unwanted) => holds(given, unwanted));
  const mayBe = [question.outcome, ...(question.accept ?? [])].includes(given.outcome);
  return mayBe && missing.length === 0 && forbidden.length === 0
    ? null
    : { question, outcome: given.outcome, missing, forbidden };
}

/** One line of what is wrong, for whoever reads the failing test. */
export const sayWrong = ({ question, outcome, missing, forbidden }: Wrong): string =>
  [
    `${question.id} [${question.kind}] ${question.question}`,
    ...([question.outcome, ...(question.accept ?? [])].includes(outcome)
      ? []
      : [`${outcome}, not ${question.outcome}`]),
    ...(missing.length > 0 ? [`lacks ${missing.join(', ')}`] : []),
    ...(forbidden.length > 0 ? [`must not say ${forbidden.join(', ')}`] : []),
  ].join(' – ');
