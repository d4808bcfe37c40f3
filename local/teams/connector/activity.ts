import * as z from 'zod';

/** What the Connector reads of an activity that the bot sends; the rest is the bot's own business. */
export const outgoingActivity = z.object({
  type: z.string().max(100),
  text: z.string().max(100_000).nullish(),
  attachments: z
    .array(z.object({ contentType: z.string().max(200), content: z.unknown().optional() }))
    .max(20)
    .nullish(),
});
export type OutgoingActivity = z.infer<typeof outgoingActivity>;

/** The body of POST v3/conversations: a new thread in a channel, or a chat with one person. */
export const newConversation = z.object({
  activity: outgoingActivity.nullish(),
  members: z.array(z.object({ id: z.string() })).nullish(),
  tenantId: z.string().nullish(),
  channelData: z
    .object({
      channel: z.object({ id: z.string() }).nullish(),
      tenant: z.object({ id: z.string() }).nullish(),
    })
    .nullish(),
});
