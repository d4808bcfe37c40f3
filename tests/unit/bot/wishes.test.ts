import { sayWaiting, type Wishes } from '../../../bot/wishes';
import { noWish } from '../../../src/personal';
import { createSay } from '../../../src/text/text';

const person = { id: 7, name: 'Kim', login: 'kim@contoso.example' };
const wish = { ...noWish, quietFrom: '17:00', quietUntil: '08:00', quietWeekend: true };
const wishes: Wishes = new Map([['person:7', { person, wish }]]);
const friday = new Date('2019-05-17T18:00:00Z');

test.each([
  ['person:7', 'planned', 'Venter til mandag den 20. maj kl. 8.00, fordi personen har valgt stille timer'],
  ['person:7', 'sent', null],
  ['person:8', 'planned', null],
  ['19:x@thread.tacv2', 'planned', null],
] as const)('why a card to %s that is %s has not come', (channelId, state, words) => {
  const said = sayWaiting({ channelId, state }, wishes, '2019-05-17', friday, createSay('da'));
  expect(said?.replaceAll('\u00a0', ' ') ?? null).toBe(words);
});
