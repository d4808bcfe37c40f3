import { channelToken, type TokenContext } from '../issuer/tokens';
import type { Activity } from './envelope';

/** Teams waits about this long for the answer to an invoke. */
const patienceMs = 15_000;

/** The bot's HTTP answer; `body` is the JSON it sent, null when there was none. */
export type Sent =
  | { readonly outcome: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly outcome: 'unreachable' }
  | { readonly outcome: 'unreadable'; readonly status: number };

export type SendToBot = (activity: Activity) => Promise<Sent>;

/** Makes the function that posts a signed activity to the bot's messages endpoint. */
export function createSender(tokens: TokenContext, messagesUrl: () => string | null): SendToBot {
  return async (activity) => {
    const url = messagesUrl();
    if (url === null) return { outcome: 'unreachable' };
    const token = await channelToken(tokens, activity.serviceUrl);
    let response: Response;
    let text: string;
    try {
      response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(patienceMs),
        redirect: 'error',
      });
      text = await response.text();
    } catch {
      return { outcome: 'unreachable' };
    }
    if (text === '') return { outcome: 'answered', status: response.status, body: null };
    try {
      return { outcome: 'answered', status: response.status, body: JSON.parse(text) as unknown };
    } catch {
      return { outcome: 'unreadable', status: response.status };
    }
  };
}
