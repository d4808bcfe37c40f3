import { localTenantId } from '../../../../local/people';
import { botAppId, runTeams, temporaryFile } from './support/running-teams';

const heardKinds = (heard: readonly { activity: Record<string, unknown> }[]): string[] =>
  heard.map(({ activity }) => {
    const data = activity['channelData'] as { eventType?: string; channel?: { name?: string } };
    return [activity['type'], activity['action'] ?? data.eventType, data.channel?.name].filter(Boolean).join(' ');
  });

it('tells of the installation and of channels until the bot answers with success, in order', async () => {
  const running = await runTeams();
  let refusals = 2;
  running.bot.answer = () => ({ status: refusals-- > 0 ? 503 : 200 });
  await running.teams.ensureChannels(['Myndighedsarbejdet', 'Stab', 'Myndighedsarbejdet']);
  await running.teams.delivered();
  const kinds = heardKinds(running.bot.heard);
  expect(kinds.slice(0, 2)).toEqual(['installationUpdate add', 'installationUpdate add']);
  expect(kinds.slice(-4)).toEqual([
    'installationUpdate add',
    'conversationUpdate teamMemberAdded',
    'conversationUpdate channelCreated Myndighedsarbejdet',
    'conversationUpdate channelCreated Stab',
  ]);
  await running.teams.ensureChannels(['Stab']);
  await running.teams.delivered();
  expect(heardKinds(running.bot.heard)).toHaveLength(kinds.length);
  await running.stop();
});

it('says where the team stands, in the form of Teams', async () => {
  const running = await runTeams();
  await running.teams.delivered();
  const activity = running.bot.heard[0]?.activity;
  expect(activity).toMatchObject({
    type: 'installationUpdate',
    action: 'add',
    channelId: 'msteams',
    serviceUrl: running.teams.botAuthentication().serviceUrl,
    recipient: { id: `28:${botAppId}`, name: 'Fremdrift' },
    conversation: { isGroup: true, conversationType: 'channel', tenantId: localTenantId },
    channelData: { tenant: { id: localTenantId }, team: { name: 'Udviklingsplan' } },
    locale: 'da-DK',
  });
  expect((activity?.['conversation'] as { id: string }).id).toMatch(/^19:[0-9a-f]{32}@thread\.tacv2$/);
  await running.stop();
});

it('does not tell again after a restart, but what had not been taken', async () => {
  const dbFile = temporaryFile();
  const first = await runTeams({ dbFile });
  await first.teams.delivered();
  first.bot.answer = () => ({ status: 500 });
  await first.teams.ensureChannels(['Stab']);
  await first.stop();
  const second = await runTeams({ dbFile });
  await second.teams.delivered();
  // That the app is there is told since Teams answers on another port now.
  const address = ['installationUpdate add', 'conversationUpdate teamMemberAdded'];
  expect(heardKinds(second.bot.heard)).toEqual(['conversationUpdate channelCreated Stab', ...address]);
  await second.stop();
});
