import type { ChannelRow, PlanRepository } from '../src/lists/repository';
import type { Plan } from '../src/plan/plan';
import type { TeamRoster } from './port';

/** How long an answer about somebody's right is good enough to draw a card by; each press asks anew. */
const freshMs = 15 * 60_000;

/** Who of a team may change the plan: they get the view of a card that has its fields and buttons. */
export interface Actors {
  /** Asks who is in the teams of these channels, and what of it they may do; what is fresh is not asked again. */
  learn(plan: Plan, channels: Iterable<ChannelRow>): Promise<void>;
  /** Asks what the one person may do who is written to in a place of their own; what is fresh is not asked again. */
  learnPerson(place: string, userPrincipalName: string): Promise<void>;
  /** Teams' ids of those who may act, those with a role in the plan first; null where they are not known. */
  of(channelId: string): readonly string[] | null;
}

export function createActors(
  roster: TeamRoster,
  repository: Pick<PlanRepository, 'mayUserEdit'>,
  now: () => Date,
): Actors {
  const teams = new Map<string, { readonly at: number; readonly ids: readonly string[] | null }>();
  const teamOf = new Map<string, string>();
  const ask = async (plan: Plan, channel: ChannelRow): Promise<readonly string[] | null> => {
    const told = await roster.membersOf({ ...channel, teamId: rosterOf(channel) });
    if (told === null) return null;
    const members = told.filter(({ isForeign }) => !isForeign);
    const holders = new Set(
      plan.members.flatMap(({ person, substitute }) =>
        [person, substitute].flatMap((one) => (one ? [one.login.toLowerCase()] : [])),
      ),
    );
    const first = members.filter(({ userPrincipalName }) => holders.has(userPrincipalName.toLowerCase()));
    const ids: string[] = [];
    for (const member of [...first, ...members.filter((one) => !first.includes(one))]) {
      if (ids.length >= mostActors) break;
      if (await repository.mayUserEdit(member.userPrincipalName)) ids.push(member.id);
    }
    return ids;
  };
  return {
    async learn(plan, channels) {
      for (const channel of channels) {
        teamOf.set(channel.channelId, rosterOf(channel));
        const known = teams.get(rosterOf(channel));
        if (known && now().getTime() - known.at < freshMs) continue;
        const ids = await ask(plan, channel);
        // What was known before is better than nothing where Teams does not answer now.
        teams.set(rosterOf(channel), { at: now().getTime(), ids: ids ?? known?.ids ?? null });
      }
    },
    async learnPerson(place, userPrincipalName) {
      const known = teams.get(place);
      if (known && now().getTime() - known.at < freshMs) return;
      teamOf.set(place, place);
      // Nobody else sees the card: whoever may act needs not be named.
      const ids = (await repository.mayUserEdit(userPrincipalName)) ? null : [];
      teams.set(place, { at: now().getTime(), ids });
    },
    of: (channelId) => teams.get(teamOf.get(channelId) ?? '')?.ids ?? null,
  };
}

/** Who is in a private or shared channel is not who is in its team. */
const rosterOf = ({ kind, channelId, teamId }: ChannelRow): string => (kind === 'standard' ? teamId : channelId);

/** Teams draws a card anew by itself for no more people than these. */
const mostActors = 60;
