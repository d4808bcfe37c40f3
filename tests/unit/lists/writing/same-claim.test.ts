// Two processes that claim one card at the same moment, with the very same values.
import { lists } from '../../../../src/lists/schema';
import { refOf } from '../../../../src/lists/table';
import { changeOne } from '../../../../src/lists/writing/change-together';
import { addRow } from '../../../../src/lists/writing/write-row';
import { runProvisionedSite } from '../support/provisioned-site';
import { quickPace, setWeather } from '../support/weather';

test('of two equal claims one is done, also where its answer is lost and both are sent again', async () => {
  const site = await runProvisionedSite({ weather: true });
  const bots = [1, 2].map(() => ({ pace: quickPace() })).map((own) => ({ sp: site.as('fremdrift-bot', own), own }));
  for (let round = 0; round < 8; round++) {
    const sp = site.as('fremdrift-bot');
    const row = await addRow(sp, lists.reminders, { Title: 'k', UniqueKey: `k${round}`, Token: `t${round}` });
    if (!row) throw new Error('not added');
    await setWeather(site, [{ match: { path: '\\$batch' }, when: { next: 2 }, do: { kind: 'drop', when: 'after' } }]);
    const values = { State: 'sending', LeaseUntil: '2026-05-04T10:00:00.000Z' };
    const change = { kind: 'update', list: lists.reminders, row: refOf(lists.reminders, row), values } as const;
    const both = await Promise.all(bots.map(({ sp: bot, own }) => changeOne(bot, change, own)));
    await setWeather(site, []);
    expect(both.map((outcome) => outcome.kind).sort()).toEqual(['conflict', 'done']);
  }
  await site.close();
});
