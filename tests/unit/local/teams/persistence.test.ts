import { botToken, cardActivity, channelId, runTeams, simpleCard, temporaryFile } from './support/running-teams';

it('keeps the team, the messages, the cards, the day, the person, the theme and the keys over a restart', async () => {
  const dbFile = temporaryFile();
  const first = await runTeams({ dbFile });
  await first.teams.ensureChannels(['Myndighedsarbejdet']);
  await first.teams.delivered();
  const channel = await channelId(first, 'Myndighedsarbejdet');
  const posted = await first.connector(
    'POST',
    `v3/conversations/${encodeURIComponent(channel)}/activities`,
    cardActivity('fælles'),
  );
  first.bot.answer = () => ({
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: simpleCard('kun mig') },
  });
  const browser = first.browser();
  await browser.post('/api/person', { userPrincipalName: 'foelgegruppe@contoso.example' });
  await browser.post('/api/theme', { theme: 'dark' });
  const messages = `/api/conversations/${encodeURIComponent(channel)}/messages`;
  await browser.post(messages, { text: 'Vi når det', root: posted.body['id'] });
  await browser.post(`/api/messages/${String(posted.body['id'])}/action`, {
    kind: 'execute',
    trigger: 'manual',
    verb: 'v',
    data: {},
  });
  await first.teams.setToday('2019-05-20');
  const token = await botToken(first.teams);
  const before = await browser.get(messages);
  await first.stop();

  const second = await runTeams({ dbFile });
  // Its port is another: the bot is told of the address that it must write to from now on.
  await second.teams.delivered();
  expect(second.bot.heard.map(({ activity }) => activity)).toContainEqual(
    expect.objectContaining({ type: 'installationUpdate', action: 'add', serviceUrl: `${second.url}/connector/dk/` }),
  );
  const secondBrowser = second.browser();
  // The same browser comes back: it brings the cookie it was given.
  const header = { cookie: browser.cookie() };
  const state = (await secondBrowser.get('/api/state', header)).body;
  expect(state).toMatchObject({
    today: '2019-05-20',
    theme: 'dark',
    me: { userPrincipalName: 'foelgegruppe@contoso.example' },
    channels: [{ name: 'Generelt' }, { id: channel, name: 'Myndighedsarbejdet' }],
  });
  expect((await secondBrowser.get(messages, header)).body).toEqual(before.body);
  expect(JSON.stringify(before.body)).toContain('kun mig');
  expect(
    (await second.connector('GET', `v3/conversations/${encodeURIComponent(channel)}/members`, undefined, token)).status,
  ).toBe(200);
  await second.stop();
});
