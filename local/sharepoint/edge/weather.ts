import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import { ServiceError, type ServiceRequest } from '../http/message';
import type { Stores } from '../stores';
import { publishedBudget, type BudgetOptions } from './budget';
import { isOwnHost } from './cookies';
import { rulesForm, type Effect } from '../weather/rules';
import { createSnapshots } from '../weather/snapshots';
import { createWeather } from '../weather/weather';

/** What the weather does to one request inside the service; the rest happens to its connection. */
export interface WeatherOfRequest {
  /** The stores that a reading request is answered from. */
  readonly storesFor: (request: ServiceRequest) => Stores | null;
  /** Makes the part of a batch (counted from 1) fail before it is carried out. */
  readonly partFault: (part: number) => ServiceError | null;
}

export interface WeatherAtEdge {
  /** `/_local/weather`: where tests set it. */
  readonly admin: Express;
  readonly meet: RequestHandler;
  of(request: Request): WeatherOfRequest | null;
  close(): void;
}

/** Reads over POST (SURFACE.md 6 and 14); every other POST writes. */
const readsByPost = /\/(?:getitems|getchanges|renderlistdata\w*|getlistitemchangessincetoken)(?:\(|$|\/$)/i;
const isReading = ({ method, path }: ServiceRequest): boolean =>
  method === 'GET' || method === 'HEAD' || (method === 'POST' && readsByPost.test(`/${path}`));

const limit = z.number().int().min(1);
const budgetForm = z.union([
  z.literal('published').transform(() => publishedBudget),
  z.strictObject({ unitsPerMinute: limit.optional(), requestsPerFiveMinutes: limit.optional() }),
]);

/** Bad weather on demand; `setBudget` null gives back the one of the start. Only made where the service was started with it. */
export function weatherAtEdge(stores: Stores, setBudget: (budget: BudgetOptions | null) => void): WeatherAtEdge {
  const weather = createWeather();
  const snapshots = createSnapshots(stores);
  const inside = new WeakMap<Request, WeatherOfRequest>();

  const meet: RequestHandler = (request, response, next) => {
    if (!/\/_api(?:\/|$|\?)/i.test(request.url)) return next();
    const met = weather.meet({ method: verbOf(request), address: decoded(request.url) });
    if (met.length === 0) return next();
    const effects = met.map((one) => one.rule.do);
    const stale = met.flatMap(({ id, rule }) => (rule.do.kind === 'stale' ? [{ id, effect: rule.do }] : []))[0];
    const failing = effects.filter((effect) => effect.kind === 'failPart');
    inside.set(request, {
      storesFor: (asked) => (stale && isReading(asked) ? snapshots.of(stale.id, stale.effect) : null),
      partFault(part) {
        const effect = failing.find((one) => one.part === part);
        return effect ? new ServiceError(effect.status, effect.code, effect.message) : null;
      },
    });
    const delay = effects.reduce((sum, effect) => sum + (effect.kind === 'delay' ? effect.ms : 0), 0);
    const go = (): void => befall(effects, request, response, next);
    if (delay > 0) setTimeout(go, delay).unref();
    else go();
  };

  const admin = express();
  admin.use((request, response, next) => {
    if (isOwnHost(request)) next();
    else response.status(403).end();
  });
  admin.use(express.json({ limit: '1mb' }));
  admin.get('/', (_request, response) => void response.json({ rules: weather.all() }));
  admin.post('/', (request, response) => {
    const read = rulesForm.safeParse(request.body);
    if (!read.success) return void response.status(400).json({ error: z.prettifyError(read.error) });
    const added = read.data.map((rule) => weather.add(rule));
    // A stale read is as old as its rule, so the copy is made now.
    for (const { id, rule } of added) if (rule.do.kind === 'stale') snapshots.of(id, rule.do);
    response.status(201).json({ rules: added });
  });
  admin.put('/budget', (request, response) => {
    const read = budgetForm.safeParse((request.body as { budget?: unknown } | undefined)?.budget);
    if (!read.success) return void response.status(400).json({ error: z.prettifyError(read.error) });
    const { unitsPerMinute, requestsPerFiveMinutes } = read.data;
    setBudget({
      ...(unitsPerMinute === undefined ? {} : { unitsPerMinute }),
      ...(requestsPerFiveMinutes === undefined ? {} : { requestsPerFiveMinutes }),
    });
    response.status(204).end();
  });
  admin.delete('/', (_request, response) => {
    setBudget(null);
    for (const { id } of weather.all()) snapshots.drop(id);
    weather.clear();
    response.status(204).end();
  });
  admin.delete('/:id', (request, response) => {
    const id = Number(request.params['id']);
    snapshots.drop(id);
    response.status(weather.remove(id) ? 204 : 404).end();
  });
  return { admin, meet, of: (request) => inside.get(request) ?? null, close: () => snapshots.close() };
}

/** What happens to the connection, before the work or in place of its answer. */
function befall(effects: readonly Effect[], request: Request, response: Response, next: () => void): void {
  for (const effect of effects) {
    if (effect.kind === 'drop' && effect.when === 'before') return void request.socket.destroy();
    if (effect.kind === 'throttle') return throttle(effect, response);
  }
  for (const effect of effects) {
    if (effect.kind === 'drop') endBy(response, () => void request.socket.destroy());
    if (effect.kind === 'truncate')
      endBy(response, (content) => {
        response.write(content.subarray(0, effect.bytes), () => void request.socket.destroy());
      });
  }
  next();
}

/** Replaces how the answer ends, once the work has been done. */
function endBy(response: Response, end: (content: Buffer) => void): void {
  response.end = ((content?: unknown) => {
    end(typeof content === 'string' || content instanceof Uint8Array ? Buffer.from(content) : Buffer.alloc(0));
    return response;
  }) as Response['end'];
}

const throttledPage =
  '<!DOCTYPE html><html><head><title>429 TOO MANY REQUESTS</title></head><body>The request has been throttled.</body></html>';

function throttle(effect: Extract<Effect, { kind: 'throttle' }>, response: Response): void {
  response.status(effect.status);
  if (effect.retryAfter !== null) response.setHeader('Retry-After', String(effect.retryAfter));
  if (effect.body === 'empty') return void response.end();
  if (effect.body === 'html')
    return void response.setHeader('Content-Type', 'text/html; charset=utf-8').end(throttledPage);
  response.setHeader('Content-Type', 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8').end(
    JSON.stringify({
      'odata.error': {
        code: '-2147429894, Microsoft.SharePoint.Client.RequestThrottledException',
        message: { lang: 'en-US', value: 'The request has been throttled.' },
      },
    }),
  );
}

function verbOf(request: Request): string {
  const tunnelled = request.headers['x-http-method'];
  return request.method === 'POST' && typeof tunnelled === 'string' ? tunnelled.toUpperCase() : request.method;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.replace(/\+/g, '%20'));
  } catch {
    return url;
  }
}
