import { inWordsOf, sayInWords } from '../../../src/text/plan-words';
import { allTexts, createSay } from '../../../src/text/text';

const changed: readonly (readonly [string, Parameters<typeof inWordsOf>[1], 'da' | 'en', string])[] = [
  ['Status for hvert indsatsområde', 'themes', 'da', 'Status for hvert tema'],
  ['Status for hvert indsatsområde', 'visits', 'da', 'Status for hver enhed'],
  ['Planen har intet indsatsområde', 'visits', 'da', 'Planen har ingen enhed'],
  ['Flyt til et andet indsatsområde', 'visits', 'da', 'Flyt til en anden enhed'],
  ['Er det det samme indsatsområde?', 'visits', 'da', 'Er det den samme enhed?'],
  ['Hvilken aktivitet tænker du på?', 'visits', 'da', 'Hvilket besøg tænker du på?'],
  ['Hvilken aktivitet tænker du på?', 'points', 'da', 'Hvilken indsats tænker du på?'],
  ['{n} aktivitet | {n} aktiviteter', 'themes', 'da', '{n} anbefaling | {n} anbefalinger'],
  ['{n} aktivitet | {n} aktiviteter', 'visits', 'da', '{n} besøg | {n} besøg'],
  ['Aktiviteter', 'themes', 'da', 'Anbefalinger'],
  ['aktivitetens roller, indsatsområdets nummer', 'themes', 'da', 'anbefalingens roller, temaets nummer'],
  ['En ny aktivitet', 'visits', 'da', 'Et nyt besøg'],
  ['Uden indsatsområde', 'points', 'da', 'Indsatser'],
  ['Uden indsatsområde', 'themes', 'da', 'Uden tema'],
  ['Læringsaktivitet', 'themes', 'da', 'Læringsaktivitet'],
  ['Choose an activity', 'themes', 'en', 'Choose a recommendation'],
  ['Choose an activity', 'points', 'en', 'Choose an effort'],
  ['An activity of a focus area', 'visits', 'en', 'A visit of a unit'],
  ['Focus areas and activities', 'themes', 'en', 'Themes and recommendations'],
  ['Other activities', 'visits', 'en', 'Other visits'],
];

test.each(changed)('"%s" in the words of %s (%s)', (text, words, locale, expected) => {
  expect(inWordsOf(text, words, locale)).toBe(expected);
});

test('no text keeps our own word where a plan has another, and no placeholder is touched', () => {
  const holds = (text: string): readonly string[] => text.match(/\{\w+\}/g) ?? [];
  for (const [key, { da, en }] of allTexts)
    for (const words of ['themes', 'visits'] as const) {
      expect([key, inWordsOf(da, words, 'da')]).not.toEqual([
        key,
        expect.stringMatching(/(?<!\p{L})(indsatsområde|aktivitet)/iu),
      ]);
      expect([key, inWordsOf(en, words, 'en').replace(/\{\w+\}/g, '')]).not.toEqual([
        key,
        expect.stringMatching(/\b(focus area|activit(y|ies))\b/i),
      ]);
      expect(holds(inWordsOf(da, words, 'da'))).toEqual(holds(da));
      expect(holds(inWordsOf(en, words, 'en'))).toEqual(holds(en));
    }
});

test('what is filled into a text keeps its own words', () => {
  const say = sayInWords(createSay('da'), 'themes');
  expect(say('importing.whereActivity', { id: '1', activity: 'En aktivitet' })).toBe('anbefaling 1, En aktivitet');
  expect(say.count('count.area', 1)).toBe('1 tema');
  expect(sayInWords(createSay('da'), null).count('count.area', 2)).toBe('2 indsatsområder');
});
