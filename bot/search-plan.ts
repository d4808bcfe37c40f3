import {
  createAnswers,
  createSearch,
  type AnswerLinks,
  type Found,
  type Search,
  type Searched,
} from '../src/answers/index';
import { answerCard, datedCard, foundCard, foundLine, hiddenCard } from '../src/cards/index';
import { lists, type ListDeclaration } from '../src/lists/schema';
import type { Channels, ChannelRow, LoadedPlan, PlanRepository } from '../src/lists/repository';
import type { Calendar } from '../src/periods/index';
import { holdsCpr } from '../src/plan/cpr';
import type { LocalDate, Plan } from '../src/plan/plan';
import { capital } from '../src/text/capital';
import type { Say } from '../src/text/text';
import type { Answering } from './ask-plan';
import { createKept } from './kept';
import { linkedKey } from './linked-key';
import type { Composing, FoundPiece, PastedLink, PlanSearch, SearchAnswer, TeamRoster } from './port';
import { mergedOf, type CardContext } from './reminder-cards';
import { kindsNamed, statesNamed } from './search-words';
import type { Hearing, WhoHears } from './who-hears';

export interface SearchPlanOptions {
  readonly repository: Pick<PlanRepository, 'load' | 'mayUserRead'>;
  readonly channels: Pick<Channels, 'list'>;
  readonly roster: Pick<TeamRoster, 'membersOf'>;
  readonly serviceUrl: string;
  readonly answering: Pick<Answering, 'known' | 'settings'>;
  readonly whoHears: WhoHears;
  readonly links: CardContext['links'] & AnswerLinks;
  readonly calendar: Calendar;
  /** The product's own addresses: a link that begins with one of them opens something of it. */
  readonly pages: readonly string[];
  readonly today: () => LocalDate;
  readonly now: () => Date;
  readonly say: Say;
}

/** What somebody puts from the plan into a conversation, by searching for it or by pasting a link to it. */
export interface SearchPlan {
  search(search: PlanSearch): Promise<SearchAnswer>;
  /** Null where the link is none of ours, nothing is found by it, or not all who are there may read what it opens. */
  link(link: PastedLink): Promise<FoundPiece | null>;
}

const besideSearched: ReadonlySet<ListDeclaration> = new Set([lists.governingDocuments, lists.words]);

/** How long it is good enough to know who is in a team: a right is asked for each time. */
const rosterMs = 10 * 60_000;

