import { FormError } from '../kinds/kind';
import { kindOf } from '../kinds/registry';
import { isOwnFact } from '../kinds/value-of';
import { valueContext } from '../kinds/context';
import { ServiceError } from '../http/message';
import type { Field } from '../store/fields';
import type { Stored } from '../store/items';
import type { List } from '../store/lists';
import { RowFault } from './faults';
import type { Writer } from './writer';

/** One line of `formValues` as it is sent. */
export interface FormValue {
  readonly name: string;
  readonly text: string;
}

/** One line of the answer (SP.ListItemFormUpdateValue). */
export interface FormOutcome {
  readonly ErrorCode: number;
  readonly ErrorMessage: string | null;
  readonly FieldName: string;
  readonly FieldValue: string | null;
  readonly HasException: boolean;
  readonly ItemId: number;
}

/** What a form changes of a row, by where it is kept. */
export interface FormChange {
  readonly values: Record<string, Stored>;
  contentTypeId?: string;
  leaf?: string;
  created?: string;
  modified?: string;
  author?: number;
  editor?: number;
}

export interface ReadForm {
  readonly outcomes: FormOutcome[];
  readonly change: FormChange;
}

export const outcome = (name: string, text: string | null, error: string | null = null, code = 0): FormOutcome => ({
  ErrorCode: code,
  ErrorMessage: error,
  FieldName: name,
  FieldValue: text,
  HasException: error !== null,
  ItemId: 0,
});

/** `formValues` of a body, also as verbose JSON wraps them. Anything that is no text is written as one. */
export function formValuesIn(body: Readonly<Record<string, unknown>>): FormValue[] {
  const sent = body['formValues'];
  const lines = Array.isArray(sent) ? sent : ((sent as { results?: unknown } | null | undefined)?.results ?? []);
  return (Array.isArray(lines) ? lines : []).map((line: unknown) => {
    const { FieldName, FieldValue } = (line ?? {}) as { FieldName?: unknown; FieldValue?: unknown };
    return {
      name: typeof FieldName === 'string' ? FieldName : '',
      text:
        typeof FieldValue === 'string'
          ? FieldValue
          : FieldValue === null || FieldValue === undefined
            ? ''
            : JSON.stringify(FieldValue),
    };
  });
}

/**
 * Texts of a form, in the site's locale, as values (SURFACE.md 8). A form may write Created, Modified, Author and Editor,
 * and it is the one way of writing that asks for required columns. Each line tells of its own failure.
 */
export function readForm(writer: Writer, list: List, sent: readonly FormValue[]): ReadForm {
  const change: FormChange = { values: {} };
  const outcomes = sent.map(({ name, text }): FormOutcome => {
    try {
      put(writer, list, name, text, change);
      return outcome(name, text);
    } catch (error) {
      if (error instanceof FormError) return outcome(name, text, error.message, error.code);
      if (error instanceof ServiceError) return outcome(name, text, error.message);
      throw error;
    }
  });
  return { outcomes, change };
}

function put(writer: Writer, list: List, name: string, text: string, change: FormChange): void {
  const { stores } = writer;
  const field = stores.fields.byName(list.id, name);
  if (!field) throw new FormError(`Column '${name}' does not exist. It may have been deleted by another user.`);
  const own = field.internalName;
  if (own === 'ContentTypeId') return void (change.contentTypeId = text);
  if (own === 'ContentType') return void (change.contentTypeId = contentTypeNamed(writer, list, text));
  if (own === 'FileLeafRef') return void (text.trim() === '' || (change.leaf = text.trim()));
  const read = (): Stored => kindOf(field).fromForm(text, field, valueContext(writer, list));
  if (field.builtIn && (own === 'Created' || own === 'Modified')) {
    const moment = read();
    if (typeof moment === 'string') change[own === 'Created' ? 'created' : 'modified'] = moment;
    return;
  }
  if (field.builtIn && (own === 'Author' || own === 'Editor')) {
    const id = read();
    if (typeof id === 'number') change[own === 'Author' ? 'author' : 'editor'] = id;
    return;
  }
  if (own === '_ModerationStatus') {
    if (!/^[0-4]$/.test(text.trim())) throw new FormError('The approval status is not valid.');
    return void (change.values[own] = Number(text));
  }
  if (!kindOf(field).writable || (field.builtIn && isOwnFact(own))) return;
  const value = read();
  if (field.required && isEmpty(value)) throw new FormError("You can't leave this blank.");
  change.values[own] = value;
}

const isEmpty = (value: Stored): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

function contentTypeNamed({ stores }: Writer, list: List, name: string): string {
  const found = stores.contentTypes.ofList(list.id).find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  if (!found) throw new FormError(`The content type "${name}" does not exist.`);
  return found.contentTypeId;
}

/** A refusal of the row as a whole (unique, validation), told on the lines of the columns it is about. */
export function refusedForm(
  outcomes: readonly FormOutcome[],
  error: ServiceError,
  fields: readonly Field[],
): FormOutcome[] {
  const columns = error instanceof RowFault ? error.columns : [];
  const isAbout = (line: FormOutcome): boolean => {
    const field = fields.find((one) => one.internalName.toLowerCase() === line.FieldName.toLowerCase());
    return field !== undefined && columns.includes(field.internalName);
  };
  const some = outcomes.some(isAbout);
  return outcomes.map((line, at) =>
    (some ? isAbout(line) : at === 0)
      ? { ...line, ErrorMessage: error.message, HasException: true, ErrorCode: Number.parseInt(error.code, 10) || 0 }
      : line,
  );
}
