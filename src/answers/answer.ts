import type { GoverningDocument } from '../documents/document';
import type { LegalDeadline } from '../indicators/legal-deadline';
import type { EffectStep } from '../effects/effect-chain';
import type { Evaluation } from '../evaluation/evaluation';
import type { ItemState } from '../plan/status';
import type { CaseReview, LearningTheme, Round, RoundReport, Sample } from '../supervision/supervision';
import type { EarlierActivity, LocalDate, Period, Plan } from '../plan/plan';
import type { Locale } from '../text/text';

/** `ask`: one question back; `decline`: not what Fremdrift is for; `unknown`: the plan does not say (DESIGN.md, `ask`). */
export const outcomes = ['answer', 'ask', 'decline', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a fact is a row of. */
export const sourceKinds = [
  'plan',
  'area',
  'activity',
  'milestone',
  'goal',
  'followUp',
  'group',
  'earlier',
  'note',
  'member',
  'indicator',
  'delivery',
  'effect',
  'evaluation',
  'document',
  'meeting',
  'round',
  'sample',
  'theme',
  'review',
  'roundReport',
  'deadline',
  'report',
  'change',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** The row that something stands in. `id` is the plan's own number for it ("2.1.m2"), or the row's key. */
export interface Source {
  readonly id: string;
  readonly kind: SourceKind;
  /** The row's own words, in one line. */
  readonly title: string;
  readonly url: string | null;
}

/** One fact of an answer: the source's own words, and what our own say of it. */
export interface Fact {
  readonly source: Source;
  /** The plan's words that answer, in one line. */
  readonly text: string;
  /** Name and value beside it: "Periode: medio 2019 (maj–august), om 3 måneder", "Ansvarlig: områdechef". */
  readonly details: readonly FactDetail[];
  /** Where it lies in time, for a small timeline; null where it has no place in it. */
  readonly period: Period | null;
  readonly state: ItemState | null;
}

export interface FactDetail {
  readonly name: string;
  readonly value: string;
}

/** Something to choose: `question` is asked when it is chosen. Null is "none of them". */
export interface Choice {
  readonly text: string;
  readonly question: string | null;
}

/**
 * What a dialogue is about, for the next question ("og hvem er ansvarlig?"). Keys and words of ours alone: nothing that was
 * asked is kept.
 */
export interface Topic {
  readonly intent: string;
  /** Keys of activities, items, areas, groups or earlier activities. */
  readonly subjects: readonly string[];
  readonly period: Pick<Period, 'start' | 'end' | 'text'> | null;
  /** Whether the last answer was a question back: two of them never stand in a row. */
  readonly asked: boolean;
  /** The rows that were shown or could be chosen, in their order: "og den anden?". Left out where there were none. */
  readonly listed?: readonly Listed[];
  /** The row that the answer was about: "og derefter?". Left out where there was none. */
  readonly at?: Listed;
}

/** A row that an answer showed, by its kind and key. */
export type Listed = Pick<Source, 'kind' | 'id'>;

/** Why no answer was found, for the count of what is not understood. */
export const missedKinds = ['notInPlan', 'noDate', 'noFigure', 'noPerson', 'noSubject', 'notUnderstood'] as const;
export type MissedKind = (typeof missedKinds)[number];

export interface Answer {
  readonly outcome: Outcome;
  readonly locale: Locale;
  /** What was asked for, by our own name for it ("when", "who", "decline.cpr"). */
  readonly intent: string;
  /** The short answer, one sentence of plain text. */
  readonly sentence: string;
  readonly facts: readonly Fact[];
  /** What is missing, said as missing; how a word was read; that the law may have changed. */
  readonly notes: readonly string[];
  readonly choices: readonly Choice[];
  /** How many facts there are beside those shown, and where all of them are. */
  readonly more: { readonly count: number; readonly url: string | null } | null;
  /** Every row that the answer takes something from, each once. */
  readonly sources: readonly Source[];
  readonly topic: Topic | null;
  /** Null where the question was answered, asked back or declined. */
  readonly missed: MissedKind | null;
}

/** A word of the municipality's own, or an abbreviation, and what it stands for (the list that stab keeps). */
export interface SiteWord {
  readonly word: string;
  /** What it means, in words that stand in the plan or in our own lists. */
  readonly means: string;
}

export interface KnownMeeting {
  readonly key: string;
  readonly title: string;
  /** The group's title as the plan has it; null where the row names none. */
  readonly group: string | null;
  readonly day: LocalDate | null;
  readonly time: string | null;
  readonly agenda: readonly string[];
  readonly decisions: readonly string[];
  readonly isCancelled?: boolean;
  readonly url: string | null;
}

export interface KnownRound {
  readonly key: string;
  readonly title: string;
  readonly number: number | null;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  readonly isClosed: boolean;
  readonly url: string | null;
}

/** A row with the address of its own page. */
export type Linked<T> = T & { readonly url: string | null };

/** The lists of ledelsestilsyn as their rows say them, the oldest round first; null for a list that the asker may not read. */
export interface KnownSupervision {
  readonly rounds: readonly Linked<Round>[];
  readonly samples: readonly Linked<Sample>[] | null;
  readonly themes: readonly Linked<LearningTheme>[] | null;
  readonly reviews: readonly Linked<CaseReview>[] | null;
  readonly reports: readonly Linked<RoundReport>[] | null;
}

export interface KnownDocument {
  readonly document: GoverningDocument;
  readonly url: string | null;
}

/** A report to a group that is frozen, as its row in the list says it. */
export interface KnownReport {
  readonly key: string;
  readonly title: string;
  readonly day: LocalDate;
  /** When the next one was expected. */
  readonly until: LocalDate | null;
  readonly reached: number;
  readonly moved: number;
  readonly late: number;
  readonly summary: string;
  readonly decisions: readonly string[];
  readonly url: string | null;
}

/** The plan's evaluations. Where the asker may not read what was counted, there are no counts, and that is known. */
export interface KnownEvaluation {
  readonly evaluation: Evaluation;
  readonly countsRead: boolean;
}

/** A change in the plan as the history has it. */
export interface KnownChange {
  readonly on: LocalDate;
  readonly by: string | null;
  /** Key of the activity or item. */
  readonly key: string;
  /** What was changed, as a sentence of the history's own. */
  readonly text: string;
}

/** What stands in other lists than the plan's own, as far as the asker may read it. */
export interface KnownBeside {
  readonly meetings: readonly KnownMeeting[];
  readonly rounds: readonly KnownRound[];
  /** Null where the site has no register, or the asker may not read it. */
  readonly documents: readonly KnownDocument[] | null;
  /** The newest first; null where the history was not read. */
  readonly changes: readonly KnownChange[] | null;
  /** The activities of the site's former plans; left out where there are none, or they are not read. */
  readonly former?: readonly EarlierActivity[];
  /** What stands of the law's deadlines; left out where the site has no such list, or the asker may not read it. */
  readonly deadlines?: readonly LegalDeadline[];
  /** The steps of the plan's effect chain; left out where they are not read. */
  readonly effects?: readonly EffectStep[];
  /** How many days a figure is fresh, where an owner of the site has set it. */
  readonly freshDays?: number | null;
  /** Left out where the site has no evaluations, or the asker may not read them with their questions and verdicts. */
  readonly evaluation?: KnownEvaluation;
  /** Ledelsestilsyn; left out where the site has no rounds, or the asker may not read them. */
  readonly supervision?: KnownSupervision;
  /** The frozen reports, the newest first; left out where there are none, or they may not be read. */
  readonly reports?: readonly KnownReport[];
}

/** All that may be answered from. */
export interface Known {
  readonly plan: Plan;
  readonly beside: KnownBeside;
  readonly words: readonly SiteWord[];
}

/** Whom a declined question is to go to: settings of a municipality, each with a default (VOICE.md 7). */
export interface Contacts {
  readonly caseContact: string | null;
  readonly legalContact: string | null;
  readonly notificationContact: string | null;
  readonly leaderContact: string | null;
  /** Who keeps the plan, in the definite form. */
  readonly owner: string | null;
}

export interface AnswerLinks {
  item(key: string): string | null;
  activity(key: string): string | null;
  /** The plan as a whole. */
  plan(): string | null;
}

/** Who asks, when and about what so far. */
export interface Asker {
  readonly today: LocalDate;
  /** The language where the question's own cannot be told. */
  readonly locale: Locale;
  /** The user principal name; null where it is not known (the command line without `--user`). */
  readonly login: string | null;
  /** The topic of the turn before, or of the thread. */
  readonly topic: Topic | null;
  /** The focus area of the channel where it is asked; null in a chat. */
  readonly areaKey: string | null;
}
