// What a run would do, done to nothing: lists are read and not written, and Teams is not asked to post.
import type { Channels, Outbox, OutboxRow, PlanRepository, Threads } from '../src/lists/repository';
import type { SendResult, TeamsPort } from './port';

const noRow = { list: '', id: 0, etag: '' };
const nothing = { leaseUntil: null, conversationId: null, messageId: null, sentAt: null, cardHash: null } as const;
const fresh = { ...nothing, notBefore: null, problem: null, snoozedUntil: null, attempts: 0 } as const;

/** The outbox, read as it is and written nowhere. */
export const dryOutbox = (outbox: Outbox): Outbox => ({
  ...outbox,
  add: (row) =>
    Promise.resolve<OutboxRow>({
      ...{ proposal: null, ...row, ...fresh, state: 'planned', presses: { last: null, seen: [] }, row: noRow },
    }),
  update: (row, change) => Promise.resolve({ ...row, ...change }),
  rename: (row, key) => Promise.resolve({ ...row, key }),
});

/** The plan, whose areas keep the channels that they have: of all that a run writes in it there is no more. */
export const dryRepository = (repository: PlanRepository): PlanRepository => ({
  ...repository,
  setAreaChannel: (area) => Promise.resolve({ ok: true, value: area }),
});

export const dryChannels = (channels: Channels): Channels => ({
  ...channels,
  upsert: (channel) => Promise.resolve({ ...channel, row: noRow }),
});

export const dryThreads = (threads: Threads): Threads => ({
  ...threads,
  add: (thread) => Promise.resolve({ ...thread, key: `${thread.activityKey}/${thread.channelId}`, row: noRow }),
  retire: () => Promise.resolve(true),
});

/** Teams, told nothing; `wouldSend` hears where a card would have gone. */
export function dryTeams(wouldSend: (kind: string, place: string) => void): TeamsPort {
  const done = (kind: string, place: string): Promise<SendResult> => {
    wouldSend(kind, place);
    return Promise.resolve({ kind: 'done', conversationId: place, messageId: 'dry' });
  };
  return {
    startThread: ({ channelId }) => done('thread', channelId),
    reply: ({ channelId }) => done('reply', channelId),
    startChat: ({ teamId }) => done('chat', teamId),
    update: (_channel, conversationId, messageId) => Promise.resolve({ kind: 'done', conversationId, messageId }),
  };
}
