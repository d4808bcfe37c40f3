import { connect } from 'node:net';
import { startSharePoint, type RunningSharePoint } from '../../../../../local/sharepoint';

let service: RunningSharePoint;
beforeAll(async () => {
  service = await startSharePoint({ dbFile: ':memory:', port: 0, open: true });
});
afterAll(() => service.close());

/** What the service writes to what is written to it, byte for byte, until it closes. */
const exchange = (written: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(service.siteUrl);
    let answered = '';
    const socket = connect(Number(port), hostname, () => socket.write(written));
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => (answered += text));
    socket.on('close', () => resolve(answered));
    socket.on('error', reject);
  });

const request = (method: string, target: string, body = '', more: readonly string[] = []): string =>
  [
    `${method} ${target} HTTP/1.1`,
    `Host: ${new URL(service.siteUrl).host}`,
    'Accept: application/json;odata=nometadata',
    ...(body === '' ? [] : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`]),
    ...more,
    '',
    body,
  ].join('\r\n');
const last = ['Connection: close'];

test('requests written behind one another are carried out in that order', async () => {
  const add = (title: string): string =>
    request('POST', '/sites/dev/_api/web/lists', JSON.stringify({ Title: title, BaseTemplate: 100 }));
  const read = "/sites/dev/_api/web/lists/getByTitle('Second')?$select=Title";
  const answered = await exchange(add('First') + add('Second') + request('GET', read, '', last));
  expect(answered.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 201', 'HTTP/1.1 201', 'HTTP/1.1 200']);
  expect(answered).toMatch(/\{"Title":"Second"\}$/);
});

test.each([
  ['a whole address', () => `${service.siteUrl}/_api/web?$select=Title`],
  ['two slashes at the front', () => '//sites/dev/_api/web?$select=Title'],
  ['two slashes within', () => '/sites/dev/_api//web/?$select=Title'],
])('%s in the request line', async (_name, target) => {
  expect(await exchange(request('GET', target(), '', last))).toMatch(/^HTTP\/1\.1 200[\s\S]*\{"Title":"Fremdrift"\}$/);
});
