import { isLocalDate } from '../../periods/index';
import { stages, type LocalDate } from '../../plan/plan';
import { itemStates } from '../marks/words';
import { lookPairs, readLook, usualLook } from './look';
import { noFilters, pageNamed, type PageName, type PlanFilters, type ViewState } from './view-state';

/**
 * A row's key as an address may hold it, where it needs be with its plan before it ("p1:2.1.m2", docs/decisions/0008), or a
 * plan alone ("p1:"). "2.1.m2#48" is the second row of a number (src/lists/problems/own-keys.ts).
 */
const keyForm = /^(?:[0-9A-Za-z-]{1,40}:)?[0-9A-Za-z.æøåÆØÅ#-]{0,60}$/;

/** The words that Teams' deep links have before a key; which page shows it is the host's to say. */
const kinds = ['aktivitet', 'punkt'];

/** An address is no longer than this, so that it can be sent in a message and opened by every browser and server. */
export const longestAddress = 1500;
const longestWord = 120;
const mostChoices = 40;

const stageFilters = [...stages, 'unknown'] as const;
const stateFilters = [...itemStates, 'soon'] as const;

export type ReadView = Omit<ViewState, 'page'> & { readonly page: PageName | null };

/**
 * What a text from outside shows: "plan", "tidsplan/2.1.m2", "plan/p1:2.1", "activity/2.1", each with filters after it
 * ("plan?q=netv%C3%A6rk&state=late"), or a Teams sub page ("aktivitet/2.1", "punkt/2.1.m2"), which leaves the page to the
 * host. Null where no page is named; a filter that is not understood is left out. Never throws.
 */
export function readViewState(text: unknown): ReadView | null {
  if (typeof text !== 'string' || text.length > 4 * longestAddress) return null;
  const at = text.indexOf('?');
  const place = readPlace(at < 0 ? text : text.slice(0, at));
  if (place === null) return null;
  const params = new URLSearchParams(at < 0 ? '' : text.slice(at + 1));
  return { ...place, ...readFilters(params), look: hasLook(place.page) ? readLook(params) : usualLook };
}

function readPlace(text: string): Pick<ReadView, 'page' | 'selected' | 'plan'> | null {
  const [word = '', key, more] = text.split('/');
  const page = pageNamed(word);
  if (more !== undefined || (page === null && !kinds.includes(word))) return null;
  if (key === undefined) return page === null || needsKey(page) ? null : { page, selected: null, plan: null };
  if (key === '' || !keyForm.test(key)) return null;
  const at = key.indexOf(':');
  const selected = key.slice(at + 1) || null;
  if (selected === null && page !== null && needsKey(page)) return null;
  return { page, selected, plan: at < 0 ? null : key.slice(0, at) };
}

/** A sub page of Teams may be of the tidsplan: that is the host's to say. */
const hasLook = (page: PageName | null): boolean => page === 'tidsplan' || page === null;

const needsKey = (page: PageName): boolean => page === 'area' || page === 'activity';

function readFilters(params: URLSearchParams): Pick<ViewState, 'query' | 'filters'> {
  const words = (name: string): string[] =>
    [...new Set(params.getAll(name).map(cleanWord))].filter((word) => word !== '').slice(0, mostChoices);
  const day = (name: string): LocalDate | null => {
    const text = params.get(name) ?? '';
    return isLocalDate(text) ? text : null;
  };
  const [from, to] = [day('from'), day('to')];
  const period = (from === null && to === null) || (from !== null && to !== null && to < from) ? null : { from, to };
  const chosen = <T extends string>(name: string, all: readonly T[]): T[] =>
    all.filter((one) => params.getAll(name).includes(one));
  return {
    query: cleanWord(params.get('q') ?? ''),
    filters: {
      areas: words('area').flatMap((key) =>
        key === '-' ? [''] : keyForm.test(key) && !key.includes(':') ? [key] : [],
      ),
      responsible: words('who'),
      units: words('unit'),
      stages: chosen('stage', stageFilters),
      period,
      states: chosen('state', stateFilters),
      mine: params.get('mine') === '1',
    },
  };
}

/** One line without signs that cannot be seen, cut where it is too long; a half character is gone. */
function cleanWord(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return [...plain].slice(0, longestWord).join('').trim();
}

/**
 * The text that `readViewState` reads back: the same view, with its query and choices cleaned as there. It is never longer
 * than `longestAddress`; choices that do not fit are left out from the end. An area or an activity that is not said which
 * is the plan. How the tidsplan is looked at stands in its own address alone.
 */
export function writeViewState({ page, selected, plan, query, filters, look }: ViewState): string {
  const key = `${plan === null ? '' : `${plan}:`}${selected ?? ''}`;
  const known = key !== '' && keyForm.test(key);
  const shown = needsKey(page) && (selected === null || !known) ? 'plan' : page;
  const start = known ? `${shown}/${key}` : shown;
  const all = [...(shown === 'tidsplan' ? lookPairs(look) : []), ...pairsOf(query, filters)];
  const pairs = all
    .filter(([, value]) => value !== '')
    .map(([name, value]) => new URLSearchParams([[name, value]]).toString());
  let text = start;
  for (const pair of pairs) {
    const longer = `${text}${text === start ? '?' : '&'}${pair}`;
    if (longer.length > longestAddress) break;
    text = longer;
  }
  return text;
}

function pairsOf(query: string, filters: PlanFilters): (readonly [string, string])[] {
  const { areas, responsible, units, stages: inStages, period, states, mine } = filters;
  return [
    ['q', cleanWord(query)],
    ['mine', mine ? '1' : ''],
    ['from', period?.from ?? ''],
    ['to', period?.to ?? ''],
    ...states.map((state) => ['state', state] as const),
    ...inStages.map((stage) => ['stage', stage] as const),
    ...areas.map((area) => ['area', area === '' ? '-' : area] as const),
    ...responsible.map((who) => ['who', cleanWord(who)] as const),
    ...units.map((unit) => ['unit', cleanWord(unit)] as const),
  ];
}

/** The view with its filters as an address keeps them. */
export const kept = (view: ViewState): ViewState => {
  const read = readViewState(writeViewState(view));
  return read === null || read.page === null
    ? { ...view, filters: noFilters, query: '' }
    : { ...read, page: read.page };
};
