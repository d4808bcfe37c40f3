import fc from 'fast-check';
import { textKey } from '../../../../../local/sharepoint/kinds/text-key';

const folded = (text: string): string => text.normalize('NFC').toLowerCase().normalize('NFC');
const danish = fc.string({ unit: fc.constantFrom(...'aAbBeEéÉzZæÆäøØöåÅüÜ 19-_') });

describe('keys of texts', () => {
  it('stand in Danish order', () => {
    const words = ['Ål', 'Øre', 'Ærø', 'zebra', 'Abe', 'år', 'ø', 'æ', 'é', 'e', 'f', '1', 'Zoo'];
    expect([...words].sort((a, b) => (textKey(a) < textKey(b) ? -1 : 1))).toEqual([
      '1',
      'Abe',
      'e',
      'é',
      'f',
      'zebra',
      'Zoo',
      'æ',
      'Ærø',
      'ø',
      'Øre',
      'Ål',
      'år',
    ]);
  });

  it('are the same where the texts differ only by case', () => {
    fc.assert(
      fc.property(fc.oneof(danish, fc.string({ unit: 'grapheme' })), danish, (a, b) => {
        expect(textKey(a) === textKey(b)).toBe(folded(a) === folded(b));
        expect(textKey(a)).toBe(textKey(folded(a)));
      }),
    );
  });

  it('begin with the key of their beginning', () => {
    fc.assert(fc.property(danish, danish, (a, b) => expect(textKey(a + b).startsWith(textKey(a))).toBe(true)));
  });

  it('tell texts with characters of the private area from Danish letters', () => {
    const own = fc.string({
      unit: fc.constantFrom('æ', 'ä', 'ø', 'ö', 'å', ...'\ue000\ue001\ue002\ue003\ue004\ue005'),
    });
    fc.assert(fc.property(own, own, (a, b) => expect(textKey(a) === textKey(b)).toBe(a === b)));
  });
});
