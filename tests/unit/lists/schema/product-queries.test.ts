// Whatever the product asks a list for by a filter, it begins with a column that has an index, so that no list is too long
// for it. Which queries they are is read off the wire, batches too; long lists are in loading/large-plan.test.ts.
import { createChannels } from '../../../../src/lists/channels';
import { createRegister } from '../../../../src/lists/documents/create-register';
import { createOutbox } from '../../../../src/lists/outbox';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { createPlanSite } from '../../../../src/lists/plan-site';
import { allLists } from '../../../../src/lists/schema';
import { createThreads } from '../../../../src/lists/threads';
import { exportPlan, importPlan } from '../../../../src/lists/transfer';
import { runProvisionedSite } from '../support/provisioned-site';
import { sampleDraft } from '../support/sample-draft';

test('every filter of the product begins with a column that has an index', async () => {
  const site = await runProvisionedSite();
  const asked = new Set<string>();
  const watching: typeof fetch = (url, init) => {
    const address = url instanceof Request ? url.url : url.toString();
    const body = typeof init?.body === 'string' ? init.body : '';
    for (const line of [address, ...(body.match(/^GET .*$/gm) ?? [])]) {
      const said = decodeURIComponent(line).replace(/\+/g, ' ');
      const name = /\/Lists\/(\w+)'\)\/items/.exec(said)?.[1];
      const column = /\$filter=\W*(\w+)/.exec(said)?.[1];
      if (name !== undefined && column !== undefined) asked.add(`${name}/${column}`);
    }
    return fetch(url, init);
  };
  const sp = site.as('stab', { fetch: watching });
  const [outbox, channels, threads] = [createOutbox(sp), createChannels(sp), createThreads(sp)];
  await outbox.list({ states: ['planned', 'uncertain'] });
  await outbox.list({ states: ['sent'] });
  await outbox.list({ itemKey: '2.1.m2' });
  await outbox.list({ states: ['sent'], itemKey: '2.1.m2' });
  await outbox.list({ states: ['sent'], itemKey: '2.1.m2', keys: ['a', 'b'] });
  await outbox.byToken('t');
  const names = { channelId: 'c', name: 'n', teamId: 't', teamName: 't', areaTitles: '' };
  const channel = { ...names, tenantId: 't', serviceUrl: 's', botId: 'b', botName: 'b', stateSince: null };
  await channels.upsert({ ...channel, kind: 'standard', state: 'open' });
  await channels.upsert({ ...channel, kind: 'standard', state: 'closed' });
  await channels.list();
  await threads.find('2.1', 'c');
  const thread = { activityKey: '2.1', channelId: 'c', conversationId: 'k', rootMessageId: '1' };
  await threads.add(thread);
  await threads.add(thread);
  await threads.findByConversation('k');
  const repository = createPlanRepository(sp);
  const plan = await repository.writePlan(await sampleDraft());
  const [item] = plan.items;
  if (!item?.row) throw new Error('no item');
  await repository.updateItem(item, { status: 'reached' });
  await repository.load();
  const page = createPlanSite(sp, repository, { now: () => new Date(), place: 'tab' });
  await page.rowHistory(item.row);
  const log = await page.outbox();
  await log.page({ planKey: plan.key, states: ['sent', 'failed'] });
  await log.standing(plan.key, '2019-05-14');
  await page.planHistory(new Date(Date.now() - 86_400_000));
  const register = createRegister(sp, { today: () => '2026-11-28' });
  await register.load();
  const added = await register.add({ title: 'Vejledning' });
  if (!added.ok) throw new Error(added.error.kind);
  await register.acknowledge(added.value);
  await register.acknowledge(added.value);
  await register.startRound({ title: 'Forår', from: '2026-11-28', to: null });
  await register.decide(added.value, { decision: 'keep', reason: '' });
  await register.load();
  const file = await exportPlan(sp, { exportedAt: new Date().toISOString() });
  if (file === 'notProvisioned') throw new Error(file);
  await importPlan(sp, file);

  const indexed = new Set(
    allLists.flatMap(({ name, fields }) => [
      `${name}/Id`,
      ...fields.flatMap((field) => (field.indexed === true || field.unique === true ? [`${name}/${field.name}`] : [])),
    ]),
  );
  expect(asked).toContain('FremdriftReminders/Id');
  expect(asked.size).toBeGreaterThanOrEqual(8);
  expect([...asked].filter((one) => !indexed.has(one))).toEqual([]);
  await site.close();
});
