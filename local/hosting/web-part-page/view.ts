import type { Request } from 'express';
import { webPartNames, type WebPartName } from './parts';

/** Where SharePoint shows a web part: in a section of a page, alone on an app page, in a tab of Teams, as an app of one's own. */
export const hosts = ['page', 'fullpage', 'teams', 'personal'] as const;
export type Host = (typeof hosts)[number];

/** The backgrounds that a section of a page can have; "dark" is any of them on a site with a dark theme. */
export const sections = ['none', 'neutral', 'soft', 'strong', 'dark'] as const;
export type Section = (typeof sections)[number];

/** Teams' own words for its themes. */
export const teamsThemes = ['default', 'dark', 'contrast'] as const;
export type TeamsTheme = (typeof teamsThemes)[number];

/** What of the page a link chooses; each stands in the page's query. */
export interface PageView {
  readonly host: Host;
  readonly culture: 'da-DK' | 'en-US';
  readonly section: Section;
  /** How many web parts stand on the page. */
  readonly parts: 1 | 2;
  readonly part: WebPartName | 'all';
  /** A column of a third of the page. */
  readonly narrow: boolean;
  /** The theme that Teams begins with. */
  readonly theme: TeamsTheme;
  /** What a deep link of Teams names; empty where the tab is opened by itself. */
  readonly sub: string;
}

const usual: PageView = {
  host: 'page',
  culture: 'da-DK',
  section: 'none',
  parts: 1,
  part: 'udviklingsplan',
  narrow: false,
  theme: 'default',
  sub: '',
};

/** What the address asks for; what it does not say, or says in words that are not known, is as usual. */
export function viewOf({ query }: Pick<Request, 'query'>): PageView {
  const one = <T extends string>(name: string, all: readonly T[], otherwise: T): T =>
    all.find((value) => value === query[name]) ?? otherwise;
  return {
    host: one('host', hosts, usual.host),
    culture: one('culture', ['da-DK', 'en-US'], usual.culture),
    section: one('section', sections, usual.section),
    parts: query['parts'] === '2' ? 2 : 1,
    part: one('part', [...webPartNames, 'all'], usual.part),
    narrow: query['column'] === 'third',
    theme: one('theme', teamsThemes, usual.theme),
    sub: typeof query['sub'] === 'string' ? query['sub'] : '',
  };
}

/** The query that opens the page in this view; the usual is left out. */
export function addressOf(view: PageView): string {
  const query = new URLSearchParams();
  for (const name of ['host', 'culture', 'section', 'part', 'theme', 'sub'] as const)
    if (view[name] !== usual[name]) query.set(name, view[name]);
  if (view.narrow) query.set('column', 'third');
  if (view.parts !== 1) query.set('parts', String(view.parts));
  return `?${query.toString()}`;
}

export const inTeams = (host: Host): boolean => host === 'teams' || host === 'personal';
