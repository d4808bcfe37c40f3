import { readWish } from '../../../src/personal';

const today = '2026-05-13';
const wishes: readonly [string, object][] = [
  ['send mig påmindelser', { mode: 'both' }],
  ['Send mig også mine påmindelser her.', { mode: 'both' }],
  ['send me reminders', { mode: 'both' }],
  ['send mig kun påmindelser her', { mode: 'personal' }],
  ['send me reminders only here', { mode: 'personal' }],
  ['stop', { mode: 'channel' }],
  ['Stop påmindelser!', { mode: 'channel' }],
  ['send mig ikke påmindelser', { mode: 'channel' }],
  ['don’t send me reminders', { mode: 'channel' }],
  ['stille kl. 17-8', { quietFrom: '17:00', quietUntil: '08:00' }],
  ['Stille fra 17 til 8', { quietFrom: '17:00', quietUntil: '08:00' }],
  ['stille kl. 16.30–7.45', { quietFrom: '16:30', quietUntil: '07:45' }],
  ['quiet 17:00 to 8:00', { quietFrom: '17:00', quietUntil: '08:00' }],
  ['stille 20-24', { quietFrom: '20:00', quietUntil: '00:00' }],
  ['stille i weekenden', { quietWeekend: true }],
  ['quiet on weekends', { quietWeekend: true }],
  ['stille kl. 17-8 og i weekenden', { quietFrom: '17:00', quietUntil: '08:00', quietWeekend: true }],
  ['ikke stille i weekenden', { quietWeekend: false }],
  ['stille til 3. juni', { silentUntil: '2026-06-03' }],
  ['stille i to uger', { silentUntil: '2026-05-27' }],
  ['stille fra 3. til 10. juni', { silentUntil: '2026-06-10' }],
  ['stille i 2 uger', { silentUntil: '2026-05-27' }],
  ['quiet for a week', { silentUntil: '2026-05-20' }],
  ['ikke stille', { quietFrom: null, quietUntil: null, quietWeekend: false, silentUntil: null }],
  ['skriv igen', { quietFrom: null, quietUntil: null, quietWeekend: false, silentUntil: null }],
];

test.each(wishes)('“%s”', (text, change) => {
  expect(readWish(text, today)).toEqual({ kind: 'wish', change });
});

test.each(['påmindelser', 'indstillinger', 'settings', 'stille', 'Stille?'])('“%s” asks for the settings', (text) => {
  expect(readWish(text, today)).toEqual({ kind: 'settings' });
});

test.each(['stille kl. 17-17', 'stille kl. 25-8', 'stille til 3. maj', 'stille til 3. juni 2028', 'stille nu'])(
  '“%s” is about that, and not understood',
  (text) => {
    expect(readWish(text, today)).toEqual({ kind: 'unclear' });
  },
);

test.each([
  'næste',
  'hvorfor fik jeg 2.1.m2?',
  'hvad sker der stille og roligt?',
  'send planen til mig',
  'stopklods',
  '',
])('“%s” is about something else', (text) => {
  expect(readWish(text, today)).toBeNull();
});
