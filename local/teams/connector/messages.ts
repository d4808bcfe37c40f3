// The Connector's routes that post, change and remove messages (TEAMS.md section 1).
import express, { type Response, type Router } from 'express';
import type { Board } from '../board';
import { chatId, everybody, isKnown, memberId, splitConversation, type World } from '../world';
import { newConversation, outgoingActivity, type OutgoingActivity } from './activity';
import { connectorError } from './respond';

const activityPath = '/v3/conversations/:conversationId/activities/:activityId';

/** Routes for posting (201 `{id}`), updating (200 `{id}`), deleting (200) and new conversations (201). */
export function messageRoutes(world: World, board: Board): Router {
  const router = express.Router();

  /** Answers why the app may not write there; false where it may. */
  const isShut = (conversation: string, response: Response): boolean => {
    const channel = world.channels.byId(conversation);
    if (!channel) return false;
    if (!channel.app) connectorError(response, 403, 'BotNotInConversationRoster', 'The bot is not in the channel.');
    else if (world.archived()) connectorError(response, 403, 'Forbidden', 'The team is archived.');
    return !channel.app || world.archived();
  };

  const post = (conversationId: string, activity: OutgoingActivity, response: Response): void => {
    const { conversation, root } = splitConversation(conversationId);
    if (isShut(conversation, response)) return;
    if (!isKnown(world, conversation))
      return connectorError(response, 404, 'ConversationNotFound', 'Conversation not found.');
    if (root !== null && !board.isThread(conversation, root)) {
      return connectorError(response, 404, 'ActivityNotFoundInConversation', 'No such thread.');
    }
    response.status(201).json({ id: postActivity(board, conversation, root, activity) });
  };

  router.post('/v3/conversations', (request, response) => {
    const body = newConversation.safeParse(request.body);
    if (!body.success) return connectorError(response, 400, 'BadSyntax', 'The body is not a conversation.');
    const { activity, members, tenantId, channelData } = body.data;
    const channelId = channelData?.channel?.id;
    if (channelId) {
      if (!world.channels.byId(channelId))
        return connectorError(response, 404, 'ConversationNotFound', 'No such channel.');
      if (isShut(channelId, response)) return;
      if (!activity) return connectorError(response, 400, 'BadSyntax', 'activity is required for a channel thread.');
      const activityId = postActivity(board, channelId, null, activity);
      return void response.status(201).json({ id: `${channelId};messageid=${activityId}`, activityId });
    }
    const wanted = members?.[0]?.id;
    if (!wanted || (tenantId ?? channelData?.tenant?.id) !== world.tenantId) {
      return connectorError(response, 400, 'BadSyntax', 'members and tenantId are required.');
    }
    const person = everybody(world).find((one) => memberId(one) === wanted || one.objectId === wanted);
    if (!person)
      return connectorError(response, 403, 'BotNotInConversationRoster', 'The bot is not installed for this user.');
    response.status(201).json({ id: chatId(person) });
  });

  router.post('/v3/conversations/:conversationId/activities', (request, response) => {
    const activity = outgoingActivity.safeParse(request.body);
    if (!activity.success) return connectorError(response, 400, 'BadSyntax', 'The body is not an activity.');
    post(request.params.conversationId, activity.data, response);
  });
  // The id at the end is only what botbuilder believes it answers: after continueConversationAsync a made-up GUID.
  router.post(activityPath, (request, response) => {
    const activity = outgoingActivity.safeParse(request.body);
    if (!activity.success) return connectorError(response, 400, 'BadSyntax', 'The body is not an activity.');
    post(request.params.conversationId, activity.data, response);
  });
  router.put(activityPath, (request, response) => {
    const activity = outgoingActivity.safeParse(request.body);
    if (!activity.success) return connectorError(response, 400, 'BadSyntax', 'The body is not an activity.');
    const { conversationId, activityId } = request.params;
    if (!board.isBotMessage(splitConversation(conversationId).conversation, activityId)) {
      return connectorError(response, 404, 'ActivityNotFoundInConversation', 'The activity is gone.');
    }
    board.replace(activityId, activity.data.text ?? '', activity.data.attachments ?? []);
    response.json({ id: activityId });
  });
  router.delete(activityPath, (request, response) => {
    const { conversationId, activityId } = request.params;
    if (!board.isBotMessage(splitConversation(conversationId).conversation, activityId)) {
      return connectorError(response, 404, 'ActivityNotFoundInConversation', 'The activity is gone.');
    }
    board.remove(activityId);
    response.status(200).end();
  });
  return router;
}

/** Only messages stay; "typing" and the like get an id and leave no trace. */
function postActivity(board: Board, conversation: string, root: string | null, activity: OutgoingActivity): string {
  if (activity.type !== 'message') return board.passingId();
  return board.add({
    conversation,
    root,
    sender: null,
    text: activity.text ?? '',
    attachments: activity.attachments ?? [],
  });
}
