import { createDocuments, type Documents } from './documents';
import type { Core } from './database';

/** A web: the root of a site collection, or one below it. */
export interface Web {
  readonly id: string;
  /** The site collection. All webs of one site have the same. */
  readonly siteId: string;
  /** Null for the root web of a site. */
  readonly parentId: string | null;
  /** Server-relative: "/sites/dev", "/sites/dev/sub". */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** LCID of the user interface: 1030 is Danish. */
  readonly language: number;
  readonly template: string;
  readonly created: string;
  readonly itemModified: string;
  /** Properties that a person changed from their defaults, by SharePoint's names. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What the web keeps and does not answer as properties of its own: its property bag, its associated groups. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface Webs extends Documents<Web> {
  /** The web at exactly this server-relative path. */
  at(path: string): Web | null;
  /** The deepest web that the path lies in: of "/sites/dev/sub/Lists/Plan" the web "/sites/dev/sub". */
  over(path: string): Web | null;
  root(siteId: string): Web;
  below(web: Web): readonly Web[];
}

/** The webs of all sites; a site's webs are those of one `siteId`. */
export function createWebs(core: Core): Webs {
  const documents = createDocuments<Web>(core, 'webs', (web) => web.siteId);
  const at = (path: string): Web | null => {
    const wanted = path.toLowerCase().replace(/\/+$/, '');
    return documents.everywhere().find((web) => web.path.toLowerCase() === wanted) ?? null;
  };
  return {
    ...documents,
    at,
    over(path) {
      for (let here = path.replace(/\/+$/, ''); here !== ''; here = here.slice(0, here.lastIndexOf('/'))) {
        const web = at(here);
        if (web) return web;
      }
      return null;
    },
    root(siteId) {
      const root = documents.all(siteId).find((web) => web.parentId === null);
      if (!root) throw new Error(`The site ${siteId} has no root web`);
      return root;
    },
    below: (web) => documents.all(web.siteId).filter((other) => other.parentId === web.id),
  };
}
