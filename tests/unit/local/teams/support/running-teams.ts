import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import express, { type Express } from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { localPeople, localTenantId } from '../../../../../local/people';
import { createLocalTeams, type LocalTeams, type LocalTeamsOptions } from '../../../../../local/teams/index';

export const botAppId = '11111111-1111-4111-8111-111111111111';
export const tabClientId = '22222222-2222-4222-8222-222222222222';

export interface Heard {
  readonly authorization: string;
  readonly activity: Record<string, unknown> & { type: string };
}

/** A bot of the tests' own: remembers what it hears and answers as told. */
export interface ListeningBot {
  readonly heard: Heard[];
  /** The status and body of the next answers; default 200 without a body. */
  answer: (activity: Heard['activity']) => { status: number; body?: unknown };
}

export interface RunningTeams {
  readonly teams: LocalTeams;
  readonly bot: ListeningBot;
  readonly url: string;
  /** A request to the Connector, with the bot's token unless another is given (null: none). */
  connector(method: string, path: string, body?: unknown, token?: string | null): Promise<Answer>;
  /** A request to the page API, as a browser with a session of its own. */
  browser(): Browser;
  stop(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** The session that it was given, as it would send it. */
  cookie(): string;
}

const defaults = {
  people: localPeople,
  tenantId: localTenantId,
  botAppId,
  tabClientId,
  siteUrl: 'http://127.0.0.1:4999/sites/dev',
  issueSharePointToken: (upn: string) => `sharepoint:${upn}`,
  initialToday: '2019-05-15',
  pagesDir: '/nowhere',
};

let template: string | null = null;
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

/** A name for a database file that is gone after the tests. */
export function temporaryFile(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'teams-'));
  folders.push(folder);
  return path.join(folder, 'teams.db');
}

/** A new, empty local Teams. Its keys are those of the first one: making RSA keys takes longer than the test does. */
function freshFile(): string {
  if (template === null) {
    template = temporaryFile();
    createLocalTeams({ ...defaults, dbFile: template }).close();
  }
  const file = temporaryFile();
  fs.copyFileSync(template, file);
  return file;
}

/** Starts the local Teams with a bot of the tests' own on free ports of 127.0.0.1. */
export async function runTeams(options: Partial<LocalTeamsOptions> = {}): Promise<RunningTeams> {
  const servers: Server[] = [];
  const listen = async (app: Express): Promise<string> => {
    const server = await new Promise<Server>((resolve) => {
      const started = app.listen(0, '127.0.0.1', () => resolve(started));
    });
    servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const bot: ListeningBot = { heard: [], answer: () => ({ status: 200 }) };
  const botApp = express();
  botApp.post('/api/messages', express.json(), (request, response) => {
    const activity = request.body as Heard['activity'];
    bot.heard.push({ authorization: request.headers.authorization ?? '', activity });
    const { status, body } = bot.answer(activity);
    if (body === undefined) response.status(status).end();
    else response.status(status).json(body);
  });
  const teams = createLocalTeams({ ...defaults, dbFile: options.dbFile ?? freshFile(), ...options });
  const url = await listen(teams.app);
  const botUrl = await listen(botApp);
  teams.setOrigins({ self: url, bot: botUrl, tab: 'http://127.0.0.1:4998', site: 'http://127.0.0.1:4999' });
  return {
    teams,
    bot,
    url,
    async connector(method, path, body, token) {
      const bearer = token === undefined ? await botToken(teams) : token;
      return ask(
        `${teams.botAuthentication().serviceUrl}${path}`,
        method,
        body,
        bearer === null ? {} : { authorization: `Bearer ${bearer}` },
      );
    },
    browser() {
      let cookie = '';
      const keep = async (asked: Promise<Answer>): Promise<Answer> => {
        const answer = await asked;
        cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
        return answer;
      };
      return {
        get: (path, headers = {}) => keep(ask(`${url}${path}`, 'GET', undefined, { cookie, ...headers })),
        post: (path, body, headers = {}) => keep(ask(`${url}${path}`, 'POST', body, { cookie, ...headers })),
        cookie: () => cookie,
      };
    },
    async stop() {
      teams.close();
      await Promise.all(
        servers.map(
          (server) =>
            new Promise((resolve) => {
              server.close(resolve);
              server.closeAllConnections();
            }),
        ),
      );
    },
  };
}

/** A token as the bot gets one: from the local issuer, with its secret. */
export async function botToken(teams: LocalTeams): Promise<string> {
  const { tokenUrl, appId, secret } = teams.botAuthentication();
  const response = await fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: appId, client_secret: secret }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

async function ask(url: string, method: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  let json: unknown = {};
  try {
    json = JSON.parse(text === '' ? '{}' : text);
  } catch {
    json = { text };
  }
  return { status: response.status, body: json as Record<string, unknown>, headers: response.headers };
}

/** The id of the channel called `name`. */
export async function channelId(running: RunningTeams, name: string): Promise<string> {
  const { body } = await running.browser().get('/api/state');
  const found = (body['channels'] as { id: string; name: string }[]).find((channel) => channel.name === name);
  if (!found) throw new Error(`No channel ${name}`);
  return found.id;
}

/** An activity with one Adaptive Card that says `text`. */
export function cardActivity(text: string): object {
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: simpleCard(text) }],
  };
}

export function simpleCard(text: string): { type: string; version: string; body: object[] } {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] };
}
