import { CardFactory, CloudAdapter, MessageFactory, TeamsActivityHandler, TurnContext } from 'botbuilder';
import type {
  AdaptiveCardInvokeResponse,
  AdaptiveCardInvokeValue,
  MessagingExtensionAction,
  MessagingExtensionActionResponse,
  MessagingExtensionResponse,
} from 'botbuilder';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import * as z from 'zod';
import { NotYet, type BotHandlers, type MessageAnswer } from '../port';
import type { StrictAuthentication } from './authentication';
import { type BotAuthenticationSettings } from './authentication';
import { channelEvents, channelTold } from './channel-events';
import { linkOf, linkResponse, searchOf, searchResponse } from './compose';
import { guard } from './guard';
import { chosenOf, dialogResponse } from './message-action';
import { placeOf } from './message-place';
import { personOf } from './person-of';

const pressData = z.looseObject({ token: z.string().min(16).max(200) });
const fieldsSchema = z.looseObject({});
const submitData = z.looseObject({ token: z.string().min(16).max(200), verb: z.string().max(40) });

/** What stood in a card's fields; longer words than any field takes are cut, and told as too long by who reads them. */
const inputsOf = (data: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      ['token', 'verb'].includes(name) || typeof value !== 'string' ? [] : [[name, value.slice(0, 4000)]],
    ),
  );

export interface AdapterOptions {
  readonly authentication: StrictAuthentication;
  readonly settings: BotAuthenticationSettings;
  readonly handlers: BotHandlers;
  /** What IT looks at, beside the endpoint. */
  readonly seen: Express;
  /** Calendars by their addresses; without it there are none. */
  readonly calendars?: Express | undefined;
  /** What a channel without a name is called: Teams gives the general one none. */
  readonly generalName: string;
  /** Code and place of a fault; never a text from a person. */
  readonly log: (line: string) => void;
}

/** The bot's endpoint: guards, the SDK's adapter with authentication on, and the way from its events to the handlers. */
export function createBotApp(options: AdapterOptions): Express {
  const adapter = new CloudAdapter(options.authentication);
  const bot = new Bot(options);
  const app = express();
  app.disable('x-powered-by');
  app.use(options.seen);
  if (options.calendars) app.use(options.calendars);
  // The cheapest test first: without a bearer token nothing is parsed.
  app.post(
    '/api/messages',
    (request, response, next) =>
      /^Bearer /.test(request.headers.authorization ?? '') ? next() : void response.status(401).end(),
    express.json({ limit: '256kb' }),
    guard(options.settings),
    (request, response) => {
      const turn = watched(response);
      const run = (context: TurnContext): Promise<void> =>
        bot.run(context).catch((error: unknown) => {
          turn.status = error instanceof NotYet ? 503 : 500;
          // The SDK would print the fault with its words; its kind is enough for a log, and 5xx lets Teams try again.
          if (turn.status === 500) options.log(`bot: turn failed (${error instanceof Error ? error.name : 'Error'})`);
        });
      void adapter.process(request, response, run).catch(() => {
        if (!response.headersSent) response.status(500).end();
      });
    },
  );
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
    response.status(status >= 400 && status < 500 ? status : 500).end();
  });
  return app;
}

/** Refusals go out without words, which would tell how they came about, and a turn that failed with its own status. */
function watched(response: Response): { status: 500 | 503 | null } {
  const turn: { status: 500 | 503 | null } = { status: null };
  const send = response.send.bind(response);
  const end = response.end.bind(response) as (...args: unknown[]) => Response;
  response.send = (body?: unknown) => send(response.statusCode >= 400 || turn.status !== null ? '' : (body as string));
  response.end = ((...args: unknown[]) => {
    if (turn.status !== null && !response.headersSent) response.statusCode = turn.status;
    return end(...args);
  }) as typeof response.end;
  return turn;
}

class Bot extends TeamsActivityHandler {
  constructor(private readonly options: AdapterOptions) {
    super();
    const { handlers } = options;
    this.onMessage(async (context, next) => {
      const value: unknown = context.activity.value;
      const submitted = submitData.safeParse(value);
      if (submitted.success)
        await this.press(context, submitted.data.verb, submitted.data.token, inputsOf(submitted.data));
      else {
        const text = TurnContext.removeRecipientMention(context.activity) ?? context.activity.text ?? '';
        const person = (): ReturnType<typeof personOf> => this.person(context);
        const answer = await handlers.onMessage({ text: text.trim(), ...this.where(context), person });
        await this.say(context, answer);
      }
      await next();
    });
    channelEvents(this, options);
    this.onInstallationUpdateAdd(async (context, next) => {
      const { id: conversationId, conversationType } = context.activity.conversation;
      if (conversationType === 'personal' || conversationType === 'groupChat') {
        const person = (): ReturnType<typeof personOf> => this.person(context);
        await this.say(
          context,
          await handlers.onChat({ conversationId, isOwn: conversationType === 'personal', person }),
        );
      }
      await next();
    });
  }

