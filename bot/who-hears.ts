import type { ChannelRow, PlanRepository } from '../src/lists/repository';
import { lists, type ListDeclaration } from '../src/lists/schema';
import type { Plan } from '../src/plan/plan';
import { tiesOf } from './channel-of-area';
import { createKept } from './kept';
import type { Message, TeamRoster } from './port';

/** Where a message was written, and which channels there are. */
export interface Heard {
  /** The channel, as the list has it; null in a chat, or where the list has it not. */
  readonly here: ChannelRow | null;
  readonly channels: readonly ChannelRow[];
}

/** Who gets to know what is answered to somebody in one place. */
export interface Hearing {
  /** Whether the plan may be spoken of. `untied`: not before somebody who may change the plan has tied the channel to it. */
  readonly plan: 'told' | 'notAll' | 'untied';
  /** Whether what stands in a further list may be told here: never more than who asks may read. */
  readonly may: (list: ListDeclaration) => Promise<boolean>;
  /** Whether who asks may read it in their own chat. */
  readonly mayAlone: (list: ListDeclaration) => Promise<boolean>;
}

/** Finds out who hears the answer to a message of somebody who may read the plan. */
export type WhoHears = (
  message: Pick<Message, 'place' | 'chat' | 'conversationId'>,
  heard: Heard,
  plan: Pick<Plan, 'areas'>,
  login: string,
) => Promise<Hearing>;

export interface WhoHearsOptions {
  readonly repository: Pick<PlanRepository, 'mayUserRead' | 'hasOwnRights'>;
  readonly roster: Pick<TeamRoster, 'everyoneIn'>;
  readonly serviceUrl: string;
  readonly now: () => Date;
}

/** A right that was asked for is as good as new for so long; whether who asks may read the plan is asked each time. */
const freshMs = 60_000;
/** Of more people nobody goes through the rights: then not all of them may read. */
const mostHearers = 60;

/** Whether the plan's cards go to a channel of that team, by anybody's choice or as the place for what has no channel. Pure. */
export const isTiedTeam = (teamId: string, { areas }: Pick<Plan, 'areas'>, channels: readonly ChannelRow[]): boolean =>
  tiesOf(areas, channels).common?.teamId === teamId ||
  channels.some((one) => one.teamId === teamId && areas.some(({ channelId }) => channelId === one.channelId));

export function createWhoHears({ repository, roster, serviceUrl, now }: WhoHearsOptions): WhoHears {
  const rights = createKept<boolean>(now, freshMs);
  const own = createKept<boolean>(now, freshMs);
  const mayRead = (login: string, list: ListDeclaration): Promise<boolean> =>
    rights(`${login.toLowerCase()} ${list.name}`, () => repository.mayUserRead(login, list));
  const hasOwn = (list: ListDeclaration): Promise<boolean> => own(list.name, () => repository.hasOwnRights(list));
  /** Where neither list has rights of its own, who may read the one may read the other. */
  const asPlan = async (list: ListDeclaration): Promise<boolean> => {
    const [items, further] = await Promise.all([hasOwn(lists.items), hasOwn(list)]);
    return !items && !further;
  };
  /** Whether everybody there may read it; who is not known may not. */
  const mayAll = async (room: string, list: ListDeclaration): Promise<boolean> => {
    const everyone = await roster.everyoneIn({ teamId: room, serviceUrl }, mostHearers);
    if (everyone === null || everyone.length === 0) return false;
    for (const login of everyone) if (login === null || !(await mayRead(login, list))) return false;
    return true;
  };

  return async ({ place, chat, conversationId }, { here, channels }, plan, login) => {
    const mayAlone = async (list: ListDeclaration): Promise<boolean> => (await asPlan(list)) || mayRead(login, list);
    if (chat !== null) return { plan: 'told', may: mayAlone, mayAlone };
    const room = place === null ? conversationId : here?.kind === 'standard' ? here.teamId : place.channelId;
    // What may be told where the plan may: as much again, and of lists with rights of their own what all there may read.
    const told: Hearing = {
      plan: 'told',
      may: async (list) => (await asPlan(list)) || ((await mayRead(login, list)) && (await mayAll(room, list))),
      mayAlone,
    };
    if (place !== null && here !== null) {
      const isChosen = plan.areas.some(({ channelId }) => channelId === here.channelId);
      if (here.kind !== 'standard' && !isChosen) return { plan: 'untied', may: mayAlone, mayAlone };
      if (isChosen || isTiedTeam(here.teamId, plan, channels)) return told;
    }
    return (await mayAll(room, lists.items)) ? told : { plan: 'notAll', may: () => Promise.resolve(false), mayAlone };
  };
}
