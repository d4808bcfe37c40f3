import * as z from 'zod/mini';
import { localDateSchema, type LocalDate } from '../../plan/plan';
import type { MachineryContext } from '../machinery/machinery-lists';
import type { RawRow } from '../table';
import { settingOf, settingRows, writeSetting } from '../settings';

const feedSchema = z.object({
  /** SHA-256 of the token in the address, in hexadecimal: who reads the list of settings cannot make the address from it. */
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  planKey: z.string(),
  /** The meetings of one group; null: those of all, and the plan's milestones. */
  groupKey: z.nullable(z.string()),
  by: z.nullable(z.string()),
  on: z.nullable(localDateSchema),
});
/** A calendar address that is open. */
export type CalendarFeed = z.infer<typeof feedSchema>;

/** The addresses at which calendars may be fetched without sign-in: opened and closed by an owner of the site. */
export interface FeedSettings {
  /** `base` is where the bot's host answers; null: it has never said, and no address can be made. */
  read(): Promise<{ readonly base: string | null; readonly feeds: readonly CalendarFeed[] }>;
  /** Gives the address, which is told once: only its print is kept. */
  open(asked: Pick<CalendarFeed, 'planKey' | 'groupKey' | 'by'>, base: string, on: LocalDate): Promise<string>;
  /** Gives a new address in place of one that may have come into wrong hands; the old one is found no more. */
  renew(feed: CalendarFeed, by: string | null, base: string, on: LocalDate): Promise<string>;
  close(hash: string): Promise<void>;
}

const keys = { feeds: 'calendarFeeds', base: 'calendarAddress' } as const;
const feedsSchema = z.array(feedSchema);
const baseSchema = z.string().check(z.regex(/^https?:\/\/[\x21-\x7e]+$/));
const tokenBytes = 32;

export const feedsIn = (rows: Iterable<RawRow>): CalendarFeed[] => settingOf(rows, keys.feeds, feedsSchema) ?? [];

export function createFeedSettings({ sp, repository }: Pick<MachineryContext, 'sp' | 'repository'>): FeedSettings {
  const write = (next: (feeds: readonly CalendarFeed[]) => CalendarFeed[]): Promise<void> =>
    writeSetting(sp, keys.feeds, (rows) => next(feedsIn(rows))).finally(() => repository.written());
  const give = async (
    next: (feeds: readonly CalendarFeed[], hash: string) => CalendarFeed[],
    base: string,
  ): Promise<string> => {
    const token = newToken();
    const hash = await hashOf(token);
    await write((feeds) => next(feeds, hash));
    return `${base.replace(/\/+$/, '')}/calendar/${token}.ics`;
  };
  return {
    async read() {
      const rows = await settingRows(repository);
      return { base: settingOf(rows, keys.base, baseSchema), feeds: feedsIn(rows) };
    },
    open: (asked, base, on) => give((feeds, hash) => [...feeds, { ...asked, hash, on }], base),
    renew: ({ planKey, groupKey, hash: old }, by, base, on) =>
      // In one write: at no time are both open, or neither.
      give((feeds, hash) => [...feeds.filter((feed) => feed.hash !== old), { planKey, groupKey, by, hash, on }], base),
    close: (hash) => write((feeds) => feeds.filter((feed) => feed.hash !== hash)),
  };
}

/** The bot's host says where it answers, so that a page can tell the whole address. */
export async function sayFeedBase(
  { sp, repository }: Pick<MachineryContext, 'sp' | 'repository'>,
  base: string,
): Promise<void> {
  if (settingOf(await settingRows(repository), keys.base, baseSchema) === base) return;
  await writeSetting(sp, keys.base, () => base).finally(() => repository.written());
}

function newToken(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(tokenBytes));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function hashOf(token: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
