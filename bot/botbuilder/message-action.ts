import { CardFactory } from 'botbuilder';
import type { MessagingExtensionAction, MessagingExtensionActionResponse, TurnContext } from 'botbuilder';
import * as z from 'zod';
import type { ChosenMessage, DialogAnswer } from '../port';
import { placeOf } from './message-place';
import { messageText } from './message-text';

/** The action's name in the app's manifest. */
export const saveFollowUp = 'saveFollowUp';

const messageId = z.string().regex(/^\d{1,20}$/);
/** The message that Teams sends along with the action; its client has put it there, so it is judged as a person's words. */
const payload = z.looseObject({
  id: messageId,
  replyToId: messageId.nullish(),
  body: z.looseObject({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
});

/** The message that an action was chosen on; null for what is no action of ours. */
export function chosenOf(
  context: TurnContext,
  action: MessagingExtensionAction,
): Pick<ChosenMessage, 'text' | 'place'> | null {
  const message = payload.safeParse(action.messagePayload);
  if (action.commandId !== saveFollowUp || !message.success) return null;
  const { id, replyToId, body } = message.data;
  return {
    text: messageText(
      body?.content ?? '',
      body?.contentType !== 'text',
      context.activity.recipient.name || 'Fremdrift',
    ),
    place: placeOf(context, id, replyToId ?? undefined),
  };
}

/** What Teams is to show in the dialog; an empty answer closes it. */
export function dialogResponse(answer: DialogAnswer): MessagingExtensionActionResponse {
  switch (answer.kind) {
    case 'dialog': {
      const { title, card } = answer;
      const value = { title, height: 560, width: 'medium' as const, card: CardFactory.adaptiveCard(card) };
      return { task: { type: 'continue', value } };
    }
    case 'said':
      return { task: { type: 'message', value: answer.text } };
    case 'done':
      return {};
  }
}
