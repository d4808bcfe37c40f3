import { escaped, withoutScript, withoutTags } from '../../../../../local/sharepoint/kinds/markup';

describe('rich text', () => {
  it.each([
    ['<p>Hej <b>du</b></p><p>der</p>', 'Hej du\nder'],
    ['A &amp; B &lt;c&gt; &#230; &#xe5; &ukendt;', 'A & B <c> æ å &ukendt;'],
    ['<p title="a > b">x</p>', 'x'],
    ['<style>p{}</style>x<script>y</script>', 'x'],
    ['1 < 2', '1 < 2'],
  ])('%j as text', (html, text) => {
    expect(withoutTags(html)).toBe(text);
  });

  it.each([
    ['<p onclick="x()" class="a">x</p>', '<p class="a">x</p>'],
    ["<a title='>' onmouseover=x() href='#'>x</a>", "<a title='>' href='#'>x</a>"],
    ['<a href="javascript:alert(1)">x</a>', '<a href="">x</a>'],
    ['<script>alert(1)</script><object></object>x', 'x'],
    ['<script>never closed', ''],
  ])('%j without what runs', (html, clean) => {
    expect(withoutScript(html)).toBe(clean);
  });

  it.each(['<a ', '<a "', "<a '", '<script', '<p onclick="', '&', '</p', '<!', ' on'])(
    'a long text of %j takes no time',
    (piece) => {
      const start = Date.now();
      const long = piece.repeat(60_000 / piece.length);
      withoutScript(long);
      withoutTags(long);
      expect(Date.now() - start).toBeLessThan(1000);
    },
  );

  it('escapes what would be markup', () => {
    expect(escaped(`<a href="x">'&</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&lt;/a&gt;');
  });
});
