import type { Field } from '../store/fields';
import type { Stored } from '../store/items';
import { plainLogin, type Principal } from '../store/people';
import { delimited, splitDelimited } from './delimited';
import { invalid, readCollection, readInt32 } from './json-values';
import { FormError, type Kind, type ValueContext } from './kind';
import { idLiteral, idsOf } from './lookups';
import { idName, makeKind, manyKeys } from './make-kind';
import { escaped } from './markup';

const person = (id: number, { stores, siteId }: ValueContext): Principal | null => stores.people.byId(siteId, id);
const titleOf = (id: number, context: ValueContext): string => person(id, context)?.title ?? '';

const stringIdName = (field: Field): string => idName(field).replace(/Id$/, 'StringId');

/**
 * Whoever a form means by a login, an address, or (a group) a name. Somebody whom only the organisation's directory knows
 * is put on the site's list of users, as `ensureuser` does.
 */
function find(key: string, { stores, siteId }: ValueContext): Principal | null {
  const { people, directory, core } = stores;
  const name = key.trim();
  const met =
    people.byLogin(siteId, name) ?? people.byEmail(siteId, plainLogin(name)) ?? people.groupByName(siteId, name);
  const entry = met ? null : directory.find(name);
  if (!entry) return met;
  return core.together(() => {
    const login = entry.login.toLowerCase();
    const before = people.all(siteId).find((one) => one.kind !== 'group' && one.login.toLowerCase() === login);
    if (before) return before.deleted ? people.put({ ...before, deleted: false }) : before;
    return people.add({ siteId, kind: entry.kind, login: entry.login, title: entry.title, email: entry.email });
  });
}

function chosen(key: string, field: Field, context: ValueContext): number {
  const numbered = /^\d{1,10}$/.test(key.trim()) ? person(Number(key), context) : null;
  const found = numbered && !numbered.deleted ? numbered : find(key, context);
  if (!found || (field.peopleOnly && found.kind !== 'user'))
    throw new FormError(`The specified user ${key} could not be found.`);
  return found.principalId;
}

/** `[{"Key":"i:0#.f|membership|a@b"}]`; also logins with ";" between them, and "11;#Name" as other forms write it. */
function formIds(text: string, field: Field, context: ValueContext): number[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  if (/^[[{]/.test(trimmed)) return keysOf(trimmed).map((key) => chosen(key, field, context));
  if (/^\d+;#/.test(trimmed))
    return splitDelimited(trimmed)
      .filter((_part, at) => at % 2 === 0)
      .map((key) => chosen(key, field, context));
  return trimmed
    .split(/;#?/)
    .filter((key) => key.trim() !== '')
    .map((key) => chosen(key, field, context));
}

function keysOf(json: string): string[] {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    throw new FormError(`The specified user ${json} could not be found.`);
  }
  return (Array.isArray(read) ? read : [read]).map((one: unknown) => {
    const key = typeof one === 'object' && one !== null ? (one as { Key?: unknown }).Key : one;
    if (typeof key === 'string' && key.trim() !== '') return key;
    throw new FormError(`The specified user ${JSON.stringify(one)} could not be found.`);
  });
}

function known(id: number, field: Field, context: ValueContext): number {
  const found = person(id, context);
  if (!found || found.deleted || (field.peopleOnly && found.kind !== 'user')) throw invalid.data();
  return id;
}

const shown = (id: number, context: ValueContext, several: boolean): unknown => {
  const one = person(id, context);
  const title = one?.title ?? '';
  return {
    id: String(id),
    ...(several ? { value: title } : {}),
    title,
    email: one?.email ?? '',
    sip: one?.email ?? '',
    picture: '',
  };
};

function link(id: number, field: Field, context: ValueContext): string {
  const web = context.stores.webs.get(field.webId)?.path ?? '';
  return `<a href="${escaped(`${web}/_layouts/15/userdisp.aspx?ID=${id}`)}">${escaped(titleOf(id, context))}</a>`;
}

const wire = (value: Stored, context: ValueContext): string =>
  idsOf(value)
    .map((id) => `${id};#${delimited(titleOf(id, context))}`)
    .join(';#');

const inVersion = (id: number, context: ValueContext): unknown => ({
  LookupId: id,
  LookupValue: titleOf(id, context),
  Email: person(id, context)?.email ?? '',
});

const shared = {
  typeKind: 20,
  odataType: 'SP.FieldUser',
  displayName: 'Person or Group',
  writtenAs: (field: Field) => [idName(field), stringIdName(field)],
  asText: (value: Stored, _field: Field, context: ValueContext) =>
    idsOf(value)
      .map((id) => titleOf(id, context))
      .join('; '),
  asHtml: (value: Stored, field: Field, context: ValueContext) =>
    idsOf(value)
      .map((id) => link(id, field, context))
      .join('; '),
  // Logins, which the form takes back; a group has its name for one.
  asEdit: (value: Stored, _field: Field, context: ValueContext) =>
    idsOf(value)
      .map((id) => person(id, context)?.login ?? '')
      .join(';'),
  asXml: (value: Stored, _field: Field, context: ValueContext) => wire(value, context) || null,
  literal: idLiteral,
} satisfies Partial<Kind>;

/** A person or group; 0 and null clear it (SURFACE.md 8). */
export const user: Kind = makeKind({
  ...shared,
  properties(value, field) {
    const id = typeof value === 'number' ? value : null;
    return { [idName(field)]: id, [stringIdName(field)]: id === null ? null : String(id) };
  },
  fromJson(value, field, context) {
    const id = readInt32(value === '' ? null : value);
    return id === null || id === 0 ? null : known(id, field, context);
  },
  fromForm(text, field, context) {
    const ids = formIds(text, field, context);
    if (ids.length > 1) throw new FormError('This field can have only one person or group.');
    return ids[0] ?? null;
  },
  rendered: (value, field, context) => ({
    [field.internalName]: typeof value === 'number' ? [shown(value, context, false)] : '',
  }),
  inVersion: (value, _field, context) => (typeof value === 'number' ? inVersion(value, context) : null),
  keys: (value) => [typeof value === 'number' ? value : null],
});

/** Several; none is null in a row, not `[]` (SURFACE.md 8). */
export const userMulti: Kind = makeKind({
  ...shared,
  sortable: false,
  indexable: false,
  properties(value, field) {
    const ids = idsOf(value);
    if (ids.length === 0) return { [idName(field)]: null, [stringIdName(field)]: null };
    return { [idName(field)]: [...ids], [stringIdName(field)]: ids.map(String) };
  },
  fromJson(value, field, context) {
    const ids = readCollection(value, readInt32) ?? [];
    const kept = [...new Set(ids.filter((id) => id !== 0).map((id) => known(id, field, context)))];
    return kept.length === 0 ? null : kept;
  },
  fromForm(text, field, context) {
    const ids = [...new Set(formIds(text, field, context))];
    return ids.length === 0 ? null : ids;
  },
  rendered: (value, field, context) => ({
    [field.internalName]: idsOf(value).length === 0 ? '' : idsOf(value).map((id) => shown(id, context, true)),
  }),
  inVersion: (value, _field, context) =>
    idsOf(value).length === 0 ? null : idsOf(value).map((id) => inVersion(id, context)),
  keys: (value) => manyKeys<number>(value, (id) => id),
});