export function createSearchPlan(options: SearchPlanOptions): SearchPlan {
  const { repository, answering, links, say } = options;
  const loginOf = createLogin(options);
  const searchOf = keptSearch();

  /** The plan for somebody who may read it, and who else will see what they put there; else why not. */
  const open = async (composing: Composing): Promise<Opened | string> => {
    const loaded = await repository.load();
    if (loaded === 'notProvisioned') return say('bot.noPlan');
    const channels = await options.channels.list();
    const login = await loginOf(composing, channels);
    if (login === null || !(await repository.mayUserRead(login))) {
      const { contacts } = await answering.settings();
      return say('decline.noAccess', { owner: contacts.owner ?? say('answer.contact.owner') });
    }
    if (loaded === null) return say('bot.noPlan');
    const here = channels.find(({ channelId }) => channelId === composing.place?.channelId) ?? null;
    return { loaded, hearing: await options.whoHears(composing, { here, channels }, loaded.plan, login) };
  };

  /** Of what stands beside the plan, what is searched in: each letter that is typed asks for it. */
  const known = ({ loaded: { plan }, hearing }: Opened): ReturnType<Answering['known']> => {
    const may = async (list: ListDeclaration): Promise<boolean> => besideSearched.has(list) && hearing.mayAlone(list);
    return answering.known({ plan, now: options.now(), may });
  };

  /** Whether all who will see something found may read it. */
  const isForAll = async ({ kind }: Found, hearing: Hearing): Promise<boolean> =>
    hearing.plan === 'told' && (kind !== 'document' || (await hearing.may(lists.governingDocuments)));

  const pieceOf = async (found: Found, { loaded, hearing }: Opened): Promise<FoundPiece> => {
    const today = options.today();
    const card = (await isForAll(found, hearing))
      ? foundCard(found, {
          ...{ items: loaded.plan.items, links, today, say },
          mergedOf: (key) => mergedOf(key, loaded.plan, links),
        })
      : hiddenCard(found, { links, say });
    // Who searches sees what they search in, wherever they are.
    return { ...foundLine(found, { today, say }), card };
  };

  const documentBy = async (key: string, opened: Opened): Promise<Found | null> => {
    const { documents } = (await known(opened)).beside;
    const one = documents?.find(({ document }) => document.key === key);
    return one ? { kind: 'document', known: one } : null;
  };

  /** The plan as a whole: what is answered to who asks for it. */
  const planPiece = async (opened: Opened): Promise<FoundPiece> => {
    const { plan } = opened.loaded;
    const all = { plan, ...(await known(opened)) };
    const asker = { today: options.today(), locale: say.locale, login: null, topic: null, areaKey: null };
    const { contacts } = await answering.settings();
    const answer = createAnswers(all, { calendar: options.calendar, links, contacts }).ask('plan', asker);
    const card = datedCard(answerCard(answer, links.plan()), options.today(), say);
    return { title: plan.title, text: capital(say('kind.plan')), card };
  };

  return {
    async search({ query, kind, state, skip, most, ...composing }) {
      if (holdsCpr(query)) return { kind: 'said', text: say('compose.cpr') };
      const opened = await open(composing);
      if (typeof opened === 'string') return { kind: 'said', text: opened };
      const { beside, words } = await known(opened);
      const searched = { plan: opened.loaded.plan, documents: beside.documents, words };
      const found = searchOf(searched)(query, {
        today: options.today(),
        limit: skip + most,
        kinds: kindsNamed(kind),
        states: statesNamed(state),
      }).slice(skip);
      // A further page may be empty.
      if (found.length === 0 && skip === 0) return { kind: 'said', text: say('compose.none') };
      return { kind: 'found', pieces: await Promise.all(found.map((one) => pieceOf(one, opened))) };
    },
    async link({ url, ...composing }) {
      const linked = linkedKey(url, options.pages);
      if (linked === null) return null;
      const opened = await open(composing);
      if (typeof opened === 'string') return null;
      // A link to a former plan opens what is not this one's.
      if (linked.kind !== 'document' && linked.plan !== null && linked.plan !== opened.loaded.plan.key) return null;
      if (linked.kind === 'plan') return opened.hearing.plan === 'told' ? planPiece(opened) : null;
      const found =
        linked.kind === 'row' ? rowBy(linked.key, opened.loaded.plan) : await documentBy(linked.key, opened);
      return found !== null && (await isForAll(found, opened.hearing)) ? pieceOf(found, opened) : null;
    },
  };
}

interface Opened {
  readonly loaded: LoadedPlan;
  readonly hearing: Hearing;
}

function rowBy(key: string, { activities, items }: Plan): Found | null {
  const activity = activities.find((one) => one.key === key);
  if (activity) return { kind: 'activity', activity };
  const item = items.find((one) => one.key === key);
  if (!item) return null;
  return { kind: item.kind, item, activity: activities.find((one) => one.key === item.activityKey) ?? null };
}

/** One index for what is searched in, made anew where any of it has changed. */
function keptSearch(): (searched: Searched) => Search {
  let kept: { of: Searched; search: Search } | null = null;
  return (searched) => {
    const { plan, documents, words } = searched;
    if (kept?.of.plan !== plan || kept.of.documents !== documents || kept.of.words !== words)
      kept = { of: searched, search: createSearch(searched) };
    return kept.search;
  };
}

/**
 * Who writes. In a conversation that the app is not in Teams names nobody: then they are known from a team that it is in, by
 * Teams' own id.
 */
function createLogin({
  roster,
  serviceUrl,
  now,
}: SearchPlanOptions): (composing: Composing, channels: readonly ChannelRow[]) => Promise<string | null> {
  const members = createKept<Awaited<ReturnType<TeamRoster['membersOf']>>>(now, rosterMs);
  return async ({ person, memberId }, channels) => {
    const { userPrincipalName } = await person();
    if (userPrincipalName !== null) return userPrincipalName;
    const teams = new Set(channels.filter(({ state }) => state === 'open').map(({ teamId }) => teamId));
    for (const teamId of teams) {
      const told = await members(teamId, () => roster.membersOf({ teamId, serviceUrl }));
      const own = told?.find(({ id, isForeign }) => id === memberId && !isForeign);
      if (own) return own.userPrincipalName;
    }
    return null;
  };
}
