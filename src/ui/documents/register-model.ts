import { appliesTo, functionsOf, unitsOf, type JobFunction } from '../../documents/audience';
import type { DocumentDecision, DocumentKind, GoverningDocument, ReviewRound } from '../../documents/document';
import { acknowledgementOf, asksForReading } from '../../documents/reading';
import { openEntries, openRound, roundProgress, type RoundProgress } from '../../documents/rounds';
import { searchDocuments, type CodeWords } from '../../documents/search';
import { isOverdue, shelfOf, standingOf, type Shelf } from '../../documents/standing';
import type { LinkState, LoadedRegister } from '../../lists/documents/register';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';
import { kindWord } from './kind-word';

export const registerTabs = ['all', 'mine', 'review', 'reading', 'links'] as const;
export type RegisterTab = (typeof registerTabs)[number];

/** What is known of a document's file or link; null before anybody has looked. */
export type LinkStates = ReadonlyMap<string, LinkState>;

/** All that the page works out once of a register, for one person on one day. */
export interface RegisterModel {
  readonly loaded: LoadedRegister;
  readonly today: LocalDate;
  readonly shelf: Shelf;
  /** Those of the types that the page shows, in the register's order. */
  readonly documents: readonly GoverningDocument[];
  /** What the person does, by the plan's roles; empty where nothing says it. */
  readonly functions: readonly JobFunction[];
  readonly mine: ReadonlySet<string>;
  readonly round: ReviewRound | null;
  readonly progress: RoundProgress | null;
  /** Documents of the open round that nobody has decided on, in the register's order. */
  readonly undecided: readonly GoverningDocument[];
}

export const codeWords = (say: Say): CodeWords => ({
  kind: (kind) => kindWord(kind, say),
  decision: (decision) => say(`documents.decision.${decision}`),
});

/**
 * Works out what applies to the person and how the round stands. `roles` are those that the plan gives the person, `chosen`
 * the job function that a person in no list has said to have. `kinds` are the types that are shown, none for all; the round is of
 * the whole register all the same. Pure.
 */
export function modelOf(
  loaded: LoadedRegister,
  roles: readonly string[],
  chosen: string | null,
  today: LocalDate,
  kinds: readonly DocumentKind[] = [],
): RegisterModel {
  const { register, me } = loaded;
  const shelf = shelfOf(register.documents);
  const units = unitsOf(register.members);
  const held = functionsOf(register.members, me, today);
  const more = roles.filter((role) => !held.some((one) => one.role === role)).map((role) => ({ role, unit: '' }));
  const known = [...held, ...more];
  const functions = known.length === 0 && chosen !== null ? [{ role: chosen, unit: '' }] : known;
  const documents =
    kinds.length === 0
      ? register.documents
      : register.documents.filter(({ kind }) => kind !== null && kinds.includes(kind));
  const mine = documents.filter(
    (document) => standingOf(document, shelf, today) === 'inForce' && appliesTo(document, functions, units),
  );
  const round = openRound(register.rounds);
  return {
    loaded,
    today,
    shelf,
    documents,
    functions,
    mine: new Set(mine.map(({ key }) => key)),
    round,
    progress: round === null ? null : roundProgress(round, register, today),
    undecided: round === null ? [] : openEntries(round, register),
  };
}

/** True where the person is asked to confirm the version in force and has not. Pure. */
export const awaitsMe = (document: GoverningDocument, { mine, shelf, today, loaded }: RegisterModel): boolean =>
  mine.has(document.key) &&
  asksForReading(document, shelf, today) &&
  acknowledgementOf(loaded.register.acknowledgements, document, loaded.me) === null;

/** A link that leads nowhere: what the tab Links og filer is about. */
export const isBroken = (state: LinkState | undefined): boolean => state === 'missing' || state === 'malformed';

export interface RegisterFilter {
  readonly tab: RegisterTab;
  readonly query: string;
  readonly kinds: readonly string[];
  readonly owners: readonly string[];
  /** Codes of decisions; 'none' for what nobody has decided on. */
  readonly decisions: readonly string[];
}

export const noFilter: RegisterFilter = { tab: 'all', query: '', kinds: [], owners: [], decisions: [] };

export const ownerOf = ({ owner, ownerRole }: GoverningDocument): string => owner?.name || ownerRole;
export const decisionOf = ({ decided }: GoverningDocument): DocumentDecision | 'none' => decided?.decision ?? 'none';

/** The documents of a tab, before anything is searched or filtered. Pure. */
export function documentsOfTab(model: RegisterModel, tab: RegisterTab, links: LinkStates): GoverningDocument[] {
  const { documents, shelf, today } = model;
  switch (tab) {
    case 'all':
      return [...documents];
    case 'mine':
      return documents.filter(({ key }) => model.mine.has(key));
    case 'review': {
      const waiting = new Set(model.undecided.map(({ key }) => key));
      return documents.filter((one) => waiting.has(one.key) || isOverdue(one, shelf, today));
    }
    case 'reading':
      return documents.filter((one) => asksForReading(one, shelf, today));
    case 'links':
      return documents.filter(({ key }) => isBroken(links.get(key)));
  }
}

/**
 * What the list shows, in its order: as the search has it, best first; else what the person is to confirm, what is late, and
 * the rest by title (UI.md 6: æ, ø, å last). Pure.
 */
export function shownDocuments(
  model: RegisterModel,
  filter: RegisterFilter,
  links: LinkStates,
  say: Say,
): GoverningDocument[] {
  const { shelf, today } = model;
  const passes = (chosen: readonly string[], value: string): boolean => chosen.length === 0 || chosen.includes(value);
  const left = documentsOfTab(model, filter.tab, links).filter(
    (one) =>
      passes(filter.kinds, one.kind ?? 'none') &&
      passes(filter.owners, ownerOf(one)) &&
      passes(filter.decisions, decisionOf(one)),
  );
  if (filter.query.trim() !== '') return searchDocuments(left, filter.query, codeWords(say));
  const rank = (one: GoverningDocument): number =>
    filter.tab === 'reading' && awaitsMe(one, model) ? 0 : isOverdue(one, shelf, today) ? 1 : 2;
  const collator = new Intl.Collator('da');
  return left
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank || collator.compare(a.one.title, b.one.title) || a.one.order - b.one.order)
    .map(({ one }) => one);
}
