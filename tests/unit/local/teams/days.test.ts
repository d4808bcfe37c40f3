import { addDays, isDay, longestMoveDays } from '../../../../local/teams/days';
import { runTeams, type RunningTeams } from './support/running-teams';

let running: RunningTeams;
beforeEach(async () => {
  running = await runTeams({ initialToday: '2019-05-15' });
});
afterEach(() => running.stop());

it('walks forward day by day, over month and leap day, and waits for each', async () => {
  const { teams } = running;
  await teams.setToday('2020-02-27');
  const seen: string[] = [];
  teams.onDayChange(async (day) => {
    seen.push(`${day} begins, today ${teams.today()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen.push(`${day} ends`);
  });
  expect(await teams.setToday('2020-03-01')).toEqual({ outcome: 'moved', today: '2020-03-01' });
  expect(seen).toEqual(
    ['2020-02-28', '2020-02-29', '2020-03-01'].flatMap((day) => [`${day} begins, today ${day}`, `${day} ends`]),
  );
});

it('goes back in one step and tells nobody; the same day changes nothing', async () => {
  const { teams } = running;
  const seen: string[] = [];
  teams.onDayChange((day) => Promise.resolve(void seen.push(day)));
  await teams.setToday('2019-01-02');
  await teams.setToday('2019-01-02');
  expect([teams.today(), seen]).toEqual(['2019-01-02', []]);
});

it.each(['2019-02-30', '2019-13-01', '1989-12-31', '2101-01-01', '15.5.2019', '', '2019-5-1'])(
  'refuses %j',
  async (day) => {
    const browser = running.browser();
    const answer = await browser.post('/api/today', { date: day });
    expect([answer.status, answer.body, running.teams.today()]).toEqual([400, { error: 'date' }, '2019-05-15']);
  },
);

it('refuses to walk further than it should', async () => {
  const far = addDays('2019-05-15', longestMoveDays + 1);
  expect(await running.teams.setToday(far)).toEqual({ outcome: 'refused', why: 'far' });
  expect((await running.browser().post('/api/today', { date: far })).body).toEqual({ error: 'far' });
  expect(running.teams.today()).toBe('2019-05-15');
});

it('stands on the day whose work failed, and goes on from there', async () => {
  const { teams } = running;
  let broken = true;
  const seen: string[] = [];
  teams.onDayChange((day) => {
    if (broken && day === '2019-05-17') return Promise.reject(new Error('the bot is away'));
    seen.push(day);
    return Promise.resolve();
  });
  const browser = running.browser();
  const failed = await browser.post('/api/today', { date: '2019-05-19' });
  expect([failed.status, failed.body, teams.today()]).toEqual([500, { error: 'fault' }, '2019-05-17']);
  broken = false;
  expect((await browser.post('/api/today', { date: '2019-05-18' })).body).toEqual({ today: '2019-05-18' });
  expect(seen).toEqual(['2019-05-16', '2019-05-18']);
});

it('takes two walks one after the other', async () => {
  const { teams } = running;
  const seen: string[] = [];
  teams.onDayChange(async (day) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    seen.push(day);
  });
  await Promise.all([teams.setToday('2019-05-17'), teams.setToday('2019-05-19')]);
  expect(seen).toEqual(['2019-05-16', '2019-05-17', '2019-05-18', '2019-05-19']);
});

it('stamps messages with its own day; the clock runs from 8.00 and never past 23.00', async () => {
  let now = new Date('2026-03-01T20:00:00Z');
  const other = await runTeams({ now: () => now });
  const browser = other.browser();
  const state = async (): Promise<unknown[]> => {
    const { body } = await browser.get('/api/state');
    return [body['today'], body['clock']];
  };
  expect(await state()).toEqual(['2019-05-15', '08:00']);
  now = new Date('2026-03-01T20:12:30Z');
  expect(await state()).toEqual(['2019-05-15', '08:12']);
  now = new Date('2026-03-03T20:00:00Z');
  expect(await state()).toEqual(['2019-05-15', '23:00']);
  await other.teams.setToday('2019-05-16');
  expect(await state()).toEqual(['2019-05-16', '08:00']);
  await other.stop();
});

it('tells the day to the tab, and to no other origin', async () => {
  const browser = running.browser();
  const fromTab = await browser.get('/api/today', { origin: 'http://127.0.0.1:4998' });
  expect([fromTab.body, fromTab.headers.get('access-control-allow-origin')]).toEqual([
    { today: '2019-05-15' },
    'http://127.0.0.1:4998',
  ]);
  const other = await browser.get('/api/today', { origin: 'http://127.0.0.1:4997' });
  expect(other.headers.get('access-control-allow-origin')).toBeNull();
});

it('knows the calendar', () => {
  expect(['2000-02-29', '1990-01-01', '2100-12-31'].map(isDay)).toEqual([true, true, true]);
  expect(['1900-02-29', '2001-02-29', '2019-04-31'].map(isDay)).toEqual([false, false, false]);
});