  private async say(context: TurnContext, answer: MessageAnswer): Promise<void> {
    if (answer === null) return;
    if (typeof answer === 'string') return void (await context.sendActivity(answer));
    const summary = String(answer['fallbackText']);
    await context.sendActivity({ ...MessageFactory.attachment(CardFactory.adaptiveCard(answer)), summary });
  }

  private person(context: TurnContext): ReturnType<typeof personOf> {
    return personOf(context, this.options.settings.tenantId);
  }

  private where(context: TurnContext): Omit<Parameters<BotHandlers['onMessage']>[0], 'text' | 'person'> {
    const { conversation, from, id: messageId } = context.activity;
    const isOwn = conversation.conversationType === 'personal' && messageId !== undefined;
    const chat = isOwn ? { conversationId: conversation.id, messageId } : null;
    const place = placeOf(context);
    return {
      id: messageId ?? '',
      conversationId: place?.conversationId ?? conversation.id,
      personId: from.aadObjectId ?? from.id,
      place: place && { ...place, channel: channelTold(context, this.options) },
      chat,
    };
  }

  protected override async onAdaptiveCardInvoke(
    context: TurnContext,
    value: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const data = pressData.safeParse(value.action.data);
    const answer = await this.options.handlers.onPress({
      id: context.activity.id ?? '',
      inputs: data.success ? inputsOf(data.data) : {},
      verb: value.action.verb,
      token: data.success ? data.data.token : '',
      conversationId: context.activity.conversation.id,
      messageId: context.activity.replyToId ?? null,
      personId: context.activity.from.aadObjectId ?? context.activity.from.id,
      person: () => this.person(context),
    });
    return answer.kind === 'card'
      ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { ...answer.card } }
      : // The type of the SDK knows only cards; Teams takes a text under this one (TEAMS.md 5).
        ({
          statusCode: 200,
          type: 'application/vnd.microsoft.activity.message',
          value: answer.text,
        } as unknown as AdaptiveCardInvokeResponse);
  }

  protected override async handleTeamsMessagingExtensionQuery(
    context: TurnContext,
    query: unknown,
  ): Promise<MessagingExtensionResponse> {
    const search = searchOf(context, query, this.where(context), () => this.person(context));
    return search === null ? {} : searchResponse(await this.options.handlers.onSearch(search));
  }

  protected override async handleTeamsAppBasedLinkQuery(
    context: TurnContext,
    query: unknown,
  ): Promise<MessagingExtensionResponse> {
    const link = linkOf(context, query, this.where(context), () => this.person(context));
    return linkResponse(link === null ? null : await this.options.handlers.onLink(link));
  }

  /** From where the app is not installed nobody says who asks: nothing is told. */
  protected override handleTeamsAnonymousAppBasedLinkQuery(): Promise<MessagingExtensionResponse> {
    return Promise.resolve(linkResponse(null));
  }

  protected override handleTeamsMessagingExtensionFetchTask(
    context: TurnContext,
    action: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    return this.chosen(context, action, null);
  }

  protected override handleTeamsMessagingExtensionSubmitAction(
    context: TurnContext,
    action: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    const data = fieldsSchema.safeParse(action.data);
    return this.chosen(context, action, data.success ? inputsOf(data.data) : {});
  }

  private async chosen(
    context: TurnContext,
    action: MessagingExtensionAction,
    inputs: Readonly<Record<string, string>> | null,
  ): Promise<MessagingExtensionActionResponse> {
    const chosen = chosenOf(context, action);
    // A command that the manifest does not name is none of ours.
    if (chosen === null) return {};
    return dialogResponse(
      await this.options.handlers.onChosenMessage({ ...chosen, inputs, person: () => this.person(context) }),
    );
  }

  /** A client without Action.Execute: the answer is the message itself, drawn again. */
  private async press(
    context: TurnContext,
    verb: string,
    token: string,
    inputs: Record<string, string>,
  ): Promise<void> {
    const answer = await this.options.handlers.onPress({
      id: context.activity.id ?? '',
      inputs,
      verb,
      token,
      conversationId: context.activity.conversation.id,
      messageId: context.activity.replyToId ?? null,
      personId: context.activity.from.aadObjectId ?? context.activity.from.id,
      person: () => this.person(context),
    });
    if (answer.kind === 'refused') await context.sendActivity(answer.text);
  }
}
