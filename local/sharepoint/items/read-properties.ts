import { faults } from '../http/faults';
import { wrongType } from '../http/read-value';
import { ServiceError, type ServiceRequest } from '../http/message';
import { kindOf } from '../kinds/registry';
import { isOwnFact } from '../kinds/value-of';
import { valueContext } from '../kinds/context';
import { propertyName, type Field } from '../store/fields';
import type { Stored } from '../store/items';
import { readModerationStatus } from './moderation';
import { rowType, type List } from '../store/lists';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';

/** What a REST write sends, read by the list's columns. */
export interface SentProperties {
  readonly values: Readonly<Record<string, Stored>>;
  readonly contentTypeId?: string;
  readonly leaf?: string;
}

/** Properties that a row has and that a normal write leaves as they are (SURFACE.md 8: ignored, not refused). */
const left = new Set([
  'Id',
  'ID',
  'Created',
  'Modified',
  'AuthorId',
  'AuthorStringId',
  'EditorId',
  'EditorStringId',
  'GUID',
  'UniqueId',
  'Attachments',
  'FileSystemObjectType',
  'ServerRedirectedEmbedUri',
  'ServerRedirectedEmbedUrl',
  'ComplianceAssetId',
  'OData__ColorTag',
  'OData__UIVersionString',
  'OData__UIVersion',
  'owshiddenversion',
  'FileRef',
  'FileDirRef',
]);

const isVerbose = (request: ServiceRequest): boolean => /odata=verbose/i.test(request.headers['content-type'] ?? '');

/**
 * The body of POST items or MERGE items(1) as values by internal name. A name that the list's type does not define is
 * refused, also `__metadata` in JSON that is not verbose (SURFACE.md 3).
 */
export function readProperties(
  call: { readonly stores: Stores; readonly web: Web; readonly request: ServiceRequest },
  list: List,
  body: Readonly<Record<string, unknown>>,
): SentProperties {
  const type = rowType(list);
  const fields = call.stores.fields.ofList(list.id);
  const context = valueContext(call, list);
  const byName = new Map<string, Field>();
  for (const field of fields) {
    for (const name of kindOf(field).writtenAs(field)) if (!byName.has(name)) byName.set(name, field);
  }
  if (isVerbose(call.request) && !Object.hasOwn(body, '__metadata') && Object.keys(body).length > 0)
    throw faults.badQuery(
      'An entry without a type name was found, but no expected type was specified. To allow entries without type information, the expected type must also be specified when the model is specified.',
    );
  const values: Record<string, Stored> = {};
  let contentTypeId: string | undefined;
  let leaf: string | undefined;
  for (const [name, value] of Object.entries(body)) {
    if (name === '__metadata' && isVerbose(call.request)) demandType(value, type);
    else if (name.startsWith('odata.') || name.includes('@odata.')) continue;
    else if (name === 'ContentTypeId') contentTypeId = readText(value) ?? undefined;
    else if (name === 'FileLeafRef') leaf = readText(value) ?? undefined;
    else if (name === 'OData__ModerationStatus') values['_ModerationStatus'] = readModerationStatus(value);
    else if (name === 'OData__ModerationComments') values['_ModerationComments'] = readText(value);
    else if (left.has(name)) continue;
    else {
      const field = byName.get(name);
      if (field) {
        if (kindOf(field).writable && !isOwnFact(field.internalName))
          values[field.internalName] = kindOf(field).fromJson(value, field, context);
      } else if (!isReadable(fields, name)) throw faults.noProperty(name, type);
    }
  }
  return {
    values,
    ...(contentTypeId === undefined ? {} : { contentTypeId }),
    ...(leaf === undefined ? {} : { leaf }),
  };
}

/** A lookup's own name is a navigation property and takes no plain value; other readable names are left alone. */
function isReadable(fields: readonly Field[], name: string): boolean {
  const field = fields.find((one) => propertyName(one.internalName) === name);
  if (field && /^(?:Lookup|User)/.test(field.type))
    throw faults.badQuery(
      "An unexpected 'PrimitiveValue' node was found when reading from the JSON reader. A 'StartObject' node was expected.",
    );
  return field !== undefined;
}

function readText(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  throw wrongType('Edm.String', value);
}

function demandType(metadata: unknown, type: string): void {
  const sent = typeof metadata === 'object' && metadata !== null ? (metadata as { type?: unknown }).type : undefined;
  if (sent === undefined || sent === type || sent === 'SP.ListItem' || sent === 'SP.Data.ListItem') return;
  throw new ServiceError(
    400,
    '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    `A type named '${typeof sent === 'string' ? sent : JSON.stringify(sent)}' could not be resolved by the model. When a model is available, each type name must resolve to a valid type.`,
  );
}
