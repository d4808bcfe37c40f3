import express, { type ErrorRequestHandler, type Response, type Router } from 'express';
import * as zod from 'zod';
import type * as z from 'zod/mini';
import type { LocalDate } from '../../../src/plan/plan';
import type { Live } from '../live';
import {
  addAppSchema,
  cardActionSchema,
  composeAskSchema,
  messageActionSchema,
  postMessageSchema,
  removeTabSchema,
  saveTabSchema,
  switchPersonSchema,
  switchThemeSchema,
  tabTokenRequestSchema,
  todaySchema,
} from '../shape';
import type { Sessions } from '../store/sessions';
import { placeFor } from '../world';
import { composeFrom, type ComposeContext } from './compose';
import { samePageOnly } from './guard';
import { chooseAction } from './message-action';
import { readMessages, readState, type ReadContext } from './read';
import { tabToken, type TabTokenContext } from './tab-token';
import { createWho } from './who';
import { postMessage, pressCard, type WriteContext } from './write';

export interface PageApiContext extends ReadContext, WriteContext, ComposeContext, TabTokenContext {
  readonly sessions: Sessions;
  readonly live: Live;
  readonly self: () => string;
  readonly tabOrigin: () => string | null;
  readonly nextReminder: () => Promise<LocalDate | null>;
  readonly log: (line: string) => void;
}

const moveRequest = zod.object({ date: zod.string() });

/** The page's own API: JSON, for the page alone, except `GET /today`, which the tab may read. */
export function pageApiRoutes(context: PageApiContext): Router {
  const { world, live, sessions, readMarks, days } = context;
  const router = express.Router();
  const who = createWho(sessions, world.people);

  router.get('/today', (request, response) => {
    if (request.headers.origin !== undefined && request.headers.origin === context.tabOrigin()) {
      response.set({ 'access-control-allow-origin': request.headers.origin, vary: 'Origin' });
    }
    response.set('cache-control', 'no-store').json({ today: days.today() });
  });

  router.use(samePageOnly(context.self));
  router.use(express.json({ limit: '200kb' }));
  router.use((_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });

  router.get('/events', (request, response) => live.listen(request, response));
  router.get('/state', (request, response) => void response.json(readState(context, who(request, response))));
  router.get('/next-reminder', async (_request, response) => void response.json({ day: await context.nextReminder() }));

  router.get('/conversations/:id/messages', (request, response) => {
    const messages = readMessages(context, who(request, response), request.params.id);
    if (messages) response.json(messages);
    else fail(response, 404, 'conversation');
  });
  router.post('/conversations/:id/messages', async (request, response) => {
    const body = parsed(postMessageSchema, request.body, response);
    if (!body) return;
    const posted = await postMessage(
      context,
      who(request, response),
      request.params.id,
      body.root,
      body.text,
      body.cards,
    );
    if (posted.ok) response.status(201).json({ id: posted.id, bot: posted.bot });
    else fail(response, 404, 'conversation');
  });
  router.post('/conversations/:id/compose', async (request, response) => {
    const asked = parsed(composeAskSchema, request.body, response);
    if (!asked) return;
    const answer = await composeFrom(context, who(request, response), request.params.id, asked);
    if (answer) response.json(answer);
    else fail(response, 404, 'conversation');
  });
  router.post('/conversations/:id/read', (request, response) => {
    const { person } = who(request, response);
    if (readMarks.markRead(request.params.id, person.objectId)) live.tell({ kind: 'state' });
    response.json({});
  });
  router.post('/app', (request, response) => {
    const chat = parsed(addAppSchema, request.body, response);
    if (!chat) return;
    const { person } = who(request, response);
    const place = placeFor(world, person, chat.conversation, '');
    if (place === null || place.kind === 'channel') return fail(response, 404, 'conversation');
    context.apps.add(chat.conversation, person.objectId);
    live.tell({ kind: 'state' });
    response.json({});
  });
  router.post('/channels/:id/tabs', (request, response) => {
    const tab = parsed(saveTabSchema, request.body, response);
    if (!tab) return;
    const url = new URL(tab.url);
    // As the app's manifest says: a tab is a page of the app's own.
    if (url.origin !== context.tabOrigin()) return fail(response, 400, 'domain');
    if (!world.channels.byId(request.params.id)) return fail(response, 404, 'channel');
    context.tabs.save(
      { channel: request.params.id, id: tab.id, name: tab.name, path: url.pathname + url.search },
      tab.was,
    );
    live.tell({ kind: 'state' });
    response.json({});
  });
  router.post('/channels/:id/tabs/remove', (request, response) => {
    const tab = parsed(removeTabSchema, request.body, response);
    if (!tab) return;
    context.tabs.remove(request.params.id, tab.id);
    live.tell({ kind: 'state' });
    response.json({});
  });
  router.post('/messages/:id/action', async (request, response) => {
    const action = parsed(cardActionSchema, request.body, response);
    if (!action) return;
    const answer = await pressCard(context, who(request, response), request.params.id, action);
    if (answer) response.json(answer);
    else fail(response, 404, 'message');
  });

  router.post('/messages/:id/chosen', async (request, response) => {
    const action = parsed(messageActionSchema, request.body, response);
    if (!action) return;
    const answer = await chooseAction(context, who(request, response), request.params.id, action);
    if (answer) response.json(answer);
    else fail(response, 404, 'message');
  });

  router.post('/person', (request, response) => {
    const body = parsed(switchPersonSchema, request.body, response);
    if (!body) return;
    const person = world.people.find((one) => one.userPrincipalName === body.userPrincipalName);
    if (!person) return fail(response, 404, 'person');
    const { session } = who(request, response);
    sessions.setPerson(session.id, person.objectId);
    response.json(readState(context, { session: { ...session, person: person.objectId }, person }));
  });
  router.post('/theme', (request, response) => {
    const body = parsed(switchThemeSchema, request.body, response);
    if (!body) return;
    sessions.setTheme(who(request, response).session.id, body.theme);
    response.json({});
  });
  router.post('/tab/token', async (request, response) => {
    const asked = parsed(tabTokenRequestSchema, request.body, response);
    if (!asked) return;
    const token = await tabToken(context, who(request, response), asked);
    if (token) response.json(token);
    else fail(response, 403, 'client');
  });
  router.post('/today', async (request, response) => {
    const body = moveRequest.safeParse(request.body);
    if (!body.success) return fail(response, 400, 'date');
    const result = await days.move(body.data.date);
    if (result.outcome === 'moved') response.json(todaySchema.parse({ today: result.today }));
    else fail(response, 400, result.why);
  });

  router.use((_request, response) => fail(response, 404, 'route'));
  const onError: ErrorRequestHandler = (error: { status?: number; message?: string }, request, response, _next) => {
    const status = error.status ?? 500;
    if (status >= 500) context.log(`${request.method} ${request.path} failed: ${error.message ?? 'unknown'}`);
    fail(response, status, status >= 500 ? 'fault' : 'request');
  };
  router.use(onError);
  return router;
}

function fail(response: Response, status: number, code: string): void {
  response.status(status).json({ error: code });
}

/** The body, or null after a 400 has been sent. */
function parsed<T extends z.ZodMiniType>(schema: T, body: unknown, response: Response): z.output<T> | null {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  fail(response, 400, 'request');
  return null;
}
