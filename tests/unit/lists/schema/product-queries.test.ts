// What the product really asks for is what the lists declare, and so is indexed.
import { createChannels } from '../../../../src/lists/channels';
import { createOutbox } from '../../../../src/lists/outbox';
import { provision } from '../../../../src/lists/provisioning';
import { allLists } from '../../../../src/lists/schema';
import { createThreads } from '../../../../src/lists/threads';
import { runSite } from '../support/running-site';

jest.setTimeout(60_000);

test('every filter of the outbox, the channels and the threads begins with a column that is declared as asked for', async () => {
  const site = await runSite();
  const sp = site.as('stab');
  await provision(sp);
  site.requests();
  const [outbox, channels, threads] = [createOutbox(sp), createChannels(sp), createThreads(sp)];
  await outbox.list({ states: ['planned', 'uncertain'] });
  await outbox.list({ itemKey: '2.1.m2' });
  await outbox.list({ states: ['sent'], itemKey: '2.1.m2' });
  await outbox.list({ keys: ['a', 'b'] });
  await outbox.byToken('t');
  const channel = { channelId: 'c', name: 'n', teamId: 't', tenantId: 't', serviceUrl: 's', botId: 'b', botName: 'b' };
  await channels.upsert({ ...channel, state: 'open' });
  await channels.list();
  await threads.find('2.1', 'c');
  await threads.findByConversation('k');

  const asked = site.requests().flatMap((request) => {
    const address = decodeURIComponent(request).replace(/\+/g, ' ');
    const name = /\/Lists\/(\w+)'/.exec(address)?.[1];
    const column = /\$filter=\W*(\w+)/.exec(address)?.[1];
    return name === undefined || column === undefined ? [] : [`${name}/${column}`];
  });
  const declared = new Set(
    allLists.flatMap((list) => list.queries.map((query) => `${list.name}/${query.filter[0] ?? ''}`)),
  );
  expect(new Set(asked).size).toBeGreaterThanOrEqual(6);
  expect(asked.filter((one) => !declared.has(one))).toEqual([]);
  await site.close();
});
