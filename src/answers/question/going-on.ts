import type { Fact, Listed, Outcome, Topic } from '../answer';
import { namesKind } from '../reply/supervision/kind-asked';
import { asks, type AskName } from './patterns';
import type { Asked } from './read-question';

/** Words that ask anew what was asked before, by its intent. */
const again: Readonly<Record<string, string>> = {
  who: 'hvem er ansvarlig',
  roleActivities: 'hvilke aktiviteter ansvar',
  personOfRole: 'hvem er',
  when: 'hvornaar',
  goal: 'maal',
  purpose: 'formaal',
  followUp: 'opfoelgning',
  target: 'procent',
  status: 'status',
  late: 'forsinket',
  undated: 'uden dato',
  next: 'naeste',
  due: 'hvilke',
  list: 'hvilke',
  count: 'hvor mange',
  earlier: 'tidligere',
  agreed: 'aftalt',
  changed: 'aendret',
  milestone: 'milepaele',
  supervisionResult: 'tilsyn resultater',
  supervisionOwing: 'hvem mangler tal tilsyn',
  supervisionThemes: 'hvilke laeringstemaer',
  supervisionReview: 'naeste sagsgennemgang',
  supervisionReport: 'afrapportering',
  supervisionRound: 'runde',
};
const kinds = ['milestone', 'goal', 'followUp'] as const satisfies readonly AskName[];
/** What a question asks by itself; the small words that any question may hold are left out. */
const aspects = [
  ...kinds,
  ...([
    'when',
    'who',
    'why',
    'howMany',
    'howOften',
    'howFar',
    'late',
    'undated',
    'next',
    'changed',
    'agreed',
    'target',
    'overview',
    'earlier',
    'processPlan',
  ] as const),
] as const satisfies readonly AskName[];
const begins =
  /^(?:og|and|hvad med|hvad saa med|what about|how about|samme for|same for|ogsaa|i stedet|nej|saa|kun|only|bare)(?= |$)/;
/** "Og derefter?": what comes after the row that was told last. */
export const asksAfter =
  /^(?:(?:og |and )?(?:hvad |what )?(?:saa |kommer |sker der |sker |er |is |comes )*(?:saa|derefter|bagefter|efter det|efter den|herefter|then|after that)|(?:og|and) (?:hvad |what )?(?:saa |er |is )*(?:det |den |the )?(?:naeste|next)(?: one)?(?: (?:igen|saa|efter det))*|(?:det|den|the) (?:naeste|next)(?: one)?(?: (?:igen|saa|efter det))+)$/;
/** "Hvad kommer før det?" */
export const asksBefore =
  /^(?:og |and )?(?:hvad |what )?(?:kommer |sker der |skal ske |ligger |er |var |comes )*(?:(?:lige )?(?:foer|inden) (?:det|den)|forinden|before that)$/;
/** What is told of a time stays in that time: "hvad sker der i juni", "og i Myndighedsarbejdet". */
const ofTime = /^due(?:\/|$)/;
const ofOne = /^(?:who|when|purpose|personOfRole|roleActivities)(?:\/|$)/;

/**
 * A question that goes on ("og sikkerhedsplaner?", "hvad med i 2020") asks what was asked before; one that answers a question
 * back asks what that was about. All others stand as they are. Pure.
 */
export function goingOn(asked: Asked, topic: Topic | null): Asked {
  if (
    topic === null ||
    (topic.at && (asksAfter.test(asked.plain) || asksBefore.test(asked.plain))) ||
    aspects.some((name) => asks[name].test(asked.plain))
  )
    return asked;
  const names = asked.terms.length > 0 || asked.key !== null;
  if (!(topic.asked && names) && !begins.test(asked.plain)) return asked;
  if (topic.intent.startsWith('supervision') && namesKind(asked.plain)) return asked;
  // A time alone asks what lies in it, whatever was asked of something before.
  const isTimeAlone = asked.period !== null && asked.terms.length === 0 && ofOne.test(topic.intent);
  const words = isTimeAlone ? ['hvilke'] : topic.intent.split('/').flatMap((part) => again[part] ?? []);
  if (words.length === 0) return asked;
  const rest = asked.plain.replace(begins, '').trim();
  // The words of before come first where they begin a question, since patterns look at its beginning too.
  const period =
    asked.period === null && topic.period !== null && ofTime.test(topic.intent)
      ? { ...topic.period, from: -1, to: -1 }
      : asked.period;
  return { ...asked, period, plain: `${words.join(' ')} ${rest}` };
}

interface Replied {
  readonly intent: string;
  readonly subjects?: readonly string[];
  readonly facts?: readonly Fact[];
  readonly listed?: readonly Listed[];
}

const mostListed = 20;

/** The rows that an answer shows, each once. */
const listedIn = ({ listed, facts = [] }: Replied): Listed[] =>
  (listed ?? facts.map(({ source }) => source))
    .map(({ kind, id }) => ({ kind, id }))
    .filter(({ kind, id }, i, all) => all.findIndex((other) => other.kind === kind && other.id === id) === i)
    .slice(0, mostListed);

const keepsTopic = /^(?:decline|greeting|thanks|help|nearest|notUnderstood|topic)/;

/** What the dialogue is about after a reply: keys and names of ours alone. Pure. */
export function topicAfter(reply: Replied, outcome: Outcome, asked: Asked, before: Topic | null): Topic | null {
  if (keepsTopic.test(reply.intent)) return before === null ? null : { ...before, asked: false };
  const named = kinds.filter((kind) => asks[kind].test(asked.plain));
  const own = reply.subjects ?? [];
  const subjects = own.length === 0 && asked.terms.length === 0 ? (before?.subjects ?? []) : own;
  const listed = listedIn(reply);
  return {
    intent: [reply.intent, ...(/^(?:due|next|list|late|undated|count|last)$/.test(reply.intent) ? named : [])].join(
      '/',
    ),
    subjects,
    period: asked.period && { text: asked.period.text, start: asked.period.start, end: asked.period.end },
    asked: outcome === 'ask',
    ...(listed.length > 1 ? { listed } : keepsList(asked, listed[0], before) ? { listed: before?.listed ?? [] } : {}),
    ...atNow(listed[0], before?.at),
  };
}

/** What is told of an item's activity leaves the dialogue at that item: "og hvem?", "og derefter?". */
function atNow(row: Listed | undefined, before: Listed | undefined): Pick<Topic, 'at'> {
  if (row === undefined) return {};
  return { at: before !== undefined && row.kind === 'activity' && before.id.startsWith(`${row.id}.`) ? before : row };
}

/** What is told of one of the rows that were shown leaves them where they are: "og den anden?". */
const keepsList = ({ terms }: Asked, row: Listed | undefined, before: Topic | null): boolean =>
  before?.listed !== undefined &&
  (terms.length === 0 ||
    (row !== undefined && before.listed.some(({ id }) => row.id === id || row.id.startsWith(`${id}.`))));
