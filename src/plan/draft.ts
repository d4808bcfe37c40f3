import type { LocalDate, PlanWords } from './plan';

/**
 * What an import makes of a plan document, before a person has answered its questions and before it is written to the
 * lists. The JSON of `fremdrift import --json` is exactly this (shape of `expected-koebenhavn.json`, DESIGN.md "The
 * command line").
 */
export interface DraftPlan {
  plan: DraftHead;
  areas: DraftArea[];
  activities: DraftActivity[];
  groups: DraftGroup[];
  earlierActivities: DraftEarlierActivity[];
  /** Text that found no place, with where it stood; nothing of the document is silently dropped. */
  unplaced: DraftPassage[];
  questions: DraftQuestion[];
}

export interface DraftHead {
  title: string | null;
  organisation: string | null;
  unit: string | null;
  documentDate: LocalDate | null;
  documentDateText: string | null;
  periodText: string | null;
  /** What the plan calls its parts; left out for focus areas and activities. */
  words?: PlanWords | undefined;
}

export interface DraftArea {
  id: string;
  title: string;
  focus: string | null;
  activities: string[];
}

export interface DraftActivity {
  id: string;
  /** Null where the plan has no areas, or the activity stands before the first one. */
  areaId: string | null;
  title: string;
  taskForce: boolean;
  purpose: string[];
  description: { lead: string | null; bullets: string[]; paragraphs: string[] };
  responsible: { text: string[]; roles: string[]; support: string[] };
  milestones: DraftMilestone[];
  goals: DraftGoal[];
  followUps: DraftFollowUp[];
}

export interface DraftMilestone {
  id: string;
  order: number;
  period: string | null;
  start: LocalDate | null;
  end: LocalDate | null;
  text: string;
}

export interface DraftGoal {
  id: string;
  period: string | null;
  start: LocalDate | null;
  end: LocalDate | null;
  statements: { id: string; text: string }[];
  indicator: string | null;
  baseline: { value: number; unit: string } | null;
  target: { operator: string; value: number; unit: string } | null;
}

export interface DraftFollowUp {
  id: string;
  heading: string | null;
  text: string;
  firstPeriod: string | null;
  start: LocalDate | null;
  end: LocalDate | null;
  recurrence: string | null;
  via: string | null;
  who: string | null;
  kind: 'followUp' | 'report' | 'target' | 'maintenance';
}

export interface DraftGroup {
  id: string;
  title: string;
  chair: string | null;
  members: string[];
  cadence: string | null;
  tasks: string[];
}

export interface DraftEarlierActivity {
  id: string;
  areaTitle: string | null;
  title: string;
  purpose: string[];
  startedOn: string | null;
  resultStatus: string | null;
}

export interface DraftPassage {
  text: string;
  /** Where it stood, in Danish, for a person: "tabel 4, række 2, kolonne 1" or "afsnit 12, under overskriften ”Bilag 3”". */
  where: string;
}

export const questionKinds = [
  'undated',
  'unreadablePeriod',
  'goalBeforeMilestone',
  'severalRoles',
  'sameArea',
  'joinedRows',
  'target',
  'duplicate',
  'unplaced',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** A question only a person can answer. Every one has a default that changes nothing, so an import never stops on it. */
export interface DraftQuestion {
  id: string;
  kind: QuestionKind;
  /** The id of what is asked about ("2.1.m1"), null for an unplaced passage. */
  about: string | null;
  /** Danish, for the person; English under `textEn`. */
  text: string;
  textEn: string;
  /** Why it is asked: what the document says. */
  why: string;
  whyEn: string;
  /** The passage as it stands and where. */
  passage: DraftPassage;
  choices: DraftChoice[];
  /** The id of the choice that holds when nobody answers. */
  assumed: string;
}

export interface DraftChoice {
  id: string;
  text: string;
  textEn: string;
  /** True where the choice needs a period or a text typed in. */
  needs: 'period' | 'text' | null;
}

/** A person's answer to one question; `value` is what was typed where the choice needs it. */
export interface DraftAnswer {
  questionId: string;
  choiceId: string;
  value: string | null;
}
