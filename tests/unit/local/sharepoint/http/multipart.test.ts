import { readBatch, writeBatch, type BatchPart } from '../../../../../local/sharepoint/http/multipart';

const type = 'multipart/mixed; boundary=b';
const get = (url: string, boundary = 'b'): string =>
  [
    `--${boundary}`,
    'Content-Type: application/http',
    '',
    `GET ${url} HTTP/1.1`,
    'Accept: application/json',
    '',
    '',
  ].join('\n');
const urls = (parts: readonly BatchPart[]): string[] => parts.map((part) => part.url);

test.each([
  ['as it is', (text: string) => text],
  ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['after a preamble', (text: string) => `about\nthis\n${text}`],
  ['before an epilogue', (text: string) => `${text}\nend\n--b\n\nGET /no HTTP/1.1\n\n`],
  ['without its last line end', (text: string) => text.trimEnd()],
])('a batch is read %s', (_how, made) => {
  expect(urls(readBatch(type, made(`${get('/1')}\n${get('/2')}\n--b--\n`)))).toEqual(['/1', '/2']);
});

test.each([
  'multipart/mixed; boundary="b"',
  'Multipart/Mixed;Boundary=b; charset=utf-8',
  'multipart/mixed; charset=utf-8; boundary=b ',
])('the boundary is found in %s', (contentType) => {
  expect(urls(readBatch(contentType, `${get('/1')}\n--b--`))).toEqual(['/1']);
});

test('a change set whose boundary begins as the batch’s does is no part of the batch', () => {
  const inner = `${get('/1', 'b_set')}\n${get('/2', 'b_set')}\n--b_set--\n`;
  const body = `--b\nContent-Type: multipart/mixed; boundary="b_set"\n\n${inner}\n${get('/3')}\n--b--\n`;
  expect(urls(readBatch(type, body))).toEqual(['/1', '/2', '/3']);
});

test('a body is given whole where its length is said, and without @pnp/sp’s line break where not', () => {
  const post = (headers: string, body: string): string | undefined =>
    readBatch(type, `--b\n\nPOST /x HTTP/1.1\n${headers}\n${body}\n\n--b--\n`)[0]?.body;
  expect(post('', 'one\n\ntwo')).toBe('one\n\ntwo');
  expect(post('Content-Length: 4\n', 'one')).toBe('one\n');
  // A client that counted characters where bytes were meant loses none of them.
  expect(post('Content-Length: 2\n', 'one')).toBe('one');
});

test.each([
  ['no boundary', 'multipart/mixed', get('/1')],
  ['another boundary', 'multipart/mixed; boundary=other', get('/1')],
  ['an empty body', type, ''],
  ['a part without a request', type, '--b\nContent-Type: application/http\n\nHello\n--b--\n'],
  [
    'a change set in a change set',
    type,
    '--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: multipart/mixed; boundary=d\n\n--d--\n--c--\n--b--\n',
  ],
  ['101 requests', type, `${Array.from({ length: 101 }, () => get('/1')).join('\n')}\n--b--\n`],
])('%s is refused', (_what, contentType, body) => {
  expect(() => readBatch(contentType, body)).toThrow(expect.objectContaining({ status: 400 }) as Error);
});

test('no request is no answer, and the answer ends with a line end', () => {
  expect(readBatch(type, '--b--\n')).toEqual([]);
  expect(writeBatch([]).body.toString()).toMatch(/^--batchresponse_[-0-9a-f]{36}--\r\n$/);
});
