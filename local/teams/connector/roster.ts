// The Connector's routes that tell of members, team and channels (TEAMS.md section 1).
import express, { type Router } from 'express';
import type { LocalPerson } from '../../people';
import { everybody, isKnown, member, memberId, membersOf, personOfChat, splitConversation, type World } from '../world';
import { connectorError } from './respond';

const sameLogin = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const defaultPage = 200;
const largestPage = 500;

/** Routes for members (paged, all, one), team details and the team's channels. */
export function rosterRoutes(world: World): Router {
  const router = express.Router();
  const peopleOf = (id: string): readonly LocalPerson[] | null => {
    const { conversation } = splitConversation(id);
    if (!isKnown(world, conversation)) return null;
    const chatter = personOfChat(world, conversation);
    return chatter ? [chatter] : membersOf(world, conversation);
  };

  router.get('/v3/conversations/:conversationId/pagedmembers', (request, response) => {
    const people = peopleOf(request.params.conversationId);
    if (!people) return connectorError(response, 404, 'ConversationNotFound', 'Conversation not found.');
    const size = Math.min(Number(request.query['pageSize']) || defaultPage, largestPage);
    const token = request.query['continuationToken'];
    const from = typeof token === 'string' ? Number(Buffer.from(token, 'base64url').toString()) || 0 : 0;
    const next = from + size;
    response.json({
      members: people.slice(from, next).map((person) => member(world, person)),
      ...(next < people.length ? { continuationToken: Buffer.from(String(next)).toString('base64url') } : {}),
    });
  });
  router.get('/v3/conversations/:conversationId/members', (request, response) => {
    const people = peopleOf(request.params.conversationId);
    if (!people) return connectorError(response, 404, 'ConversationNotFound', 'Conversation not found.');
    response.json(people.map((person) => member(world, person)));
  });
  router.get('/v3/conversations/:conversationId/members/:memberId', (request, response) => {
    // Microsoft's own sample of getMember asks by a user principal name.
    const wanted = request.params.memberId;
    const { conversationId } = request.params;
    const person = (conversationId === world.team.id ? everybody(world) : peopleOf(conversationId))?.find(
      (one) => [memberId(one), one.objectId].includes(wanted) || sameLogin(one.userPrincipalName, wanted),
    );
    if (!person) return connectorError(response, 404, 'MemberNotFoundInConversation', 'Member not found.');
    response.json(member(world, person));
  });
  router.get('/v3/teams/:teamId', (request, response) => {
    if (request.params.teamId !== world.team.id) return connectorError(response, 404, 'NotFound', 'Team not found.');
    response.json({
      id: world.team.id,
      name: world.team.name,
      aadGroupId: world.team.groupId,
      channelCount: world.channels.all().length,
      memberCount: world.people.length,
      tenantId: world.tenantId,
    });
  });
  // Teams leaves the name out for General, whose id is the team's.
  router.get('/v3/teams/:teamId/conversations', (request, response) => {
    if (request.params.teamId !== world.team.id) return connectorError(response, 404, 'NotFound', 'Team not found.');
    const conversations = world.channels
      .all()
      .map(({ id, name, kind: type }) => (id === world.team.id ? { id, type } : { id, name, type }));
    response.json({ conversations });
  });
  return router;
}
