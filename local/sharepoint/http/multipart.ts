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
 * The requests in a `multipart/mixed` body (its bytes as latin1 text, so that none is changed), in the order they stand; those in a change set are flattened, since SharePoint
 * runs them one by one as well.
 */
export function readBatch(contentType: string, body: string): BatchPart[] {
  const boundary = boundaryOf(contentType);
  if (boundary === null) throw faults.badQuery('The batch has no boundary.');
  const parts = split(body, boundary).flatMap((part): BatchPart[] => {
    const { headers, rest } = headersOf(part);
    const inner = boundaryOf(headers['content-type'] ?? '');
    if (inner !== null) return readBatch(headers['content-type'] ?? '', rest);
    const line = /^\s*([A-Z]+)\s+(.+?)\s+HTTP\/1\.\d\r?\n/i.exec(rest);
    if (!line) throw faults.badQuery('A part of the batch has no request line.');
    const request = headersOf(rest.slice(line[0].length));
    return [
      {
        method: (line[1] ?? '').toUpperCase(),
        url: line[2] ?? '',
        headers: request.headers,
        // @pnp/sp ends each body with a line break of its own.
        body: request.rest.replace(/\r?\n$/, ''),
      },
    ];
  });
  if (parts.length > mostParts) throw faults.badQuery('The batch holds too many requests.');
  return parts;
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
  const match = /multipart\/mixed.*?boundary="?([^";]+)"?/i.exec(contentType);
  return match?.[1] ?? null;
}

const split = (body: string, boundary: string): string[] =>
  body
    .split(new RegExp(`(?:^|\\r?\\n)--${boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`))
    .slice(1)
    .filter((part) => !part.startsWith('--'));

function headersOf(text: string): { headers: Record<string, string>; rest: string } {
  const lines = text.replace(/^\r?\n/, '');
  const end = /\r?\n\r?\n/.exec(lines);
  // A request without a body may end right after its headers.
  const head = end ? lines.slice(0, end.index) : lines;
  const headers: Record<string, string> = {};
  for (const line of head.split(/\r?\n/)) {
    const at = line.indexOf(':');
    if (at > 0) headers[line.slice(0, at).trim().toLowerCase()] = line.slice(at + 1).trim();
  }
  return { headers, rest: end ? lines.slice(end.index + end[0].length) : '' };
}
