import fc from 'fast-check';
import { partsOf } from '../../../../src/lists/transport/batch-answer';
import { HeldAnswer } from '../../../../src/lists/transport/held-answer';

interface Part {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** As SharePoint writes it (SURFACE.md 11; responses/batch.json). */
const written = (parts: readonly Part[], end = '\r\n'): string => {
  const boundary = '--batchresponse_6b4c3a52-0e3d-4a7b-8a52-0b7c1c1f4d11';
  const one = ({ status, headers = {}, body }: Part): string =>
    [
      boundary,
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `HTTP/1.1 ${status} Whatever it is`,
      ...Object.entries({ 'CONTENT-TYPE': 'application/json;charset=utf-8', ...headers }).map((h) => h.join(': ')),
      '',
      body,
      '',
    ].join(end);
  return `${parts.map(one).join('')}${boundary}--${end}`;
};

const said = async (answer: string): Promise<{ status: number; body: string }[]> =>
  Promise.all(partsOf(answer).map(async (part) => ({ status: part.status, body: (await part.text()).trim() })));

test.each([['\r\n'], ['\n']])('whatever the parts hold, they come back in their order', async (end) => {
  const bodies = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }).map((text) => JSON.stringify({ text })),
  );
  const part = fc.record({ status: fc.constantFrom(200, 201, 400, 404, 412, 429, 500, 503), body: bodies });
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 8 }), async (parts) => {
      expect(await said(written(parts, end))).toEqual(parts.map(({ status, body }) => ({ status, body: body.trim() })));
    }),
  );
});

test('an empty part, headers with colons, a body of several lines', async () => {
  const parts = partsOf(
    written([
      { status: 204, headers: { ETag: '"a,2"' }, body: '' },
      { status: 200, headers: { Location: 'https://contoso.example/a:b' }, body: '<a>\n<b/>\n</a>' },
    ]),
  );
  expect(parts.map((one) => one.status)).toEqual([204, 200]);
  expect(parts[0]?.headers.get('etag')).toBe('"a,2"');
  expect(parts[1]?.headers.get('location')).toBe('https://contoso.example/a:b');
  expect((await parts[1]?.text())?.trim()).toBe('<a>\n<b/>\n</a>');
});

test('an answer that breaks off anywhere, or is none, is a fault and no shorter answer', () => {
  const whole = written([
    { status: 200, body: '{"a":1}' },
    { status: 200, body: '{"b":2}' },
  ]);
  // Without its last line end it is whole.
  for (let at = 0; at < whole.trimEnd().length; at++) expect(() => partsOf(whole.slice(0, at))).toThrow('SharePoint');
  expect(partsOf(whole)).toHaveLength(2);
  for (const none of ['', '<html>busy</html>', '{"error":{}}']) expect(() => partsOf(none)).toThrow('SharePoint');
});

test('a held answer gives its body in every form, again and again', async () => {
  const body = new TextEncoder().encode('{"a":"æ"}').buffer;
  for (const held of [new HeldAnswer(body, new Response()), new HeldAnswer('{"a":"æ"}', new Response())]) {
    expect(await held.json()).toEqual({ a: 'æ' });
    expect(await held.clone().text()).toBe('{"a":"æ"}');
    expect(new TextDecoder().decode(await held.arrayBuffer())).toBe('{"a":"æ"}');
    expect(await (await held.blob()).text()).toBe('{"a":"æ"}');
    expect(held.ok).toBe(true);
  }
});
