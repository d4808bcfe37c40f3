import type { Ask } from './running-bot';

interface State {
  readonly channels: readonly { readonly id: string; readonly name: string }[];
}
interface Messages {
  readonly messages: readonly {
    readonly id: string;
    readonly cards: readonly {
      readonly refresh?: { readonly action: { readonly data: { readonly token: string } } };
    }[];
  }[];
}

const mostTries = 3;

/** The token of a person's own view of a card: of the view that stands there, or of one that their Teams asks for now. */
export async function ownToken(
  ask: Ask,
  channel: string,
  message: string,
  common: string,
  anew = false,
): Promise<string> {
  const shown = await tokenShown(ask, channel, message);
  if (!anew && shown !== undefined && shown !== common) return shown;
  const body = { kind: 'execute', trigger: 'automatic', verb: 'card.refresh', data: { token: common } };
  // A card that the bot draws again meanwhile is the common one once more, and Teams asks anew.
  for (let tries = 0; tries < mostTries; tries++) {
    await ask('POST', `/messages/${message}/action`, body);
    const own = await tokenShown(ask, channel, message);
    if (own !== undefined && own !== common) return own;
  }
  return common;
}

async function tokenShown(ask: Ask, channel: string, message: string): Promise<string | undefined> {
  const { channels } = (await ask('GET', '/state')).body as State;
  const id = channels.find(({ name }) => name === channel)?.id ?? '';
  const { messages } = (await ask('GET', `/conversations/${encodeURIComponent(id)}/messages`)).body as Messages;
  return messages.find((one) => one.id === message)?.cards[0]?.refresh?.action.data.token;
}
