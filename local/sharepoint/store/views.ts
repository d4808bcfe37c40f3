import { createDocuments, type Documents } from './documents';
import type { Core } from './database';

/** A view of a list: kept as its parts, from which `ListViewXml` and `HtmlSchemaXml` are made. */
export interface View {
  readonly id: string;
  readonly webId: string;
  readonly listId: string;
  readonly title: string;
  /** Name of its page: "AllItems.aspx". Stays when the title changes. */
  readonly leaf: string;
  /** Principal id of the one person who sees it; null for a view that all see. */
  readonly owner: number | null;
  readonly isDefault: boolean;
  readonly hidden: boolean;
  readonly baseViewId: string;
  /** "HTML", "CALENDAR", "GRID" … */
  readonly viewType: string;
  /** Internal names of its columns, in order. */
  readonly fields: readonly string[];
  /** What stands inside `<Query>`: `ViewQuery`. */
  readonly query: string;
  readonly rowLimit: number;
  readonly paged: boolean;
  /** SP.ViewScope: 0 default, 1 Recursive, 2 RecursiveAll, 3 FilesOnly. */
  readonly scope: number;
  /** Raised by each change. */
  readonly version: number;
  /** Other properties that a person set, by SharePoint's names. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface Views extends Documents<View> {
  ofList(listId: string): readonly View[];
  defaultOf(listId: string): View | null;
}

/** The views of all lists. */
export function createViews(core: Core): Views {
  const documents = createDocuments<View>(core, 'views', (view) => view.listId);
  return {
    ...documents,
    ofList: (listId) => documents.all(listId),
    defaultOf: (listId) => documents.all(listId).find((view) => view.isDefault) ?? null,
  };
}
