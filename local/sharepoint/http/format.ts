import { ServiceError } from './message';

/**
 * How an answer is written (SURFACE.md 2). `v4` is what a client gets that sends `OData-Version: 4.0`, as SharePoint
 * Framework's own client does: metadata lines begin with "@", and errors carry their message as plain text.
 */
export type Format = 'minimal' | 'none' | 'verbose' | 'v4' | 'v4none';

type Headers = Readonly<Record<string, string | undefined>>;

/** The format that the headers ask for; an Accept that names no JSON is refused. */
export function formatOf(headers: Headers): Format {
  const asked = preferred(headers['accept'] ?? '');
  if (asked === null)
    throw new ServiceError(
      406,
      '-1, Microsoft.SharePoint.Client.ClientServiceException',
      'The HTTP header ACCEPT is missing or its value is invalid.',
    );
  if (/odata=verbose/.test(asked)) return 'verbose';
  const none = /odata(?:\.metadata)?=none|odata=nometadata/.test(asked);
  if (/^4/.test(headers['odata-version'] ?? '')) return none ? 'v4none' : 'v4';
  return none ? 'none' : 'minimal';
}

/**
 * The JSON that an Accept likes best: its highest `q`; among equals one that is named before a wildcard, then the first
 * (RFC 9110 12.5.1). Null where it wants none.
 */
function preferred(accept: string): string | null {
  const text = accept.toLowerCase().replace(/["\s]/g, '');
  if (text === '') return '';
  let best: { readonly type: string; readonly weight: number } | null = null;
  for (const type of text.split(',')) {
    const named = type.includes('json');
    if (!named && !/\*\/\*|application\/\*/.test(type)) continue;
    const quality = Number(/;q=([\d.]+)/.exec(type)?.[1] ?? 1);
    // Qualities have three decimals at most.
    const weight = quality > 0 ? quality + (named ? 0.0001 : 0) : 0;
    if (weight > (best?.weight ?? 0)) best = { type, weight };
  }
  return best && best.type;
}

export function contentTypeOf(format: Format): string {
  switch (format) {
    case 'verbose':
      return 'application/json;odata=verbose;charset=utf-8';
    case 'v4':
      return 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';
    case 'v4none':
      return 'application/json;odata.metadata=none;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';
    case 'none':
    case 'minimal':
      return `application/json;odata=${format === 'none' ? 'nometadata' : 'minimalmetadata'};streaming=true;charset=utf-8`;
  }
}

/** What a metadata line's name begins with; null where the format has none. */
export const linePrefix = (format: Format): 'odata.' | '@odata.' | null =>
  format === 'minimal' ? 'odata.' : format === 'v4' ? '@odata.' : null;

/** The format for an error: an Accept that is itself the error must not hide it. */
export function formatForError(headers: Headers): Format {
  try {
    return formatOf(headers);
  } catch {
    return 'minimal';
  }
}
