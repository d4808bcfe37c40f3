import { remembering } from '../../../teams-app/offline/remembering';
import { openShelf, type Cupboard, type Owner } from '../../../teams-app/offline/shelf';
import { isKept, keptUnder, neverChanges } from '../../../teams-app/offline/what-is-kept';
import type { LoadedPlan, PlanRepository } from '../../../src/lists/repository';
import { RequestFault, type FaultKind } from '../../../src/lists/transport/request-fault';
import { item } from '../ui/support/plans';
import { emptyPlan } from '../plan/support/empty-plan';

const stab: Owner = { tenant: 't', person: 'stab', site: 'https://x/sites/a' };
const at = new Date('2026-03-01T08:30:00Z');
const now = (): Date => at;
const loadedOf = (text: string): LoadedPlan => ({
  plan: emptyPlan({ title: 'Planen', items: [item('2.1.m1', { text })] }),
  problems: [],
  closedOn: null,
});
const loaded = loadedOf('Konceptet er klar.');

function memory(): Cupboard & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    keys: () => Promise.resolve([...held.keys()]),
    get: (key) => Promise.resolve(held.get(key)),
    put: (key, value) => Promise.resolve(void held.set(key, value)),
    remove: (key) => Promise.resolve(void held.delete(key)),
  };
}

describe('the shelf', () => {
  test('gives back the plan as it was, with when', async () => {
    const shelf = await openShelf(memory(), stab, now);
    await shelf.keep(null, loaded);
    expect(await shelf.last(null)).toEqual({ loaded, at });
    expect(await shelf.last('p2')).toBeNull();
  });

  test('is empty for the next person at the machine, also when the first comes back', async () => {
    const cupboard = memory();
    await (await openShelf(cupboard, stab, now)).keep(null, loaded);
    const other = await openShelf(cupboard, { ...stab, person: 'sagsbehandler' }, now);
    expect(await other.last(null)).toBeNull();
    expect(cupboard.held.size).toBe(0);
    expect(await (await openShelf(cupboard, stab, now)).last(null)).toBeNull();
  });

  test('the same name in another organisation is another person', async () => {
    const cupboard = memory();
    await (await openShelf(cupboard, stab, now)).keep(null, loaded);
    expect(await (await openShelf(cupboard, { ...stab, tenant: 'u' }, now)).last(null)).toBeNull();
  });

  test('another site of the same person has its own', async () => {
    const cupboard = memory();
    await (await openShelf(cupboard, stab, now)).keep(null, loaded);
    expect(await (await openShelf(cupboard, { ...stab, site: 'https://x/sites/b' }, now)).last(null)).toBeNull();
    expect(await (await openShelf(cupboard, stab, now)).last(null)).not.toBeNull();
  });

  test('holds no number like a CPR number, not even of before', async () => {
    const cupboard = memory();
    const shelf = await openShelf(cupboard, stab, now);
    await shelf.keep(null, loaded);
    await shelf.keep(null, loadedOf('Sagen 010203-1234 er lukket.'));
    expect(cupboard.held.size).toBe(0);
  });

  test.each([
    ['of another version', (text: string) => text.replace('"version":1', '"version":0')],
    ['damaged', (text: string) => text.slice(0, -5)],
    ['of another shape', () => '{"version":1,"at":"2026-03-01T08:30:00.000Z","plan":{},"closedOn":null}'],
    ['older than a month', (text: string) => text.replace(at.toISOString(), '2026-01-20T08:30:00.000Z')],
  ])('what is %s is forgotten', async (_name, change) => {
    const cupboard = memory();
    const shelf = await openShelf(cupboard, stab, now);
    await shelf.keep(null, loaded);
    const [[key, text] = ['', '']] = [...cupboard.held];
    cupboard.held.set(key, change(text));
    expect(await shelf.last(null)).toBeNull();
    expect(cupboard.held.size).toBe(0);
  });
});

describe('the repository that remembers', () => {
  async function begin(answers: (LoadedPlan | FaultKind | null)[], offline = false) {
    const shelf = await openShelf(memory(), stab, now);
    const told: (string | null)[] = [];
    const repository = {
      load: () => {
        const next = answers.shift() ?? null;
        return typeof next === 'string' ? Promise.reject(new RequestFault(next)) : Promise.resolve(next);
      },
    } as unknown as PlanRepository;
    const made = remembering(repository, {
      shelf,
      isOffline: () => offline,
      onSeen: (seen) => told.push(seen?.toISOString() ?? null),
      onFault: () => undefined,
    });
    return { shelf, told, load: (key?: string) => made.load(key) };
  }

  test('shows the last plan where the lists cannot be reached, and says so', async () => {
    const { shelf, told, load } = await begin(['offline', loaded]);
    await shelf.keep(null, loaded);
    expect(await load()).toEqual(loaded);
    expect(told).toEqual([at.toISOString()]);
    expect(await load()).toBe(loaded);
    expect(told).toEqual([at.toISOString(), null]);
  });

  test('asks nobody where it is known that there is no connection', async () => {
    const { shelf, load } = await begin(['other'], true);
    await shelf.keep(null, loaded);
    expect(await load()).toEqual(loaded);
  });

  test('says that there is no connection where nothing was kept', async () => {
    const { load } = await begin(['offline']);
    await expect(load()).rejects.toMatchObject({ kind: 'offline' });
  });

  test('leaves a connection that goes away later to the views, which have the plan', async () => {
    const { told, load } = await begin([loaded, 'offline']);
    await load();
    await expect(load()).rejects.toMatchObject({ kind: 'offline' });
    expect(told).toEqual([null]);
  });

  test('forgets all of it when the person may no longer read', async () => {
    const { shelf, load } = await begin([loaded, 'forbidden']);
    await load();
    await expect(load()).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await shelf.last(null)).toBeNull();
  });

  test('forgets a plan that is not there any more', async () => {
    const { shelf, load } = await begin([null]);
    await shelf.keep(null, loaded);
    expect(await load()).toBeNull();
    expect(await shelf.last(null)).toBeNull();
  });

  test('never shows a kept plan for another fault', async () => {
    const { shelf, load } = await begin(['other']);
    await shelf.keep(null, loaded);
    await expect(load()).rejects.toMatchObject({ kind: 'other' });
  });
});

describe('what the browser keeps of the page', () => {
  const own = 'https://fremdrift.example.dk';
  test.each([
    [`${own}/tab?plan=p2`, true],
    [`${own}/`, true],
    [`${own}/pages/chunks/a-1.js`, true],
    [`${own}/configure`, false],
    [`${own}/auth`, false],
    ['https://contoso.sharepoint.com/pages/x', false],
  ])('%s: %s', (url, kept) => {
    expect(isKept(url, own)).toBe(kept);
  });

  test('one page, whatever it is asked for', () => {
    expect(keptUnder(`${own}/tab?plan=p2`)).toBe(keptUnder(`${own}/`));
    expect([neverChanges(`${own}/pages/chunks/a-1.js`), neverChanges(`${own}/pages/teams-app/tab.js`)]).toEqual([
      true,
      false,
    ]);
  });
});
