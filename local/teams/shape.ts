// What the page and its server say to each other. `zod/mini`, since the page carries it to the browser.
import * as z from 'zod/mini';

const localDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const themes = ['default', 'dark', 'contrast'] as const;
export const themeSchema = z.enum(themes);
/** The themes of Teams, by the names that teams-js gives them. */
export type Theme = z.infer<typeof themeSchema>;

const personSchema = z.object({
  objectId: z.string(),
  userPrincipalName: z.string(),
  name: z.string(),
  initials: z.string(),
});
export type Person = z.infer<typeof personSchema>;

/** A tab that somebody has added to a channel. */
const addedTabSchema = z.object({ id: z.string(), name: z.string(), url: z.string() });
export type AddedTab = z.infer<typeof addedTabSchema>;

const channelSchema = z.object({
  id: z.string(),
  name: z.string(),
  unread: z.number(),
  tabs: z.array(addedTabSchema),
});
export type Channel = z.infer<typeof channelSchema>;

/** A chat: the app is added to each by itself. */
const chatSchema = z.object({ id: z.string(), unread: z.number(), hasApp: z.boolean() });

/** What the frame of the page shows; read again whenever the server says that it has changed. */
export const stateSchema = z.object({
  locale: z.enum(['da', 'en']),
  today: localDate,
  /** Local time of day, `HH:MM`. It begins at 08:00 on each new day. */
  clock: z.string(),
  moving: z.boolean(),
  theme: themeSchema,
  me: personSchema,
  people: z.array(personSchema),
  tenantId: z.string(),
  team: z.object({ id: z.string(), groupId: z.string(), name: z.string() }),
  channels: z.array(channelSchema),
  chat: chatSchema,
  /** The chat of all of the team's people. */
  groupChat: z.extend(chatSchema, { name: z.string() }),
  tab: z.object({ url: z.nullable(z.string()), appId: z.string(), clientId: z.string() }),
  /** What the app offers in the menu of a message. */
  messageActions: z.array(z.object({ id: z.string(), title: z.string() })),
  /** What the app offers to search for while somebody writes; `hint` says what may be typed. */
  searches: z.array(z.object({ id: z.string(), title: z.string(), hint: z.string() })),
  siteUrl: z.nullable(z.string()),
});
export type TeamsState = z.infer<typeof stateSchema>;

/** An Adaptive Card as JSON; only the renderer looks inside. */
export const cardSchema = z.record(z.string(), z.unknown());
export type CardJson = z.infer<typeof cardSchema>;

const momentSchema = z.object({ day: localDate, clock: z.string() });
export type Moment = z.infer<typeof momentSchema>;

const messageSchema = z.object({
  id: z.string(),
  /** The thread's first message; null when this is it. */
  root: z.nullable(z.string()),
  /** Null is the bot. */
  from: z.nullable(personSchema),
  sent: momentSchema,
  edited: z.nullable(momentSchema),
  deleted: z.boolean(),
  text: z.string(),
  cards: z.array(cardSchema),
  /** Changes when the cards change, for the one who looks: an answer to a press, or an update by the bot. */
  version: z.string(),
});
export type TeamsMessage = z.infer<typeof messageSchema>;

export const messagesSchema = z.object({
  conversation: z.string(),
  readUpTo: z.string(),
  messages: z.array(messageSchema),
});
export type Messages = z.infer<typeof messagesSchema>;

const botAnswers = [
  z.object({ outcome: z.literal('done') }),
  z.object({ outcome: z.literal('said'), text: z.string() }),
  z.object({ outcome: z.literal('refused'), text: z.string() }),
  z.object({ outcome: z.literal('failed'), code: z.enum(['unreachable', 'status', 'unreadable']) }),
] as const;
/** How the bot answered a press on a card, or a message. `code` is a word of the page's own, never the bot's text. */
export const botAnswerSchema = z.discriminatedUnion('outcome', botAnswers);
export type BotAnswer = z.infer<typeof botAnswerSchema>;

/** What the bot wants shown after an action of a message's menu: its dialog, a word, or nothing more. */
export const dialogAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('dialog'), title: z.string(), height: z.nullable(z.number()), card: cardSchema }),
  ...botAnswers,
]);
export type DialogAnswer = z.infer<typeof dialogAnswerSchema>;

