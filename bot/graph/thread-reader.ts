import * as z from 'zod';
import type { BotAuthenticationSettings } from '../botbuilder/authentication';
import { callLimitMs } from '../botbuilder/http-client';
import type { Looked, TeamRoster, ThreadReader } from '../port';

/** Graph gives no more messages in one answer. */
const pageSize = 50;
/** A thing that is not found among so many messages is not looked for any longer, and nobody knows. */
const mostPages = 20;
/** So long a team that may not be read is not asked again: consent is given by people, and seldom. */
const refusedMs = 15 * 60_000;

const page = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      createdDateTime: z.string(),
      deletedDateTime: z.string().nullish(),
      from: z.object({ application: z.object({ id: z.string() }).nullish() }).nullish(),
      attachments: z.array(z.object({ content: z.string().nullish() })).nullish(),
    }),
  ),
  '@odata.nextLink': z.string().optional(),
});

export interface ThreadReaderOptions {
  readonly settings: BotAuthenticationSettings;
  /** A token of the app for Graph. */
  readonly token: () => Promise<string>;
  readonly roster: Pick<TeamRoster, 'groupOf'>;
  readonly now: () => number;
}

/**
 * Reads channels with Microsoft Graph, where a team has given the app ChannelMessage.Read.Group. Says "absent" only of what was
 * read to its end, with nothing of the bot's deleted in it.
 */
export function createThreadReader({ settings, token, roster, now }: ThreadReaderOptions): ThreadReader {
  const { graph, appId, callMs = callLimitMs } = settings;
  const groups = new Map<string, string>();
  const refused = new Map<string, number>();
  const unknown: Looked = { kind: 'unknown' };

  const ask = async (url: string): Promise<Response> =>
    fetch(url, {
      headers: { authorization: `Bearer ${await token()}`, accept: 'application/json' },
      signal: AbortSignal.timeout(callMs),
      redirect: 'error',
    });

  return {
    async look(channel, rootMessageId, mark) {
      if (graph === undefined || (refused.get(channel.teamId) ?? -Infinity) > now() - refusedMs) return unknown;
      try {
        const group = groups.get(channel.teamId) ?? (await roster.groupOf(channel));
        if (group === null) return unknown;
        groups.set(channel.teamId, group);
        const part = encodeURIComponent;
        const messages = `${graph.url}/teams/${part(group)}/channels/${part(channel.channelId)}/messages`;
        const where = rootMessageId === null ? messages : `${messages}/${part(rootMessageId)}/replies`;
        let next: string | undefined = `${where}?$top=${pageSize}`;
        for (let n = 0; n < mostPages; n++) {
          const answer = await ask(next);
          if (answer.status === 403 || answer.status === 401) refused.set(channel.teamId, now());
          if (answer.status === 404 && rootMessageId !== null) return { kind: 'gone' };
          if (!answer.ok) return unknown;
          const { value, '@odata.nextLink': more } = page.parse(await answer.json());
          const found = value.find(({ attachments }) => attachments?.some(({ content }) => content?.includes(mark)));
          if (found) return { kind: 'found', messageId: found.id, sentAt: found.createdDateTime };
          // What it was nobody can tell any more.
          if (value.some(({ deletedDateTime, from }) => deletedDateTime && from?.application?.id === appId))
            return unknown;
          if (more === undefined) return { kind: 'absent' };
          // Our token goes to Graph alone.
          if (!more.startsWith(`${graph.url}/`)) return unknown;
          next = more;
        }
        return unknown;
      } catch {
        return unknown;
      }
    },
  };
}
