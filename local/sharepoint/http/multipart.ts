import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { faults } from './faults';

export interface BatchPart {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** SharePoint takes at most 100 operations in a batch (SURFACE.md 11 and 15). */
const mostParts = 100;

/**
 * The requests in a `multipart/mixed` body (its bytes as latin1 text, so that none is changed), in the order they stand;
 * those in a change set are flattened, since SharePoint runs them one by one as well.
 */
export function readBatch(contentType: string, body: string): BatchPart[] {
  const parts = readParts(contentType, body, 'batch');
  if (parts.length > mostParts) throw faults.badQuery('The batch holds too many requests.');
  return parts;
}

function readParts(contentType: string, body: string, within: 'batch' | 'changeSet'): BatchPart[] {
  const boundary = boundaryOf(contentType);
  if (boundary === null) throw faults.badQuery('The batch has no boundary.');
  const parts = split(body, boundary);
  if (parts === null) throw faults.badQuery(`The batch does not hold its boundary '${boundary}'.`);
  return parts.flatMap((part): BatchPart[] => {
    const { headers, rest } = headersOf(part);
    const type = headers['content-type'] ?? '';
    if (boundaryOf(type) === null) return [requestOf(rest)];
    // OData knows no change set in a change set; nor would any depth of them be good for the stack.
    if (within === 'changeSet') throw faults.badQuery('A change set cannot hold another.');
    return readParts(type, rest, 'changeSet');
  });
}

function requestOf(text: string): BatchPart {
  const line = /^\s*([A-Z]+)\s+(.+?)\s+HTTP\/1\.\d\r?\n/i.exec(text);
  if (!line) throw faults.badQuery('A part of the batch has no request line.');
  const { headers, rest } = headersOf(text.slice(line[0].length));
  return { method: (line[1] ?? '').toUpperCase(), url: line[2] ?? '', headers, body: bodyOf(rest, headers) };
}

/** @pnp/sp ends each body with a line break of its own; a client that says how long its body is has it as it is. */
function bodyOf(rest: string, headers: Readonly<Record<string, string>>): string {
  const said = headers['content-length'];
  if (said !== undefined && /^\d+$/.test(said) && rest.slice(Number(said)).trim() === '')
    return rest.slice(0, Number(said));
  return rest.replace(/\r?\n$/, '');
}

export interface BatchAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The answers as one multipart body, and its content type. */
export function writeBatch(answers: readonly BatchAnswer[]): { contentType: string; body: Buffer } {
  const boundary = `batchresponse_${randomUUID()}`;
  const parts = answers.flatMap(({ status, headers, body }) => [
    [
      `--${boundary}`,
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unknown'}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      '',
      '',
    ].join('\r\n'),
    body,
    '\r\n',
  ]);
  return {
    contentType: `multipart/mixed; boundary=${boundary}`,
    body: Buffer.concat([...parts, `--${boundary}--\r\n`].map((part) => Buffer.from(part))),
  };
}

function boundaryOf(contentType: string): string | null {
  const match = /multipart\/mixed.*?boundary=(?:"([^"]+)"|([^;\s"]+))/i.exec(contentType);
  return match?.[1] ?? match?.[2] ?? null;
}

/** What stands between the lines of a boundary, up to the closing one; null where there is no such line. */
function split(body: string, boundary: string): string[] | null {
  // To the end of the line: one boundary may be the beginning of another.
  const line = new RegExp(
    `(?:^|\\r?\\n)--${boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(--)?[ \\t]*(?:(?=\\r?\\n--)|\\r?\\n|$)`,
    'g',
  );
  const lines = [...body.matchAll(line)];
  if (lines.length === 0) return null;
  const closing = lines.findIndex((match) => match[1] !== undefined);
  return lines
    .slice(0, closing < 0 ? lines.length : closing)
    .map((match, at) => body.slice(match.index + match[0].length, lines[at + 1]?.index ?? body.length));
}

function headersOf(text: string): { headers: Record<string, string>; rest: string } {
  // A request without a body may end right after its headers; what begins with an empty line has none.
  const end = /(?:^|\r?\n)\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers: Record<string, string> = {};
  for (const line of head.split(/\r?\n/)) {
    const at = line.indexOf(':');
    if (at > 0) headers[line.slice(0, at).trim().toLowerCase()] = line.slice(at + 1).trim();
  }
  return { headers, rest: end ? text.slice(end.index + end[0].length) : '' };
}
