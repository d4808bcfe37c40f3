import express, { type Request, type Response, type Router } from 'express';
import { errorBody, faults } from '../http/faults';
import { ServiceError } from '../http/message';
import type { Securable } from '../rights/rights';
import { fileTag } from '../routes/files/file-entity';
import type { User } from '../store/people';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';
import { bytesAnswer, type Bytes } from './bytes-answer';
import { contentOf, fileAt, rowOf, type Place } from './places';

/**
 * GET and HEAD of a file's own address (`/sites/dev/Shared Documents/x.txt`, and `/sites/dev/_vti_history/512/…` of its
 * version 1.0), for callers who may open it. What is no file goes on to the next handler (pages).
 */
export function fileDownloads(
  stores: Stores,
  userOf: (request: Request, web: Web) => User | null,
  webAt: (path: string) => Web | null,
): Router {
  const router = express.Router();
  router.use((request, response, next) => {
    const path = decoded(request.path);
    if (!['GET', 'HEAD'].includes(request.method) || path === null || /\/_(?:api|vti_bin|layouts)(?:\/|$)/i.test(path))
      return next();
    const { wanted, uiVersion } = versionIn(path);
    const web = webAt(wanted);
    const place = web && fileAt(stores, wanted);
    const bytes = place && bytesAt(stores, place, uiVersion);
    if (!web || !place || !bytes) return next();
    const user = userOf(request, web);
    const refusal = refusalOf(stores, user, place);
    if (refusal) {
      if (refusal.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="fremdrift-local"');
      return void response.status(refusal.status).json(errorBody(refusal, 'none'));
    }
    respond(stores, bytes, request, response);
  });
  return router;
}

function respond(stores: Stores, bytes: Bytes, request: Request, response: Response): void {
  response.setHeader('ETag', bytes.etag);
  if (request.headers['if-none-match'] === bytes.etag) return void response.status(304).end();
  const answer = bytesAnswer(stores.blobs, bytes, request.headers.range);
  response.status(answer.status);
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  const { type, content } = answer.raw ?? { type: 'application/octet-stream', content: '' };
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', Buffer.byteLength(content));
  // What people upload must not run as a page of this service.
  if (/html|svg|xml|javascript/.test(type)) response.setHeader('Content-Disposition', 'attachment');
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** The present bytes of a file, or those of an earlier version; null where it has no such version. */
function bytesAt(stores: Stores, place: Place, uiVersion: number | null): Bytes | null {
  const row = place.item;
  const old =
    uiVersion === null || !row
      ? null
      : stores.items.versions(row.listId, row.id).find((one) => one.uiVersion === uiVersion);
  if (uiVersion !== null && !old) return null;
  const content = old ? stores.files.content(place.id, old.uiVersion) : contentOf(stores, place);
  const etag = old ? `"{${place.id.toUpperCase()}},${old.version}"` : fileTag(place);
  return { leaf: place.leaf, blob: content?.blob ?? null, etag, modified: (old ?? place).modified };
}

/** Why the person may not have the file; null where they may. A file that they may not see is missing for them. */
function refusalOf(stores: Stores, user: User | null, place: Place): ServiceError | null {
  if (user === null) return new ServiceError(401, faults.denied().code, faults.denied().message);
  const row = rowOf(stores, place);
  const of: Securable =
    row && place.list ? { kind: 'item', web: place.web, list: place.list, item: row } : { kind: 'web', web: place.web };
  if (!stores.rights.may(user, place.list ? 'viewListItems' : 'viewPages', of)) return faults.noFile(place.path);
  return stores.rights.may(user, place.list ? 'openItems' : 'open', of) ? null : faults.denied();
}

/** "/sites/dev/_vti_history/512/Shared Documents/x.txt" is version 1.0 of a file. */
function versionIn(path: string): { readonly wanted: string; readonly uiVersion: number | null } {
  const parts = /^(.*)\/_vti_history\/(\d{1,9})(\/.*)$/i.exec(path);
  return parts
    ? { wanted: `${parts[1] ?? ''}${parts[3] ?? ''}`, uiVersion: Number(parts[2]) }
    : { wanted: path, uiVersion: null };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
