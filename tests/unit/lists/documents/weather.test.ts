// Bad weather and many hands: nothing is done twice, nothing that was said to be done is lost.
import type { GoverningDocument } from '../../../../src/documents';
import { RequestFault, isPassing } from '../../../../src/lists/transport/request-fault';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';
import { quickPace, setWeather } from '../support/weather';
import { roughWeather } from '../support/writers';
import { done, loaded, registerAs, today } from './support';

let site: RunningSite;
beforeEach(async () => {
  site = await runProvisionedSite({ weather: true });
});
afterEach(() => site.close());

const rough = (alias: Parameters<RunningSite['as']>[0]) => {
  const pace = quickPace();
  return registerAs(site, alias, { pace, transport: { pace } });
};

/** As a person does who is told that the site could not be reached. */
async function persevering<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof RequestFault) || !isPassing(error) || attempt === 15) throw error;
    }
  }
}

test('an answer that is lost: the document is made once, the confirmation too', async () => {
  await setWeather(site, [{ match: { path: '\\$batch' }, when: { every: 2 }, do: { kind: 'drop', when: 'after' } }]);
  const register = rough('stab');
  const added = done(await persevering(() => register.add({ title: 'A' }, 'one')));
  const changed = done(await persevering(() => register.change(added, { ownerRole: 'Stab' })));
  expect(changed.ownerRole).toBe('Stab');
  done(await persevering(() => register.acknowledge(changed)));
  await setWeather(site, []);
  const { register: read } = await loaded(registerAs(site, 'stab'));
  expect(read.documents).toEqual([changed]);
  expect(read.acknowledgements).toHaveLength(1);
});

test('a round in rough weather: begun, gone through by two and closed, each document in it once', async () => {
  const fair = registerAs(site, 'stab');
  const documents: GoverningDocument[] = [];
  for (let i = 0; i < 24; i++) documents.push(done(await fair.add({ title: `D${i}` }, `n${i}`)));
  await setWeather(site, roughWeather);
  const round = done(await persevering(() => rough('stab').startRound({ title: 'Storm', from: today, to: null })));
  const decide = async (alias: 'stab' | 'omraadechef.amager', mine: readonly GoverningDocument[]): Promise<void> => {
    const register = rough(alias);
    for (const document of mine) {
      const result = await persevering(() => register.decide(document, { decision: 'keep', reason: alias }));
      // The other may have decided it, or it is one's own whose answer was lost.
      if (!result.ok) expect(result.error.kind).toBe('conflict');
    }
  };
  await Promise.all([decide('stab', documents.slice(0, 14)), decide('omraadechef.amager', documents.slice(10))]);
  const closed = await persevering(() => rough('stab').closeRound(round));
  expect(done(closed).state).toBe('closed');
  await setWeather(site, []);
  const { register } = await loaded(registerAs(site, 'stab'));
  expect(register.rounds).toHaveLength(1);
  expect(new Set(register.entries.map(({ documentKey }) => documentKey)).size).toBe(24);
  expect(register.entries).toHaveLength(24);
  // What the round says is what the register says, of each document.
  const said = new Map(register.documents.map((document) => [document.key, document.decided]));
  for (const entry of register.entries)
    expect([entry.documentKey, entry.decided]).toEqual([entry.documentKey, said.get(entry.documentKey)]);
  expect(register.documents.every(({ decided }) => decided?.decision === 'keep')).toBe(true);
});

test('many confirm at once, some twice: one row each', async () => {
  const document = done(await registerAs(site, 'stab').add({ title: 'A' }));
  const people = ['stab', 'sagsbehandler', 'omraadechef.amager'] as const;
  await setWeather(site, roughWeather);
  await Promise.all(
    [...people, ...people, ...people].map((alias) => persevering(() => rough(alias).acknowledge(document)).then(done)),
  );
  await setWeather(site, []);
  const { register } = await loaded(registerAs(site, 'stab'));
  expect(register.acknowledgements.map(({ person }) => person?.id).sort()).toHaveLength(3);
  expect(new Set(register.acknowledgements.map(({ key }) => key)).size).toBe(3);
});

test('a site that is away says so, and the same call goes through when it is back', async () => {
  const register = rough('stab');
  const document = done(await register.add({ title: 'A' }));
  await setWeather(site, [{ do: { kind: 'drop', when: 'before' } }]);
  await expect(register.change(document, { title: 'B' })).rejects.toMatchObject({ kind: 'offline' });
  await setWeather(site, []);
  expect(done(await register.change(document, { title: 'B' })).title).toBe('B');
});
