import type { List } from '../store/lists';
import type { Field } from '../store/fields';
import type { Item, Key, Stored } from '../store/items';
import type { Stores } from '../stores';

/** What a value needs to know besides its column: where it stands and how the site writes dates and numbers. */
export interface ValueContext {
  readonly stores: Stores;
  readonly siteId: string;
  /** The list the row is in. */
  readonly list: List;
  readonly locale: Locale;
  /** Which rows the reader may see, where lookups show them; missing where nobody in particular reads. */
  readonly sees?: (item: Item) => boolean;
}

/** The site's regional settings. */
export interface Locale {
  /** 1030 is Danish. */
  readonly lcid: number;
  /** IANA name: "Europe/Copenhagen". */
  readonly timeZone: string;
}

/**
 * One type of column: how its values come in, are kept, and go out in each of the forms that SharePoint has
 * (SURFACE.md 7 to 9). Pure but for what `context` reads. A value that was never written is `null`.
 */
export interface Kind {
  /** `FieldTypeKind`. */
  readonly typeKind: number;
  /** "SP.FieldText". */
  readonly odataType: string;
  /** "Single line of text", as `TypeDisplayName`. */
  readonly displayName: string;
  /** May it be written over REST at all? False for Calculated, Counter, Computed … */
  readonly writable: boolean;
  readonly sortable: boolean;
  readonly indexable: boolean;
  /** Names under which a write sends this column: `["Title"]`, `["AreaId", "AreaStringId"]`. */
  readonly writtenAs: (field: Field) => readonly string[];
  /** A row's default properties of this column: `{ AreaId: 2 }`, `{ OwnerId: 11, OwnerStringId: "11" }`. */
  readonly properties: (value: Stored, field: Field) => Readonly<Record<string, unknown>>;
  /** From a REST write. Throws a ServiceError for a wrong JSON type, too long a text, a number out of bounds … */
  readonly fromJson: (value: unknown, field: Field, context: ValueContext) => Stored;
  /** From validateUpdateListItem, in the site's locale. Throws a `FormError` whose message the answer carries. */
  readonly fromForm: (text: string, field: Field, context: ValueContext) => Stored;
  /** FieldValuesAsText, FieldValuesAsHTML, FieldValuesForEdit. */
  readonly asText: (value: Stored, field: Field, context: ValueContext) => string;
  readonly asHtml: (value: Stored, field: Field, context: ValueContext) => string;
  readonly asEdit: (value: Stored, field: Field, context: ValueContext) => string;
  /** A row of RenderListDataAsStream: `{ Frist: "30-06-2025", "Frist.": "2025-06-30T10:00:00Z" }`. */
  readonly rendered: (value: Stored, field: Field, context: ValueContext) => Readonly<Record<string, unknown>>;
  /** A row of `versions`: lookups as `{LookupId, LookupValue}`. */
  readonly inVersion: (value: Stored, field: Field, context: ValueContext) => unknown;
  /** The `ows_…` attribute of GetListItemChangesSinceToken; null to leave it out. */
  readonly asXml: (value: Stored, field: Field, context: ValueContext) => string | null;
  /** What a filter, a sort and the index compare: one key, or for multi-valued columns one for each value. */
  readonly keys: (value: Stored) => readonly Key[];
  /** A literal of `$filter` or CAML as such a key; undefined where this column cannot be compared with it. */
  readonly literal: (value: string | number | boolean | null, field: Field, context: ValueContext) => Key | undefined;
}

/** What a form's field refuses, in words for the person. */
export class FormError extends Error {
  /** `ErrorCode` of the answer's line, as pnp/pnpcore #1433 has it. */
  readonly code = -2146232832;
}
