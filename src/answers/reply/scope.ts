import type { Calendar } from '../../periods/index';
import type { Say } from '../../text/text';
import type {
  Answer,
  AnswerLinks,
  Asker,
  Choice,
  Contacts,
  Fact,
  Known,
  Listed,
  MissedKind,
  Outcome,
  Source,
} from '../answer';
import type { AskName } from '../question/patterns';
import type { Asked } from '../question/read-question';
import type { Found } from '../knowledge/find';
import type { PlanIndex } from '../knowledge/index-of-plan';
import type { Lookup } from '../knowledge/lookup';
import type { Lexicon } from '../language/lexicon';
import type { Owner } from '../knowledge/statement';

/** All that a reply looks at. */
export interface Scope {
  readonly known: Known;
  readonly index: PlanIndex;
  readonly lookup: Lookup;
  readonly lexicon: Lexicon;
  readonly asker: Asker;
  readonly asked: Asked;
  /** What the question's own words are about; nothing where it names nothing. */
  readonly found: Found;
  /** The same, or what the dialogue is about where the question names nothing. */
  readonly subjects: readonly Owner[];
  readonly say: Say;
  readonly calendar: Calendar;
  readonly links: AnswerLinks;
  readonly contacts: Contacts;
  /** Whether the question's words ask for this (patterns.ts). */
  readonly is: (name: AskName) => boolean;
}

/** What a reply makes; the rest of an Answer follows from it. */
export interface Reply {
  readonly outcome?: Outcome;
  readonly intent: string;
  readonly sentence: string;
  readonly facts?: readonly Fact[];
  readonly notes?: readonly string[];
  readonly choices?: readonly Choice[];
  readonly more?: Answer['more'];
  /** Rows that are named beside the facts. */
  readonly alsoFrom?: readonly Source[];
  /** Keys of what the next question goes on about. */
  readonly subjects?: readonly string[];
  /** What the next question may mean by its place ("den anden"), where it is not the facts. */
  readonly listed?: readonly Listed[];
  readonly missed?: MissedKind;
}

/** More facts than that are not shown at once. */
export const mostFacts = 20;

/** The plan's words inside our own sentence, without the full stop that ends them. */
export const inSentence = (text: string): string => text.replace(/\s+/g, ' ').replace(/\.$/, '');

/** That there is nothing of what was asked for in the plan, or in a part of it. */
export const nothingIn = (say: Say, name: string): string =>
  name === say('answer.scope.plan') ? say('answer.listNonePlan') : say('answer.listNone', { scope: name });

/** "a, b og c"; five at most are named, else three "og n til" (VOICE.md 5). */
export function listed(say: Say, names: readonly string[]): string {
  if (names.length > 5) return `${names.slice(0, 3).join(', ')} ${say('list.more', { n: names.length - 3 })}`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : say('list.two', { head: names.slice(0, -1).join(', '), last });
}
