import type { Field, FieldType } from '../store/fields';
import { calculated } from './calculated';
import { multiChoice } from './choices';
import { dateTime } from './date-time';
import type { Kind } from './kind';
import { lookup, lookupMulti, projected, projectedMulti } from './lookups';
import { counter, currency, integer, moderationStatus, number } from './numbers';
import { user, userMulti } from './people';
import * as simple from './simple';
import { choice, location, note, text, thumbnail } from './texts';

const taxonomy = simple.unknown('Managed Metadata');
const other = simple.unknown('');

/** Asked for when it is needed: lookups and this file know one another. */
const byType: Readonly<Record<FieldType, (field: Field) => Kind>> = {
  Text: () => text,
  Note: () => note,
  DateTime: () => dateTime,
  Choice: () => choice,
  MultiChoice: () => multiChoice,
  Lookup: (field) => lookupLike(field, lookup, projected),
  LookupMulti: (field) => lookupLike(field, lookupMulti, projectedMulti),
  Boolean: () => simple.boolean,
  Number: () => number,
  Currency: () => currency,
  URL: () => simple.url,
  Calculated: calculated,
  User: () => user,
  UserMulti: () => userMulti,
  Thumbnail: () => thumbnail,
  Location: () => location,
  Counter: () => counter,
  Integer: () => integer,
  Computed: () => simple.computed,
  Attachments: () => simple.attachments,
  Guid: () => simple.guid,
  ModStat: () => moderationStatus,
  ContentTypeId: () => simple.contentTypeId,
  File: () => simple.file,
  TaxonomyFieldType: () => taxonomy,
  TaxonomyFieldTypeMulti: () => taxonomy,
};

/** Built-in columns of type Lookup that look nothing up, like `FileRef`, are facts of the row itself. */
function lookupLike(field: Field, usual: Kind, dependent: Kind): Kind {
  if (field.primaryFieldId) return dependent;
  if (field.builtIn && (!field.lookupListId || field.lookupListId === 'Docs'))
    return field.internalName === 'UniqueId' ? simple.rowGuid : simple.rowFact;
  return usual;
}

/** The type of a column: how its values come in, are kept and go out. */
export const kindOf = (field: Field): Kind => (Object.hasOwn(byType, field.type) ? byType[field.type](field) : other);
