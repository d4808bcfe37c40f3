import { createSession, type SessionOptions } from '../../../teams-app/session';
import { SignInFault, type SignInFaultKind } from '../../../teams-app/sign-in/fault';
import type { Tokens } from '../../../teams-app/sign-in/tokens';

const refusing = (kind: SignInFaultKind): Tokens => {
  const no = (): Promise<string> => Promise.reject(new SignInFault(kind));
  return { get: no, renew: no, ask: no, nested: true };
};
const begin = (tokens: Tokens, more: Partial<SessionOptions> = {}) =>
  createSession({
    config: {
      siteUrl: 'https://contoso.sharepoint.com/sites/plan',
      clientId: 'c',
      hostOrigins: [],
      serviceLogin: null,
      today: null,
    },
    tokens,
    shelf: null,
    now: () => new Date('2026-03-01T08:00:00Z'),
    readOnly: false,
    isOffline: () => false,
    ...more,
  });

test('a session that is over is told of once, and is neither "you may not" nor "no connection"', async () => {
  const session = begin(refusing('signIn'));
  const heard = jest.fn();
  const stop = session.watch(heard);
  await expect(session.site.repository.load()).rejects.toMatchObject({ kind: 'other', status: 440 });
  expect(session.standing().signIn?.kind).toBe('signIn');
  expect(heard).toHaveBeenCalled();
  heard.mockClear();
  stop();
  await expect(session.site.repository.load()).rejects.toMatchObject({ status: 440 });
  expect(heard).not.toHaveBeenCalled();
});

test('without a connection nothing is said of the session', async () => {
  const session = begin(refusing('offline'));
  await expect(session.site.repository.load()).rejects.toMatchObject({ kind: 'offline' });
  expect(session.standing().signIn).toBeNull();
});

test('signing in again ends it, and a window that was closed leaves it as it is', async () => {
  let answer: SignInFaultKind | null = 'cancelled';
  const tokens: Tokens = {
    ...refusing('signIn'),
    ask: () => (answer === null ? Promise.resolve('token') : Promise.reject(new SignInFault(answer))),
  };
  const session = begin(tokens);
  await session.site.repository.load().catch(() => undefined);
  await expect(session.signIn()).rejects.toMatchObject({ kind: 'cancelled' });
  expect(session.standing().signIn?.kind).toBe('signIn');
  answer = null;
  await session.signIn();
  expect(session.standing().signIn).toBeNull();
});

test('a plan that was kept can be read at once and not changed, before anybody is asked', async () => {
  const session = begin(refusing('offline'), { isOffline: () => true });
  expect(await session.site.rights()).toEqual({
    read: true,
    edit: false,
    manage: false,
    provision: false,
    paused: true,
  });
});
