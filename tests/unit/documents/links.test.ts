import fc from 'fast-check';
import { hrefOf, readLink } from '../../../src/documents';

const site = 'https://contoso.sharepoint.com/sites/plan';
const kindOf = (text: string): string => readLink(text, site).kind;

test.each([
  ['', 'none'],
  ['  ', 'none'],
  ['/sites/plan/Filer/a.docx', 'here'],
  ['/sites/plan/Filer/%C3%A6%20b.docx?web=1', 'here'],
  ['https://contoso.sharepoint.com/sites/Plan/Filer/a.docx', 'here'],
  ['/sites/plan/_layouts/15/Doc.aspx?sourcedoc=x', 'host'],
  ['https://contoso.sharepoint.com/:w:/r/sites/plan/x', 'host'],
  ['/sites/planer/a.docx', 'host'],
  ['https://retsinformation.dk/eli/lta/2014/433', 'outside'],
  ['https://contoso.sharepoint.com.evil.example/sites/plan/a', 'outside'],
  ['http://retsinformation.dk', 'malformed'],
  ['javascript:alert(1)', 'malformed'],
  ['JaVaScRiPt:alert(1)', 'malformed'],
  ['java\nscript:alert(1)', 'malformed'],
  ['\u0001javascript:alert(1)', 'malformed'],
  ['https://a\u202egro.example', 'malformed'],
  ['data:text/html,x', 'malformed'],
  ['vbscript:x', 'malformed'],
  ['//evil.example/a', 'malformed'],
  ['/\\evil.example/a', 'malformed'],
  ['\\\\server\\share', 'malformed'],
  ['https:///evil', 'malformed'],
  ['https://user:pass@contoso.sharepoint.com/', 'malformed'],
  ['/sites/plan/%E0%A4%A', 'malformed'],
  ['a.docx', 'malformed'],
  ['/sites/plan/../hr/a.docx', 'host'],
])('%j is %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

test('an address in the site is decoded as SharePoint has the file', () => {
  expect(readLink('/sites/plan/Filer/%C3%86%20%231.docx?web=1#top', site)).toMatchObject({
    path: '/sites/plan/Filer/Æ #1.docx',
  });
});

test('whatever is written, only https and the site’s own host are followed', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom('javascript:', 'https://', '//', '/', '\\', '\t', ':', '@', 'data:', '%2f'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const href = hrefOf(parts.join(''), site);
      if (href !== null) expect(new URL(href).protocol).toBe('https:');
      const link = readLink(parts.join(''), site);
      if (link.kind === 'here' || link.kind === 'host') expect(new URL(link.href).origin).toBe(new URL(site).origin);
    }),
    { numRuns: 500 },
  );
});
