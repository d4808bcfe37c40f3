import { randomUUID } from 'node:crypto';
import { faults } from './message';

export interface BatchPart {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** SharePoint takes at most 100 requests in a batch and 1000 changes in a change set (SURFACE.md 13). */
const mostParts = 1000;

/**
 * The requests in a `multipart/mixed` body, in the order they stand; those in a change set are flattened, since SharePoint
 * runs them one by one as well.
 */
export function readBatch(contentType: string, body: string): BatchPart[] {
  const boundary = boundaryOf(contentType);
  if (boundary === null) throw faults.badValue('The batch has no boundary.');
  const parts = split(body, boundary).flatMap((part): BatchPart[] => {
    const { headers, rest } = headersOf(part);
    const inner = boundaryOf(headers['content-type'] ?? '');
    if (inner !== null) return readBatch(headers['content-type'] ?? '', rest);
    const line = /^\s*([A-Z]+)\s+(\S+)\s+HTTP\/1\.\d\r?\n/i.exec(rest);
    if (!line) return [];
    const request = headersOf(rest.slice(line[0].length));
    return [
      {
        method: (line[1] ?? '').toUpperCase(),
        url: line[2] ?? '',
        headers: request.headers,
        body: request.rest.trim(),
      },
    ];
  });
  if (parts.length > mostParts) throw faults.badValue('The batch holds too many requests.');
  return parts;
}

export interface BatchAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  412: 'Precondition Failed',
  500: 'Internal Server Error',
};

/** The answers as one multipart body, and its content type. */
export function writeBatch(answers: readonly BatchAnswer[]): { contentType: string; body: string } {
  const boundary = `batchresponse_${randomUUID()}`;
  const parts = answers.map(({ status, headers, body }) =>
    [
      `--${boundary}`,
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `HTTP/1.1 ${status} ${reasons[status] ?? 'Unknown'}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      '',
      body,
    ].join('\r\n'),
  );
  return {
    contentType: `multipart/mixed; boundary="${boundary}"`,
    body: `${parts.join('\r\n')}\r\n--${boundary}--\r\n`,
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
