import { threadsOf } from '../../../../../local/teams/page/threads';
import type { TeamsMessage } from '../../../../../local/teams/shape';

const message = (id: string, root: string | null): TeamsMessage => ({
  id,
  root,
  from: null,
  sent: { day: '2019-05-15', clock: '08:00' },
  edited: null,
  deleted: false,
  text: id,
  cards: [],
  version: '0',
});

it('gathers threads, the one that was last written in at the end', () => {
  const threads = threadsOf([
    message('1', null),
    message('2', null),
    message('3', '1'),
    message('4', null),
    message('5', '2'),
  ]);
  expect(threads.map(({ root, replies }) => [root.id, ...replies.map(({ id }) => id)])).toEqual([
    ['1', '3'],
    ['4'],
    ['2', '5'],
  ]);
});
