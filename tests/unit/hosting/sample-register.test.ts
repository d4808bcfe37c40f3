// What a person who runs `npm start` sees of the register: the sample, written through the list service as people do it.
import { importSampleRegister } from '../../../local/hosting/sample-register';
import { asksForReading, readingState } from '../../../src/documents/reading';
import { openRound, roundProgress } from '../../../src/documents/rounds';
import { isOverdue, shelfOf, standingOf } from '../../../src/documents/standing';
import { createRegister } from '../../../src/lists/documents/create-register';
import { provision } from '../../../src/lists/provisioning/index';
import { runSite, type RunningSite } from '../lists/support/running-site';

const today = '2019-05-14';
let site: RunningSite;
beforeAll(async () => {
  site = await runSite();
  await provision(site.as('stab'));
});
afterAll(() => site?.close());

test('the sample register is alive: late ones, a round under way, readers, versions and files that are not there', async () => {
  const as = (login: string) => site.as(login.split('@')[0] as 'stab');
  await importSampleRegister(process.cwd(), 'stab@contoso.example', as, today);
  const own = createRegister(site.as('stab'), { place: 'webPart', today: () => today });
  const loaded = await own.load();
  if (loaded === 'notProvisioned') throw new Error(loaded);
  const { register, problems } = loaded;
  expect(problems).toEqual([]);
  const shelf = shelfOf(register.documents);
  expect(register.documents.length).toBeGreaterThanOrEqual(25);
  const late = register.documents.filter((one) => isOverdue(one, shelf, today));
  expect(late.length).toBeGreaterThan(3);
  expect(register.documents.map((one) => standingOf(one, shelf, today))).toEqual(
    expect.arrayContaining(['inForce', 'coming', 'replaced', 'withdrawn']),
  );
  const round = openRound(register.rounds);
  if (round === null) throw new Error('No round is under way');
  const progress = roundProgress(round, register, today);
  expect(progress.reviewed).toBeGreaterThan(4);
  expect(progress.left).toBeGreaterThan(10);
  const asked = register.documents.filter((one) => asksForReading(one, shelf, today));
  const states = asked.map((one) => readingState(one, register, today));
  expect(states.some(({ confirmed, lacking }) => confirmed > 0 && lacking.length > 0)).toBe(true);
  const versions = await Promise.all(register.documents.map((one) => own.fileVersions(one)));
  expect(Math.max(...versions.map(({ length }) => length))).toBe(2);
  const found = (await own.checkLinks(register.documents)).map(({ state }) => state);
  expect(found).toEqual(expect.arrayContaining(['found', 'missing', 'outside', 'none']));
});
