import { loginTimedOut } from '../../src/lists/transport/request-fault';
import { SignInFault, signInFaultOf } from './fault';

/**
 * Sends a request, and once more with a new token where SharePoint does not take the one it has. Requests that meet it at
 * the same time share one renewal. Where that does not help, `onFault` is told, and what is seen and typed stays.
 */
export function renewingFetch(
  renew: () => Promise<string>,
  onFault: (fault: SignInFault) => void,
  send: typeof fetch = (url, init) => fetch(url, init),
): typeof fetch {
  let renewing: Promise<string> | null = null;
  const renewed = (): Promise<string> => {
    renewing ??= renew().finally(() => {
      renewing = null;
    });
    return renewing;
  };
  return async (url, init) => {
    const answer = await send(url, init);
    if (answer.status !== 401) return answer;
    try {
      const headers = new Headers(init?.headers);
      headers.set('Authorization', `Bearer ${await renewed()}`);
      const second = await send(url, { ...init, headers });
      if (second.status !== 401) return second;
      onFault(new SignInFault('refused'));
    } catch (error) {
      const fault = signInFaultOf(error);
      // Without a connection nothing is known of the session.
      if (fault.kind === 'offline' || error instanceof TypeError) throw error;
      onFault(fault);
    }
    return new Response(null, { status: loginTimedOut });
  };
}
