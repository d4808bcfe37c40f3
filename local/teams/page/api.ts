import * as z from 'zod/mini';
import {
  botAnswerSchema,
  composeAnswerSchema,
  dialogAnswerSchema,
  errorSchema,
  messagesSchema,
  nextReminderSchema,
  postedSchema,
  stateSchema,
  tabTokenSchema,
  todaySchema,
  type BotAnswer,
  type CardAction,
  type CardJson,
  type ComposeAnswer,
  type ComposeAsk,
  type DialogAnswer,
  type MessageAction,
  type Messages,
  type SaveTab,
  type TabToken,
  type TabTokenRequest,
  type TeamsState,
  type Theme,
} from '../shape';

/** The server's word for why it did not do something; "network" when it did not answer at all. */
export class ApiError extends Error {
  constructor(readonly code: string) {
    super(`The local Teams answered "${code}"`);
  }
}

async function call<T>(schema: z.ZodMiniType<T>, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      ...(body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError('network');
  }
  const json: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const error = errorSchema.safeParse(json);
    throw new ApiError(error.success ? error.data.error : 'fault');
  }
  return schema.parse(json);
}

const nothing = z.object({});
const conversation = (id: string): string => `/conversations/${encodeURIComponent(id)}`;

/** The server of the local Teams. Failures are thrown as ApiError. */
export const api = {
  state: (): Promise<TeamsState> => call(stateSchema, '/state'),
  messages: (id: string, signal: AbortSignal): Promise<Messages> =>
    call(messagesSchema, `${conversation(id)}/messages`, undefined, signal),
  post: (
    id: string,
    text: string,
    root: string | null,
    cards: readonly CardJson[] = [],
  ): Promise<{ id: string; bot: BotAnswer }> =>
    call(postedSchema, `${conversation(id)}/messages`, { text, root, cards }),
  compose: (id: string, asked: ComposeAsk): Promise<ComposeAnswer> =>
    call(composeAnswerSchema, `${conversation(id)}/compose`, asked),
  markRead: (id: string): Promise<unknown> => call(nothing, `${conversation(id)}/read`, {}),
  press: (message: string, action: CardAction): Promise<BotAnswer> =>
    call(botAnswerSchema, `/messages/${message}/action`, action),
  choose: (message: string, action: MessageAction): Promise<DialogAnswer> =>
    call(dialogAnswerSchema, `/messages/${message}/chosen`, action),
  switchPerson: (userPrincipalName: string): Promise<TeamsState> => call(stateSchema, '/person', { userPrincipalName }),
  switchTheme: (theme: Theme): Promise<unknown> => call(nothing, '/theme', { theme }),
  moveTo: (date: string): Promise<{ today: string }> => call(todaySchema, '/today', { date }),
  nextReminder: (): Promise<{ day: string | null }> => call(nextReminderSchema, '/next-reminder'),
  saveTab: (channel: string, tab: SaveTab): Promise<unknown> =>
    call(nothing, `/channels/${encodeURIComponent(channel)}/tabs`, tab),
  addApp: (chat: string): Promise<unknown> => call(nothing, '/app', { conversation: chat }),
  removeTab: (channel: string, id: string): Promise<unknown> =>
    call(nothing, `/channels/${encodeURIComponent(channel)}/tabs/remove`, { id }),
  tabToken: (asked: TabTokenRequest): Promise<TabToken> => call(tabTokenSchema, '/tab/token', asked),
};
