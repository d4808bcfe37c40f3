import { createSay } from '../../../../src/text/text';
import { monthStrip, understood } from '../../../../src/ui/edit/understood';

const [da, en] = [createSay('da'), createSay('en')];
const plain = (text: string): string => text.replace(/\u00a0/g, ' ');

test.each([
  ['medio 2019', true, '”medio 2019” læses som maj–august 2019.'],
  ['senest 31. august 2019', true, '”senest 31. august 2019” læses som senest 31. august 2019.'],
  ['fra 1. maj 2019', true, '”fra 1. maj 2019” læses som fra 1. maj 2019 og frem.'],
  ['løbende', true, '”løbende” læses som løbende.'],
  ['', true, 'Uden tekst er der ingen dato.'],
  ['juni', false, '”juni” mangler et år. Skriv året med.'],
  ['31. juni 2019', false, '”31. juni 2019” findes ikke i kalenderen.'],
  ['august 2019 - maj 2019', false, da('period.backwards')],
  ['når vi når det', false, da('period.unreadable', { periodText: 'når vi når det' })],
])('%s', (text, ok, message) => {
  const read = understood(text, da);
  expect([read.ok, plain(read.message)]).toEqual([ok, message]);
});

test('in English too', () => {
  expect(understood('mid 2019', en).message).toBe('“mid 2019” is read as May–August 2019.');
});

const parts = (start: string | null, end: string | null): string =>
  monthStrip(start, end)
    ?.months.map(({ part }) => ({ none: '.', part: 'o', whole: 'X' })[part])
    .join('') ?? '';

test.each<[string | null, string | null, string]>([
  ['2019-05-01', '2019-08-31', '....XXXX....'],
  ['2019-05-03', '2019-05-03', '....o.......'],
  ['2018-10-15', '2019-02-28', 'XX..........'],
  [null, '2019-08-31', '.......o....'],
  ['2019-05-10', null, '....oXXXXXXX'],
  [null, null, ''],
])('%s to %s covers %s', (start, end, months) => expect(parts(start, end)).toBe(months));
