import { isTooLarge, mostCardSigns, shorterCard } from '../../../bot/shorter-card';
import { card, textBlock } from '../../../src/cards';
import { createSay } from '../../../src/text/text';

const say = createSay('da');
const action = { type: 'Action.OpenUrl', title: 'Åbn', url: `https://contoso.example/${'x'.repeat(900)}` };
const long = (parts: number, length: number) =>
  card(
    'da',
    'Kort',
    Array.from({ length: parts }, (_, n) => textBlock(`${n} ${'æ'.repeat(length)}`)),
    [action],
  );

test('a long card keeps its first parts and its buttons, and says that it is shortened', () => {
  const whole = long(400, 300);
  expect(isTooLarge(whole)).toBe(true);
  const short = shorterCard(whole, say);
  expect(JSON.stringify(short).length).toBeLessThanOrEqual(mostCardSigns / 2);
  expect(short.body[0]).toEqual(whole.body[0]);
  expect(short.body.at(-1)).toMatchObject({ text: say('sending.shortened') });
  expect(short.actions).toEqual([action]);
});

test('one endless text is cut, never in the middle of a sign or of an escape', () => {
  const body = [
    textBlock(`${'a'.repeat(398)}😀${'b'.repeat(50_000)}`),
    textBlock(`${'a'.repeat(397)}\\*${'b'.repeat(500)}`),
  ];
  const [face, escape] = shorterCard(card('da', 'Kort', body), say).body as { text: string }[];
  expect(face?.text).toBe(`${'a'.repeat(398)}…`);
  expect(escape?.text).toBe(`${'a'.repeat(397)}\\*…`);
});
