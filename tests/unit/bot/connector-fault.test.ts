// What each answer of the Connector means for a card, and that the SDK repeats nothing by itself.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConnectorFault, notSent, resultOf, secondsOf } from '../../../bot/botbuilder/connector-fault';
import { connectorHttpClient } from '../../../bot/botbuilder/http-client';

const fault = (status: number | null, reason = '', after: number | null = null): ConnectorFault =>
  new ConnectorFault(status, reason, after);

test.each([
  [fault(429, 'Throttled', 7), { kind: 'busy', retryAfterSeconds: 7 }],
  [fault(429), { kind: 'busy', retryAfterSeconds: null }],
  [fault(412, 'PreconditionFailed'), { kind: 'busy', retryAfterSeconds: null }],
  [fault(503, '', 3), { kind: 'busy', retryAfterSeconds: 3 }],
  [fault(503), { kind: 'unknown' }],
  [fault(500), { kind: 'unknown' }],
  [fault(502, 'ServiceError'), { kind: 'unknown' }],
  [fault(504, '', 3), { kind: 'unknown' }],
  [fault(null, 'NoAnswer'), { kind: 'unknown' }],
  [fault(null, notSent), { kind: 'busy', retryAfterSeconds: null }],
  [fault(413), { kind: 'tooLarge' }],
  [fault(400, 'MessageSizeTooBig'), { kind: 'tooLarge' }],
  [fault(403, 'BotNotInConversationRoster'), { kind: 'closed', state: 'appMissing' }],
  [fault(403, 'ForbiddenOperationException'), { kind: 'closed', state: 'appMissing' }],
  [fault(403, 'BotDisabledByAdmin'), { kind: 'closed', state: 'blocked' }],
  [fault(403, 'ConversationBlockedByUser'), { kind: 'closed', state: 'blocked' }],
  [fault(403), { kind: 'closed', state: 'blocked' }],
  [fault(403, 'InvalidBotApiHost'), { kind: 'failed', status: 403, reason: 'InvalidBotApiHost' }],
  [fault(404, 'ConversationNotFound'), { kind: 'closed', state: 'closed' }],
  [fault(404, 'ActivityNotFoundInConversation'), { kind: 'gone' }],
  [fault(400, 'BadSyntax'), { kind: 'failed', status: 400, reason: 'BadSyntax' }],
  [fault(401), { kind: 'failed', status: 401, reason: '' }],
  [
    Object.assign(new Error('wrapped'), { cause: fault(403, 'BotDisabledByAdmin') }),
    { kind: 'closed', state: 'blocked' },
  ],
  [new TypeError('of our own'), { kind: 'unknown' }],
])('%s of a post', (error, result) => {
  expect(resultOf(error, false)).toEqual(result);
});

test.each([500, 502, 503, 504, null])('%s of a change is no more than busy: it may be done twice', (status) => {
  expect(resultOf(fault(status), true)).toEqual({ kind: 'busy', retryAfterSeconds: null });
});

test.each([
  ['12', 12],
  ['Wed, 15 May 2019 08:00:30 GMT', 30],
  ['soon', null],
  [null, null],
])('Retry-After %s is %s seconds', (header, seconds) => {
  expect(secondsOf(header, Date.parse('2019-05-15T08:00:00Z'))).toBe(seconds);
});

describe('over a connection', () => {
  let server: Server;
  const serve = async (answer: RequestListener): Promise<string> => {
    server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };
  afterEach(() => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())));
  const post = (url: string): Promise<unknown> =>
    connectorHttpClient().sendRequest({ url, method: 'POST', headers: { toJson: () => ({}) }, body: '{}' } as never);

  test('the code in the body and the wait in the header are kept', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(429, { 'retry-after': '4' }).end('{"error":{"code":"Throttled","message":"x"}}');
    });
    await expect(post(url)).rejects.toMatchObject({ status: 429, reason: 'Throttled', retryAfterSeconds: 4 });
  });

  test('a connection that drops is no answer; one that was never made has sent nothing', async () => {
    const url = await serve((request) => request.socket.destroy());
    await expect(post(url)).rejects.toMatchObject({ status: null, reason: 'NoAnswer' });
    await new Promise((resolve) => server.close(resolve));
    await expect(post(url)).rejects.toMatchObject({ status: null, reason: notSent });
    server = createServer().listen(0);
  });
});
