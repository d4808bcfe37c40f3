import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSharePoint, type RunningSharePoint } from '../../../../../local/sharepoint';
import { createSp } from '../../../../../src/lists/create-sp';
import '@pnp/sp/fields/index.js';
import '@pnp/sp/subscriptions/index.js';

/** Somebody who subscribes: repeats the token, and keeps what is sent. */
interface Receiver {
  readonly url: string;
  readonly sent: { value: Record<string, unknown>[] }[];
  readonly asked: string[];
  /** What is answered to a notification, in turn; 200 when there is nothing left. */
  readonly answers: number[];
  validates: boolean;
  close(): Promise<void>;
}

async function startReceiver(): Promise<Receiver> {
  const receiver = { sent: [] as Receiver['sent'], asked: [] as string[], answers: [] as number[], validates: true };
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const token = new URL(request.url ?? '', 'http://x').searchParams.get('validationtoken');
      if (token !== null) {
        receiver.asked.push(request.url ?? '');
        response.setHeader('Content-Type', 'text/plain').end(receiver.validates ? token : 'other');
        return;
      }
      const status = receiver.answers.shift() ?? 200;
      response.statusCode = status;
      response.end();
      if (status === 200) receiver.sent.push(JSON.parse(body) as Receiver['sent'][number]);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify?x=1`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

const until = async (holds: () => boolean): Promise<void> => {
  for (let n = 0; n < 200 && !holds(); n++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
};
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

describe('webhooks', () => {
  let service: RunningSharePoint;
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = await startReceiver();
    service = await startSharePoint({ dbFile: ':memory:', port: 0, webhooks: { delayMs: 30, retryMs: 30 } });
    await list().lists.add('Plan', '', 100);
  });
  afterEach(async () => {
    await service.close();
    await receiver.close();
  });
  const list = (role: 'owner' | 'editor' | 'reader' = 'owner') =>
    createSp(service.siteUrl, () => Promise.resolve(service.tokens[role])).web;
  const plan = (role: 'owner' | 'editor' | 'reader' = 'owner') => list(role).lists.getByTitle('Plan');
  const subscribe = async (days = 10, state?: string): Promise<{ id: string; expirationDateTime: string }> =>
    (await plan().subscriptions.add(receiver.url, inDays(days), state)) as { id: string; expirationDateTime: string };

  test('a subscription is validated, listed, renewed and removed', async () => {
    const made = await subscribe(10, 'hemmelig');
    expect(receiver.asked[0]).toMatch(/^\/notify\?x=1&validationtoken=./);
    expect(made).toMatchObject({ clientState: 'hemmelig', notificationUrl: receiver.url, resourceData: null });
    expect(await plan().subscriptions()).toHaveLength(1);
    await plan().subscriptions.getById(made.id).update(inDays(100), undefined, 'ny');
    expect(await plan().subscriptions.getById(made.id)()).toMatchObject({
      clientState: 'ny',
      expirationDateTime: expect.stringMatching(new RegExp(`^${inDays(100).slice(0, 10)}T.*Z$`)) as string,
    });
    await plan().subscriptions.getById(made.id).delete();
    expect(await plan().subscriptions()).toHaveLength(0);
    await expect(plan().subscriptions.getById(made.id)()).rejects.toMatchObject({ status: 404 });
  });

  test('changes of rows within the delay come as one notification, without what changed', async () => {
    const { id } = await subscribe(10, 'hemmelig');
    await plan().items.add({ Title: 'a' });
    await plan().items.add({ Title: 'b' });
    await until(() => receiver.sent.length === 1);
    expect(receiver.sent[0]?.value).toEqual([
      {
        subscriptionId: id,
        clientState: 'hemmelig',
        expirationDateTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}\.0000000Z$/) as string,
        resource: (await plan().select('Id')()).Id,
        tenantId: expect.any(String) as string,
        siteUrl: '/sites/dev',
        webId: (await list().select('Id')()).Id,
      },
    ]);
  });

  test('a new column is no change of rows', async () => {
    await subscribe();
    await plan().fields.addText('Note');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(receiver.sent).toEqual([]);
  });

  test('a failed notification is sent again, five times at most', async () => {
    await subscribe();
    receiver.answers.push(500, 503);
    await plan().items.add({ Title: 'a' });
    await until(() => receiver.sent.length === 1);
    receiver.answers.push(500, 500, 500, 500, 500, 500);
    await plan().items.add({ Title: 'b' });
    await until(() => receiver.answers.length === 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(receiver.sent).toHaveLength(1);
  });

  test.each([
    ['an address that repeats something else', (): void => void (receiver.validates = false), () => inDays(10), ''],
    ['more than 180 days', (): void => undefined, () => inDays(182), ''],
    ['a day that is gone', (): void => undefined, () => inDays(-1), ''],
    ['no day', (): void => undefined, () => 'i morgen', ''],
    ['an address beyond this machine', (): void => undefined, () => inDays(10), 'http://192.0.2.1/notify'],
    ['an address with another scheme', (): void => undefined, () => inDays(10), 'file:///etc/passwd'],
  ])('%s is refused', async (_what, arrange, expiry, url) => {
    arrange();
    await expect(plan().subscriptions.add(url || receiver.url, expiry())).rejects.toMatchObject({ status: 400 });
    expect(await plan().subscriptions()).toEqual([]);
  });

  test('a reader may not subscribe', async () => {
    await expect(plan('reader').subscriptions.add(receiver.url, inDays(10))).rejects.toMatchObject({ status: 403 });
    expect(receiver.asked).toEqual([]);
  });
});

test('what runs out is forgotten', async () => {
  const receiver = await startReceiver();
  let at = Date.now();
  const service = await startSharePoint({ dbFile: ':memory:', port: 0, open: true, now: () => new Date(at) });
  const web = createSp(service.siteUrl, () => Promise.resolve('open')).web;
  await web.lists.add('Plan', '', 100);
  await web.lists.getByTitle('Plan').subscriptions.add(receiver.url, inDays(3));
  at += 4 * 86_400_000;
  expect(await web.lists.getByTitle('Plan').subscriptions()).toEqual([]);
  await service.close();
  await receiver.close();
});
