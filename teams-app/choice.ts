import { noFilters, readViewState, writeViewState, type ViewState } from '../src/ui/state';

/** What a channel's tab was set up to show; all of it null is the current plan with the channel's own area first. */
export interface TabChoice {
  /** Key of a plan; null for whichever is the current one. */
  readonly plan: string | null;
  /** Key of the area that comes first; null for the channel's own. */
  readonly area: string | null;
  /** Whether only that area is shown. */
  readonly only: boolean;
}

export const noChoice: TabChoice = { plan: null, area: null, only: false };

const planForm = /^[0-9A-Za-z-]{1,40}$/;
const areaForm = /^[0-9A-Za-z.æøåÆØÅ-]{1,60}$/;

/** What a tab's own address says of it. It is text from outside: what is not understood is left out. */
export function readChoice(search: string): TabChoice {
  const params = new URLSearchParams(search);
  const known = (name: string, form: RegExp): string | null => {
    const value = params.get(name) ?? '';
    return form.test(value) ? value : null;
  };
  const area = known('area', areaForm);
  return { plan: known('plan', planForm), area, only: area !== null && params.get('only') === '1' };
}

/** The address under which Teams keeps a tab with this choice. */
export function tabAddress(origin: string, { plan, area, only }: TabChoice): string {
  const url = new URL('/tab', origin);
  if (plan !== null) url.searchParams.set('plan', plan);
  if (area !== null) url.searchParams.set('area', area);
  if (area !== null && only) url.searchParams.set('only', '1');
  return url.href;
}

/** Teams' id of a tab with this choice: the same for the same choice, so that a link finds its tab. */
export const tabIdOf = ({ plan, area, only }: TabChoice): string =>
  ['tidsplan', ...[plan, area, only ? 'only' : null].flatMap((part) => (part === null ? [] : [inId(part)]))].join('-');

const inId = (part: string): string => part.replace(/[^0-9A-Za-z]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}`);

/** What a tab with this choice opens on when no link says otherwise. */
export const viewOfChoice = ({ plan, area, only }: TabChoice): Partial<ViewState> => ({
  plan,
  filters: only && area !== null ? { ...noFilters, areas: [area] } : noFilters,
});

/** The address that shows a view without a place in a channel: in a window of its own, or before a meeting. */
export function viewAddress(origin: string, view: ViewState): string {
  const url = new URL('/tab', origin);
  url.searchParams.set('view', writeViewState(view));
  return url.href;
}

/** The view that an address of `viewAddress` names; null for any other. */
export function readViewAddress(search: string): ViewState | null {
  const asked = readViewState(new URLSearchParams(search).get('view'));
  return asked === null ? null : { ...asked, page: asked.page ?? 'tidsplan' };
}
