import type { ServiceResponse } from '../http/message';
import type { Blobs } from '../store/blobs';
import { contentTypeOfName } from './content-type';

export interface Bytes {
  readonly leaf: string;
  /** Null for no bytes at all. */
  readonly blob: string | null;
  readonly etag: string;
  readonly modified: string;
}

/** A file's bytes as an answer, or the one range that the request asks for (RFC 9110, 14). */
export function bytesAnswer(blobs: Blobs, file: Bytes, range: string | undefined): ServiceResponse {
  const length = file.blob === null ? 0 : blobs.length(file.blob);
  const read = (from: number, to: number): Buffer =>
    file.blob === null ? Buffer.alloc(0) : blobs.read(file.blob, from, to);
  const headers = {
    ETag: file.etag,
    'Last-Modified': new Date(file.modified).toUTCString(),
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
  };
  const type = contentTypeOfName(file.leaf);
  const asked = rangeIn(range, length);
  if (asked === null) return { status: 200, headers, raw: { type, content: read(0, length) } };
  if (asked === 'none')
    return { status: 416, headers: { ...headers, 'Content-Range': `bytes */${length}` }, raw: { type, content: '' } };
  return {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${asked.from}-${asked.to - 1}/${length}` },
    raw: { type, content: read(asked.from, asked.to) },
  };
}

/** Null where all is asked for: no header, or several ranges, which may be answered with the whole. */
export function rangeIn(header: string | undefined, length: number): { from: number; to: number } | 'none' | null {
  const parts = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '');
  if (!parts || (parts[1] === '' && parts[2] === '')) return null;
  const [first, last] = [parts[1] ?? '', parts[2] ?? ''];
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length : Math.min(length, Number(last) + 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  return from >= length || from >= to ? 'none' : { from, to };
}
