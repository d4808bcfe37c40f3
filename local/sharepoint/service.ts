import express, { type Express, type Request, type Response } from 'express';
import { readBatch, writeBatch, type BatchAnswer } from './http/batch';
import {
  errorBody,
  faults,
  ServiceError,
  type ServiceRequest,
  type ServiceResponse,
  type ServiceUser,
} from './http/message';
import { apiRoute } from './routes/web';
import type { Site } from './site';

const bodyLimit = '25mb';

/** The site's `_api` over HTTP: who asks, batch or one request, and faults in SharePoint's own form. */
export function apiOverHttp(site: Site, userOf: (request: Request) => ServiceUser | null): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(cors);
  app.use(express.text({ type: () => true, limit: bodyLimit }));
  app.use((request, response) => {
    const user = userOf(request);
    const webUrl = site.url(request.headers.host ?? '');
    if (user === null) {
      const denied = faults.denied();
      response.setHeader('WWW-Authenticate', 'Bearer realm="fremdrift-local"');
      return void response.status(401).json(errorBody(denied));
    }
    const [path = '', search = ''] = splitUrl(request.url);
    const body = typeof request.body === 'string' ? request.body : '';
    const headers: Record<string, string | undefined> = { ...lowered(request.headers), 'x-web-url': webUrl };
    if (path.toLowerCase() === '/$batch' && request.method === 'POST')
      return batch(site, user, webUrl, headers, body, response);
    const method = request.method === 'POST' ? (headers['x-http-method'] ?? 'POST').toUpperCase() : request.method;
    const answer = answerTo(site, {
      method,
      path: path.slice(1),
      query: new URLSearchParams(search),
      headers,
      body,
      user,
    });
    send(response, answer, headers['accept']);
  });
  return app;
}

function answerTo(site: Site, request: ServiceRequest): ServiceResponse {
  try {
    return apiRoute(site, request);
  } catch (error) {
    if (error instanceof ServiceError) return { status: error.status, json: errorBody(error) };
    throw error;
  }
}

function batch(
  site: Site,
  user: ServiceUser,
  webUrl: string,
  outer: Readonly<Record<string, string | undefined>>,
  body: string,
  response: Response,
): void {
  let answers: BatchAnswer[];
  try {
    answers = readBatch(outer['content-type'] ?? '', body).map((part) => {
      const url = new URL(part.url, webUrl);
      const at = url.pathname.toLowerCase().indexOf('/_api/');
      const answer = answerTo(site, {
        method: part.method,
        path: url.pathname.slice(at + '/_api/'.length),
        query: url.searchParams,
        headers: { ...part.headers, 'x-web-url': webUrl },
        body: part.body,
        user,
      });
      return {
        status: answer.status,
        headers: { 'CONTENT-TYPE': contentType(part.headers['accept']), ...answer.headers },
        body: answer.json === undefined ? '' : JSON.stringify(answer.json),
      };
    });
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return void response.status(error.status).json(errorBody(error));
  }
  const written = writeBatch(answers);
  response.status(200).setHeader('Content-Type', written.contentType);
  response.end(written.body);
}

function send(response: Response, answer: ServiceResponse, accept: string | undefined): void {
  response.status(answer.status);
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  if (answer.json === undefined) return void response.end();
  response.setHeader('Content-Type', contentType(accept));
  response.end(JSON.stringify(answer.json));
}

const contentType = (accept: string | undefined): string =>
  `application/json;odata=${/odata=nometadata/i.test(accept ?? '') ? 'nometadata' : 'minimalmetadata'};streaming=true;charset=utf-8`;

/** The tab asks across origins with a bearer token and no cookies, as it does of SharePoint. */
function cors(request: Request, response: Response, next: () => void): void {
  const { origin } = request.headers;
  if (origin !== undefined && /^http:\/\/(?:127\.0\.0\.1|localhost):\d+$/.test(origin)) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Vary', 'Origin');
    response.setHeader(
      'Access-Control-Allow-Headers',
      'authorization, accept, content-type, if-match, x-http-method, x-clientservice-clienttag, x-pnpjs-requestid',
    );
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, MERGE, PATCH, DELETE');
  }
  if (request.method === 'OPTIONS') return void response.status(204).end();
  next();
}

function splitUrl(url: string): [string, string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
}

const lowered = (headers: Request['headers']): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
