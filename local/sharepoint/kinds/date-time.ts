import type { Field } from '../store/fields';
import type { Key, Stored } from '../store/items';
import { wrongType } from '../http/read-value';
import { invalid, readString } from './json-values';
import type { Kind, Locale, ValueContext } from './kind';
import { makeKind } from './make-kind';
import {
  isKept,
  keptMoment,
  noDate,
  readIso,
  readWritten,
  writtenDate,
  writtenMoment,
  xmlMoment,
} from './written-dates';

const momentIn = (value: Stored): number | null => {
  if (typeof value !== 'string') return null;
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? null : moment;
};
/** A text that is no moment is an error of a formula, which is shown as it is. */
const otherwise = (value: Stored): string => (typeof value === 'string' ? value : '');

/** `/Date(1735689600000)/`, as verbose bodies of OData 2 had it. */
const old = /^\/Date\((-?\d{1,16})([+-]\d{1,4})?\)\/$/;

function fromJson(value: unknown, field: Field, { locale }: ValueContext): Stored {
  if (typeof value === 'number' || typeof value === 'boolean') throw wrongType('Edm.DateTime');
  const held = readString(value);
  if (held === null) return null;
  const ticks = old.exec(held)?.[1];
  const moment = ticks === undefined ? readIso(held, locale.timeZone) : Number(ticks);
  // An empty text is no moment either: "'' is not accepted" (pnp/pnpjs #825).
  if (moment === null) throw wrongType('Edm.DateTime');
  if (!isKept(moment)) throw invalid.moment();
  return keptMoment(moment, field.dateOnly === true, locale.timeZone);
}

function fromForm(text: string, field: Field, { locale }: ValueContext): Stored {
  if (text.trim() === '') return null;
  const moment = readWritten(text, locale);
  if (moment === null || !isKept(moment)) throw noDate(field.dateOnly === true, locale);
  return keptMoment(moment, field.dateOnly === true, locale.timeZone);
}

const shown = (moment: number, field: Field, locale: Locale, withSeconds = false): string =>
  field.dateOnly ? writtenDate(moment, locale) : writtenMoment(moment, locale, withSeconds);

/** A moment as a key: milliseconds since 1970. Literals may be ISO with or without zone, or a date alone. */
export function momentLiteral(value: string | number | boolean | null, locale: Locale): Key | undefined {
  if (value === null || value === '') return null;
  if (typeof value !== 'string') return undefined;
  return readIso(value.replace(/^datetime'(.*)'$/i, '$1'), locale.timeZone) ?? readWritten(value, locale) ?? undefined;
}

/** Date and time: UTC in whole seconds; a date alone is the site's midnight (SURFACE.md 8). */
export const dateTime: Kind = makeKind({
  typeKind: 4,
  odataType: 'SP.FieldDateTime',
  displayName: 'Date and Time',
  fromJson,
  fromForm,
  asText(value, field, { locale }) {
    const moment = momentIn(value);
    return moment === null ? otherwise(value) : shown(moment, field, locale);
  },
  asEdit(value, field, { locale }) {
    const moment = momentIn(value);
    return moment === null ? otherwise(value) : shown(moment, field, locale, true);
  },
  rendered(value, field, { locale }) {
    const moment = momentIn(value);
    const name = field.internalName;
    if (moment === null) return { [name]: otherwise(value), [`${name}.`]: '' };
    return { [name]: shown(moment, field, locale), [`${name}.`]: otherwise(value) };
  },
  asXml(value, _field, { locale }) {
    const moment = momentIn(value);
    return moment === null ? otherwise(value) || null : xmlMoment(moment, locale);
  },
  keys: (value) => [momentIn(value)],
  literal: (value, _field, { locale }) => momentLiteral(value, locale),
});
