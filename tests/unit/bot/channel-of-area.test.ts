import { tieByName, tiesOf } from '../../../bot/channel-of-area';
import { checked } from '../../../bot/check-channels';
import { stateAfter } from '../../../bot/waiting-channels';
import type { ChannelRow } from '../../../src/lists/repository';
import type { Area } from '../../../src/plan/plan';
import { emptyPlan } from '../plan/support/empty-plan';

const row = { list: 'x', id: 1, etag: '1' };
const area: Area = { key: '1', title: 'Myndighed', focus: null, channelId: null, order: 1, row };
const channelOf = (change: Partial<ChannelRow>): ChannelRow => ({
  ...{ channelId: 'c', name: 'Myndighed', teamId: 't', teamName: '', tenantId: '', serviceUrl: '', botId: '' },
  ...{ botName: '', state: 'open', stateSince: null, kind: 'standard', areaTitles: '', row },
  ...change,
});
const common = channelOf({ channelId: 't', name: 'Generelt' });

test.each([
  ['an open one of its name', {}, 'c'],
  ['a private one of its name', { kind: 'private' }, null],
  ['a shared one of its name', { kind: 'shared' }, null],
  ['one that cannot be written in', { state: 'blocked' }, null],
  ['one of another name', { name: 'Andet' }, null],
] as const)(
  'an area is tied by itself to no channel but an open one of the whole team: %s',
  async (_what, change, tied) => {
    const set = jest.fn((one: Area, channelId: string) =>
      Promise.resolve({ ok: true as const, value: { ...one, channelId } }),
    );
    const [now] = await tieByName(emptyPlan({ areas: [area] }), [channelOf(change)], { setAreaChannel: set });
    expect(now?.channelId).toBe(tied);
    expect(set).toHaveBeenCalledTimes(tied === null ? 0 : 1);
  },
);

test.each([
  ['open', 'c'],
  ['closed', 't'],
  ['appMissing', null],
  ['blocked', null],
  ['archived', null],
] as const)('cards of a chosen channel that is %s go to %s', (state, to) => {
  const ties = tiesOf([{ ...area, channelId: 'c' }], [common, channelOf({ state })]);
  expect(ties.of('1')?.channelId ?? null).toBe(to);
  expect(ties.of(null)?.channelId).toBe('t');
});

test.each([
  [null, 'standard', 'told', 'open'],
  [null, 'private', 'told', 'appMissing'],
  [null, 'shared', 'installed', 'appMissing'],
  ['appMissing', 'standard', 'installed', 'open'],
  ['appMissing', 'standard', 'told', 'appMissing'],
  ['appMissing', 'private', 'installed', 'appMissing'],
  ['open', 'private', 'installed', 'open'],
  ['archived', 'shared', 'back', 'open'],
  ['closed', 'private', 'back', 'open'],
  ['blocked', 'private', 'back', 'blocked'],
  ['blocked', 'shared', 'let in', 'open'],
] as const)('a channel that was %s and is %s, after “%s”: %s', (known, kind, news, state) => {
  expect(stateAfter(known, kind, news)).toBe(state);
});

const listed = { channelId: 'c', name: 'Nyt navn', kind: null };
test.each([
  ['open', 'standard', listed, 'open'],
  ['blocked', 'standard', listed, 'open'],
  ['closed', 'standard', listed, 'open'],
  ['appMissing', 'standard', listed, 'open'],
  ['appMissing', 'private', listed, 'appMissing'],
  ['archived', 'standard', listed, 'archived'],
  ['open', 'standard', null, 'closed'],
  ['open', 'private', null, 'open'],
  ['archived', 'standard', null, 'archived'],
] as const)('a channel that was %s and %s, by what its team lists (%j): %s', (state, kind, told, now) => {
  expect(checked(channelOf({ state, kind }), told)).toMatchObject({
    state: now,
    name: told === null ? 'Myndighed' : 'Nyt navn',
  });
});