const pieceSchema = z.object({ title: z.string(), text: z.string(), card: cardSchema });
/** A card that the app has for what somebody writes, and how it stands in a list of such. */
export type Piece = z.infer<typeof pieceSchema>;
/** What the app has for what is searched for, or pasted; a word in its place. */
export const composeAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('found'), pieces: z.array(pieceSchema) }),
  ...botAnswers,
]);
export type ComposeAnswer = z.infer<typeof composeAnswerSchema>;

export const postedSchema = z.object({ id: z.string(), bot: botAnswerSchema });
export const todaySchema = z.object({ today: localDate });
export const nextReminderSchema = z.object({ day: z.nullable(localDate) });

/** Asked for by nested app authentication; the answer is what MSAL expects of a host. */
export const tabTokenSchema = z.object({
  access_token: z.string(),
  id_token: z.string(),
  expires_in: z.number(),
  client_info: z.string(),
  account: z.object({
    homeAccountId: z.string(),
    environment: z.string(),
    tenantId: z.string(),
    username: z.string(),
    localAccountId: z.string(),
    name: z.string(),
  }),
});
export type TabToken = z.infer<typeof tabTokenSchema>;

/** What the server tells a page that listens. A page reads again what it shows of it. */
export const liveEventSchema = z.discriminatedUnion('kind', [
  /** The stream has begun, perhaps after a break in which something was missed. */
  z.object({ kind: z.literal('opened') }),
  z.object({ kind: z.literal('state') }),
  z.object({ kind: z.literal('messages'), conversation: z.string() }),
  z.object({ kind: z.literal('today'), today: localDate }),
  z.object({ kind: z.literal('plan') }),
]);
export type LiveEvent = z.infer<typeof liveEventSchema>;

export const errorSchema = z.object({ error: z.string() });

// ---- what the page may send

const rootSchema = z.nullable(z.string().check(z.regex(/^\d{1,20}$/)));
const mostCards = 3;
export const postMessageSchema = z
  .object({
    text: z.string().check(z.trim(), z.maxLength(4000)),
    root: rootSchema,
    /** What an app had for it. */
    cards: z._default(z.array(cardSchema).check(z.maxLength(mostCards)), []),
  })
  .check(z.refine(({ text, cards }) => text !== '' || cards.length > 0));
/** Asked of the app while somebody writes: what is searched for, or what a pasted link is. */
export const composeAskSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('search'),
    root: rootSchema,
    commandId: z.string().check(z.maxLength(64)),
    query: z.string().check(z.maxLength(400)),
  }),
  z.object({ kind: z.literal('link'), root: rootSchema, url: z.url().check(z.maxLength(4000)) }),
]);
export type ComposeAsk = z.infer<typeof composeAskSchema>;
export const cardActionSchema = z.object({
  kind: z.enum(['execute', 'submit']),
  trigger: z.enum(['manual', 'automatic']),
  id: z.optional(z.string().check(z.maxLength(200))),
  verb: z.optional(z.string().check(z.maxLength(200))),
  data: z.unknown(),
});
export type CardAction = z.infer<typeof cardActionSchema>;
export const messageActionSchema = z.object({
  commandId: z.string().check(z.maxLength(64)),
  /** What was typed in the dialog; without it the dialog is asked for. */
  data: z.optional(z.record(z.string(), z.unknown())),
});
export type MessageAction = z.infer<typeof messageActionSchema>;
export const switchPersonSchema = z.object({ userPrincipalName: z.string() });
export const saveTabSchema = z.object({
  id: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  url: z.url(),
  /** The tab that it is set up anew of; null for a new one. */
  was: z.nullable(z.string()),
});
export type SaveTab = z.infer<typeof saveTabSchema>;
export const addAppSchema = z.object({ conversation: z.string().check(z.maxLength(200)) });
export const removeTabSchema = z.object({ id: z.string() });
export const switchThemeSchema = z.object({ theme: themeSchema });
export const tabTokenRequestSchema = z.object({
  clientId: z.string(),
  scope: z.string().check(z.maxLength(2000)),
});
export type TabTokenRequest = z.infer<typeof tabTokenRequestSchema>;
