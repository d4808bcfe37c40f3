import fc from 'fast-check';
import { cleanKey, plainText, sameWords, withoutCpr } from '../../../../src/lists/problems/clean-text';

test.each([
  ['plain text stands as it is', 'a < b og b > c & d', 'a < b og b > c & d'],
  ['a text that only speaks of markup', 'Brug <navn> her', 'Brug <navn> her'],
  ['paragraphs', '<div class="ExternalClass1"><p>Første</p><p>Anden&#160;linje</p></div>', 'Første\nAnden linje'],
  ['break', 'Linje<br/>to', 'Linje\nto'],
  [
    'a list from Word',
    '<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><style>p.MsoNormal{margin:0}</style>' +
      "<p class=MsoListParagraph style='mso-list:l0 level1'><![if !supportLists]>·<span>&nbsp;&nbsp; </span><![endif]>" +
      'F&oslash;rste<o:p></o:p></p><p class=MsoListParagraph>· Anden</p>',
    'Første\nAnden',
  ],
  ['a line of the markup is no line of the text', '<p>To ord\n  til</p>', 'To ord til'],
  ['cells', '<table><tr><td>Hvad</td><td>Hvem</td></tr></table>', 'Hvad Hvem'],
  ['scripts are gone with what is in them', '<p>A</p><script>alert("<p>b</p>")</script><p>C</p>', 'A\nC'],
  ['an unfinished script', '<p>A</p><script>alert(1)', 'A'],
  ['an attribute with a bracket', '<a title="a > b" href="javascript:x">Læs</a>', 'Læs'],
  ['entities of the HTML, decoded once', '<p>&amp;lt;b&amp;gt; &#x41; &#99999999;</p>', '&lt;b&gt; A &#99999999;'],
  ['zero-width and soft signs', 'Bar\u200bnets\u00ad plan\ufeff', 'Barnets plan'],
  ['line ends of Windows', 'a\r\nb\rc', 'a\nb\nc'],
])('%s', (_name, text, expected) => expect(plainText(text)).toBe(expected));

test('any text becomes text without signs that nobody can see', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<script',
      '>',
      '<!--',
      '-->',
      '<p title="',
      '&lt;',
      '&#0;',
      '\u200b',
      '\u0000',
      '<br/>',
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const plain = plainText(parts.join(''));
      for (const sign of ['\u200b', '\u0000', '\ufeff']) expect(plain).not.toContain(sign);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['  2.1\u200b ', '2.1'],
  ['2.1\u00a0m2', '2.1 m2'],
  ['\u200d', ''],
])('a key %j is %j', (text, key) => expect(cleanKey(text)).toBe(key));

test('a number like a CPR number is taken out and told of', () => {
  expect(withoutCpr('Ring om 010203-1234 og 0102031235 i dag')).toEqual({
    text: 'Ring om xxxxxx-xxxx og xxxxxx-xxxx i dag',
    found: true,
  });
  expect(withoutCpr('Sag 12-3456')).toEqual({ text: 'Sag 12-3456', found: false });
});

test('words are the same whatever their signs', () =>
  expect(sameWords('  Flere børn – i skole. ')).toBe(sameWords('flere BØRN i\u200b skole')));

test('a long text made to be slow is read at once', () => {
  for (const part of ['<p <p', ' ', '<![', '<!--', '<style>', '\n ', '&#', '"<p '])
    expect(plainText(`<p>${part.repeat(20_000)}`).length).toBeLessThan(200_000);
});
