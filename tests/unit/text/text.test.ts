import { allTexts, createSay, localeOf } from '../../../src/text/text';

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

describe('the words', () => {
  test.each(allTexts.map(([key, entry]) => [key, entry] as const))(
    '%s says the same in both languages',
    (_key, entry) => {
      expect(entry.da.trim()).not.toBe('');
      expect(entry.en.trim()).not.toBe('');
      expect([...new Set(placeholders(entry.en))]).toEqual([...new Set(placeholders(entry.da))]);
      expect(entry.da.split(' | ').length).toBe(entry.en.split(' | ').length);
    },
  );

  test('no key is declared twice', () => {
    const keys = allTexts.map(([key]) => key);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test('the voice: no exclamation marks, no excuses, one word for one thing', () => {
    const wrong = allTexts.filter(([, entry]) => /!|venligst|desværre|beklager|\bUps\b|deadline/i.test(entry.da));
    expect(wrong.map(([key, entry]) => `${key}: ${entry.da}`)).toEqual([]);
  });
});

describe('saying a text', () => {
  const say = createSay('da');

  test('chooses one of two forms by number', () => {
    expect(say.count('count.milestone', 1)).toMatch(/^1 milepæl$/);
    expect(say.count('count.milestone', 3)).toMatch(/^3 milepæle$/);
  });

  test('fails loudly where a value is missing', () => {
    expect(() => say('date.day', { dayNumber: 3 })).toThrow(/needs/);
  });

  test.each([
    ['da-DK', 'da'],
    ['en-us', 'en'],
    ['de-DE', 'da'],
    [undefined, 'da'],
  ])('a host that speaks %s gets %s', (host, locale) => {
    expect(localeOf(host)).toBe(locale);
  });
});
