/** @jest-environment jsdom */
import { loginTimedOut } from '../../../src/lists/transport/request-fault';
import { SignInFault, signInFaultOf } from '../../../teams-app/sign-in/fault';
import { renewingFetch } from '../../../teams-app/sign-in/renewing-fetch';

describe('why a person was not signed in', () => {
  test.each([
    ['consent', { errorCode: 'x', errorMessage: 'AADSTS65001: The user or administrator has not consented' }],
    ['consent', { errorCode: 'consent_required' }],
    ['consent', { errorCode: 'interaction_required', errorMessage: 'AADSTS90094: needs admin' }],
    ['conditional', { errorCode: 'server', errorMessage: 'AADSTS53003: Access has been blocked' }],
    ['conditional', { errorCode: 'interaction_required', errorMessage: 'AADSTS530035: blocked by security defaults' }],
    ['notAssigned', { errorMessage: 'AADSTS50105: not assigned to a role' }],
    ['setup', { errorMessage: 'AADSTS700016: Application was not found' }],
    ['setup', { errorMessage: 'AADSTS50011: The redirect URI does not match' }],
    ['blocked', { errorCode: 'popup_window_error' }],
    ['cancelled', { errorCode: 'user_cancelled' }],
    ['offline', { errorCode: 'no_network_connectivity' }],
    ['signIn', { errorCode: 'interaction_required', errorMessage: 'AADSTS50076: multi-factor' }],
    ['signIn', { errorCode: 'no_account_error' }],
    ['other', { errorCode: 'something_new' }],
    ['other', null],
    ['other', 'text'],
  ])('%s: %j', (kind, error) => {
    expect(signInFaultOf(error).kind).toBe(kind);
  });

  test('names the code, and holds no words of the answer', () => {
    const fault = signInFaultOf({ errorCode: 'server', errorMessage: 'AADSTS53003: stab@contoso.example is blocked' });
    expect(fault.code).toBe('AADSTS53003');
    expect(JSON.stringify([fault.message, fault.code])).not.toContain('stab');
    expect(signInFaultOf({ errorCode: '<b>x</b>' }).code).toBeNull();
  });

  test('one of ours stays as it is', () => {
    const fault = new SignInFault('refused');
    expect(signInFaultOf(fault)).toBe(fault);
  });
});

describe('a token that SharePoint no longer takes', () => {
  const answer = (status: number): Response => ({ status }) as Response;
  // jsdom has no Response, and what is made of it is only its status.
  beforeAll(() =>
    Object.assign(globalThis, {
      Response: class {
        constructor(
          readonly body: null,
          readonly init: { status: number },
        ) {}
        get status() {
          return this.init.status;
        }
      },
    }),
  );
  const run = (taken: string, renew: () => Promise<string>) => {
    const sent: string[] = [];
    const faults: SignInFault[] = [];
    const send = (_url: unknown, init?: RequestInit): Promise<Response> => {
      const token = new Headers(init?.headers).get('Authorization') ?? '';
      sent.push(token);
      return Promise.resolve(answer(token === `Bearer ${taken}` ? 200 : 401));
    };
    const fetch = renewingFetch(renew, (fault) => faults.push(fault), send);
    const ask = (): Promise<Response> => fetch('https://x', { headers: { Authorization: 'Bearer old' } });
    return { sent, faults, ask };
  };

  test('is renewed once, and the request sent again, for all that meet it together', async () => {
    let renewals = 0;
    const { sent, faults, ask } = run('new', () => Promise.resolve((renewals++, 'new')));
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect([renewals, sent.length, faults.length]).toEqual([1, 6, 0]);
  });

  test('a new one that is not taken either is told of, once for each request, and asked for no more', async () => {
    const { sent, faults, ask } = run('none', () => Promise.resolve('new'));
    expect((await ask()).status).toBe(loginTimedOut);
    expect([sent.length, faults.map(({ kind }) => kind)]).toEqual([2, ['refused']]);
  });

  test('a person who must sign in is told of', async () => {
    const { faults, ask } = run('none', () => Promise.reject(new SignInFault('signIn')));
    expect((await ask()).status).toBe(loginTimedOut);
    expect(faults.map(({ kind }) => kind)).toEqual(['signIn']);
  });

  test('no connection is no fault of the session', async () => {
    const { faults, ask } = run('none', () => Promise.reject(new SignInFault('offline')));
    await expect(ask()).rejects.toThrow();
    expect(faults).toEqual([]);
  });
});
