// The register of governing documents in the lists: added, changed, decided, acknowledged, by several people at once.
import { roundProgress, readingState } from '../../../../src/documents';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { createPlanSite } from '../../../../src/lists/plan-site';
import { lists } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { runProvisionedSite } from '../support/provisioned-site';
import { runSite, type RunningSite } from '../support/running-site';
import { quickPace } from '../support/weather';
import { done, giveRole, loaded, registerAs, today } from './support';

let site: RunningSite;
beforeEach(async () => {
  site = await runProvisionedSite();
});
afterEach(() => site.close());

const refusal = (text: string) => ({
  ok: false,
  error: { kind: 'refused', da: expect.stringContaining(text) as string },
});

test('a site without the lists says so', async () => {
  const bare = await runSite();
  expect(await registerAs(bare, 'stab').load()).toBe('notProvisioned');
  await bare.close();
});

test('a document is added with all its fields, and is made once however often it is tried', async () => {
  const register = registerAs(site, 'stab');
  const { me } = await loaded(register);
  const wanted = {
    title: ' Vejledning om varsling ',
    kind: 'guidance',
    ownerRole: 'Chefjurist',
    owner: me,
    audience: ['Sagsbehandlere', '', ' Områdechefer '],
    law: ['Forvaltningsloven § 19'],
    validFrom: '2026-01-01',
    reviewBy: '2027-01-01',
    link: '/sites/dev/FremdriftFiles/varsling.docx',
    version: '2.1',
    acknowledge: true,
    acknowledgeBy: '2026-12-15',
  } as const;
  const added = done(await register.add(wanted, 'x1'));
  expect(added).toMatchObject({
    ...wanted,
    key: 'd:x1',
    title: 'Vejledning om varsling',
    audience: ['Sagsbehandlere', 'Områdechefer'],
    owner: { id: me.id, name: me.name },
    decided: null,
  });
  expect(done(await register.add(wanted, 'x1')).row?.id).toBe(added.row?.id);
  expect((await loaded(registerAs(site, 'sagsbehandler'))).register.documents).toEqual([added]);
});

test('what cannot stand is refused with the reason, and nothing is written', async () => {
  const register = registerAs(site, 'stab');
  expect(await register.add({ title: ' ' })).toMatchObject(refusal('titel'));
  expect(await register.add({ title: 'A', law: ['se 010190-1234'] })).toMatchObject(refusal('CPR'));
  expect(await register.add({ title: 'A', link: 'javascript:alert(1)' })).toMatchObject(refusal('https'));
  expect(await register.add({ title: 'A', version: '1|2' })).toMatchObject(refusal('versionsnummer'));
  expect(await register.add({ title: 'A', validFrom: '2027-01-01', reviewBy: '2026-01-01' })).toMatchObject(
    refusal('gælder'),
  );
  expect((await loaded(register)).register.documents).toEqual([]);
});

test('two who change a document: different fields are told apart, and settled field by field', async () => {
  const [mine, theirs] = [registerAs(site, 'stab'), registerAs(site, 'omraadechef.amager')];
  const base = done(await mine.add({ title: 'Politik', ownerRole: 'Stab' }));
  await loaded(theirs);
  done(await theirs.change(base, { ownerRole: 'Chefjurist', reviewBy: '2027-05-01' }));
  const result = await mine.change(base, { ownerRole: 'Direktør', version: '2' });
  if (result.ok || result.error.kind !== 'conflict') throw new Error('no conflict');
  expect(result.error.fields).toEqual(
    [
      { name: 'ownerRole', side: 'both' },
      { name: 'version', side: 'mine' },
      { name: 'reviewBy', side: 'theirs' },
    ].sort((a, b) => order(a.name) - order(b.name)),
  );
  const settled = done(await mine.resolve(result.error, { ownerRole: 'mine' }));
  expect(settled).toMatchObject({ ownerRole: 'Direktør', version: '2', reviewBy: '2027-05-01' });
  expect((await loaded(theirs)).register.documents).toEqual([settled]);
});
const order = (name: string): number => ['ownerRole', 'reviewBy', 'version'].indexOf(name);

test('documents take each other’s place by name, and never in a circle', async () => {
  const register = registerAs(site, 'stab');
  const old = done(await register.add({ title: 'Gammel' }));
  const next = done(await register.add({ title: 'Ny', replaces: old.key }));
  // People read the name in SharePoint's own list.
  expect(next.replaces).toBe('Gammel');
  await loaded(register);
  expect(await register.change(next, { replacedBy: old.key })).toMatchObject(refusal('ring'));
  expect(await register.change(next, { replacedBy: next.key })).toMatchObject(refusal('ring'));
});

test('a decision says what, why, who and when, and can be taken back', async () => {
  const register = registerAs(site, 'stab');
  const [a, b] = [done(await register.add({ title: 'A' })), done(await register.add({ title: 'B' }))];
  const { me } = await loaded(register);
  expect(await register.decide(a, { decision: 'withdraw', reason: ' ' })).toMatchObject(refusal('hvorfor'));
  expect(await register.decide(a, { decision: 'merge', reason: 'Ens' })).toMatchObject(refusal('samles'));
  const merged = done(await register.decide(a, { decision: 'merge', reason: 'Ens', replacedBy: b.key }));
  expect(merged).toMatchObject({
    decided: { decision: 'merge', reason: 'Ens', by: { id: me.id, name: me.name }, on: today },
    reviewedOn: today,
    replacedBy: 'B',
  });
  expect(await register.decide(a, { decision: 'keep', reason: '' })).toMatchObject({ error: { kind: 'conflict' } });
  expect(done(await register.undecide(merged, a))).toEqual({ ...a, row: expect.anything() as unknown });
});

test('a round goes through the whole register; decisions made by hand count as well; closing keeps them', async () => {
  const register = registerAs(site, 'stab');
  expect(await register.startRound({ title: 'Forår', from: today, to: null })).toMatchObject(
    refusal('ingen dokumenter'),
  );
  const documents = [];
  for (const title of ['A', 'B', 'C', 'D']) documents.push(done(await register.add({ title })));
  const [a, b, c, d] = documents;
  if (!a || !b || !c || !d) throw new Error('no documents');
  done(await register.decide(d, { decision: 'withdraw', reason: 'Forældet' }));
  const round = done(await register.startRound({ title: 'Forår', from: today, to: '2027-03-01' }));
  expect(round).toMatchObject({ key: 'r1', state: 'open', title: 'Forår', from: today, to: '2027-03-01' });
  expect(await register.startRound({ title: 'Igen', from: today, to: null })).toMatchObject(refusal('Forår'));
  const progress = async () => roundProgress(round, (await loaded(register)).register, today);
  expect(await progress()).toMatchObject({ total: 3, reviewed: 0, left: 3 });
  done(await register.decide(a, { decision: 'withdraw', reason: 'Udgår' }));
  const byHand = { Decision: 'Behold', DecidedOn: `${today}T12:00:00Z` };
  await listOf(site.as('stab'), lists.governingDocuments)
    .items.getById(b.row?.id ?? 0)
    .update(byHand);
  expect(await progress()).toMatchObject({ total: 3, reviewed: 2, by: { withdraw: 1, keep: 1 } });
  await listOf(site.as('stab'), lists.governingDocuments)
    .items.getById(c.row?.id ?? 0)
    .delete();
  expect(await progress()).toMatchObject({ total: 2, reviewed: 2, left: 0, perWeek: null });

  const closed = done(await register.closeRound(round));
  expect(closed.state).toBe('closed');
  expect(done(await register.closeRound(round)).state).toBe('closed');
  const { register: after } = await loaded(register);
  expect(after.entries.map(({ documentKey, decided }) => [documentKey, decided?.decision ?? null])).toEqual([
    [a.key, 'withdraw'],
    [b.key, 'keep'],
    [c.key, null],
  ]);
  // The next round the same day begins afresh.
  const next = done(await register.startRound({ title: 'Efterår', from: today, to: null }));
  expect(next.key).toBe('r2');
  expect(roundProgress(next, (await loaded(register)).register, today)).toMatchObject({ total: 1, reviewed: 0 });
});

test('two who start a round at the same moment end in one, each document in it once', async () => {
  const [one, other] = [registerAs(site, 'stab'), registerAs(site, 'omraadechef.amager')];
  for (let i = 0; i < 12; i++) done(await one.add({ title: `D${i}` }));
  const results = await Promise.all([
    one.startRound({ title: 'Fælles', from: today, to: null }),
    other.startRound({ title: 'Fælles', from: today, to: null }),
  ]);
  expect(results.some((result) => result.ok)).toBe(true);
  const { register } = await loaded(registerAs(site, 'stab'));
  expect(register.rounds.map(({ key, state }) => [key, state])).toEqual([['r1', 'open']]);
  expect(register.entries).toHaveLength(12);
});

test('a round that broke off while it was begun is gone on with', async () => {
  const register = registerAs(site, 'stab');
  for (let i = 0; i < 45; i++) done(await register.add({ title: `D${i}` }));
  const pace = quickPace();
  const broken = registerAs(site, 'stab', { transport: { fetch: brokenAfter(3), pace }, pace });
  await expect(broken.startRound({ title: 'Brudt', from: today, to: null })).rejects.toThrow();
  const half = await loaded(registerAs(site, 'stab'));
  expect(half.register.rounds.map(({ state }) => state)).toEqual(['preparing']);
  expect(half.register.entries.length).toBeLessThan(45);
  expect(done(await register.startRound({ title: 'Hel', from: today, to: null }))).toMatchObject({
    key: 'r1',
    title: 'Hel',
  });
  const { register: whole } = await loaded(register);
  expect([whole.rounds.length, whole.rounds[0]?.state, whole.entries.length]).toEqual([1, 'open', 45]);
});

/** The connection is gone after so many requests. */
function brokenAfter(count: number): typeof fetch {
  let left = count;
  return (url, init) => (left-- > 0 ? fetch(url, init) : Promise.reject(new TypeError('fetch failed')));
}

test('everybody confirms for themselves, once a version; a new version asks anew', async () => {
  const register = registerAs(site, 'stab');
  const reader = await giveRole(site, 'sagsbehandler@contoso.example', 'Sagsbehandler', 'Amager');
  await giveRole(site, 'omraadechef.amager@contoso.example', 'Områdechef', 'Amager');
  const document = done(
    await register.add({ title: 'Vejledning', audience: ['Sagsbehandlere', 'Områdechefer'], acknowledge: true }),
  );
  const own = registerAs(site, 'sagsbehandler');
  expect((await loaded(own)).mayEdit).toBe(false);
  const [first, again] = [done(await own.acknowledge(document)), done(await own.acknowledge(document))];
  expect(first).toMatchObject({
    documentKey: document.key,
    version: '1',
    unit: 'Amager',
    on: today,
    person: { id: reader },
  });
  expect(again.row?.id).toBe(first.row?.id);
  const later = registerAs(site, 'sagsbehandler', { today: () => '2026-12-24' });
  expect(done(await later.acknowledge(document))).toMatchObject({ on: today });
  const state = async () => readingState(document, (await loaded(register)).register, today);
  expect(await state()).toMatchObject({ people: 2, confirmed: 1, byUnit: [{ unit: 'Amager', confirmed: 1 }] });
  expect((await state()).lacking.map(({ role }) => role)).toEqual(['Områdechef']);

  expect(await register.newVersion(document, { version: '1' })).toMatchObject(refusal('gælder allerede'));
  const next = done(await register.newVersion(document, { version: '2', validFrom: today }));
  expect(readingState(next, (await loaded(register)).register, today)).toMatchObject({ people: 2, confirmed: 0 });
  done(await own.acknowledge(next));
  expect((await loaded(register)).register.acknowledgements.map(({ version }) => version)).toEqual(['1', '2']);
});

test('a reader changes nothing else: not the document, not a decision, not another’s confirmation', async () => {
  const register = registerAs(site, 'stab');
  const document = done(await register.add({ title: 'Vejledning', acknowledge: true }));
  const theirs = done(await register.acknowledge(document));
  const reader = registerAs(site, 'sagsbehandler');
  const forbidden = { ok: false, error: { kind: 'forbidden' } };
  expect(await reader.change(document, { title: 'Noget andet' })).toEqual(forbidden);
  expect(await reader.decide(document, { decision: 'keep', reason: '' })).toEqual(forbidden);
  expect(await reader.startRound({ title: 'Min', from: today, to: null })).toEqual(forbidden);
  expect(await reader.add({ title: 'Mit' })).toEqual(forbidden);
  expect(await reader.upload({ name: 'a.docx', bytes: new Uint8Array([1]) })).toEqual(forbidden);
  const rows = listOf(site.as('sagsbehandler'), lists.acknowledgements).items;
  await expect(rows.getById(theirs.row?.id ?? 0).update({ Title: 'Rettet' })).rejects.toThrow('403');
  await expect(rows.getById(theirs.row?.id ?? 0).delete()).rejects.toThrow('403');
});

test('rows written by hand are shown, and a column that somebody took away is told', async () => {
  const sp = site.as('stab');
  const rows = listOf(sp, lists.governingDocuments);
  await rows.items.add({
    Title: 'Fra SharePoint',
    Kind: 'Arbejdsgang',
    Decision: 'Måske',
    DocumentLink: 'javascript:x',
  });
  await rows.items.add({ Title: null, Audience: 'Alle' });
  const register = registerAs(site, 'stab');
  const { register: read, problems } = await loaded(register);
  expect(read.documents).toMatchObject([
    { key: '#2', title: '#2', audience: ['Alle'], version: '1' },
    { key: '#1', title: 'Fra SharePoint', kind: 'procedure', decided: null },
  ]);
  expect(problems.map(({ field, kind }) => [field, kind])).toEqual([
    ['Decision', 'choice'],
    ['Title', 'noTitle'],
  ]);
  await rows.fields.getByInternalNameOrTitle('Law').delete();
  const fresh = registerAs(site, 'stab');
  const { problems: told, register: still } = await loaded(fresh);
  expect(told[0]).toMatchObject({ field: 'Law', kind: 'noColumn' });
  const [document] = still.documents;
  if (!document) throw new Error('no document');
  expect(await fresh.change(document, { law: ['§ 1'] })).toMatchObject({ error: { kind: 'refused' } });
  expect(done(await fresh.change(document, { title: 'Rettet' })).title).toBe('Rettet');
});

test('a key in which chance made what looks like a CPR number is still a key', async () => {
  const register = registerAs(site, 'stab');
  const id = 'ab010190-1234-4000-8000-a0101901234b';
  const document = done(await register.add({ title: 'A' }, id));
  expect(document.key).toBe(`d:${id}`);
  done(await register.startRound({ title: 'Forår', from: today, to: null }));
  done(await register.acknowledge(document));
  const { register: read, problems } = await loaded(register);
  expect([read.documents[0]?.key, read.entries[0]?.documentKey, read.acknowledgements[0]?.documentKey]).toEqual(
    Array.from({ length: 3 }, () => `d:${id}`),
  );
  expect(problems).toEqual([]);
});

test('the site of a page has the register, whose code comes when it is asked', async () => {
  const sp = site.as('stab');
  const page = createPlanSite(sp, createPlanRepository(sp), {
    now: () => new Date(`${today}T10:00:00Z`),
    place: 'webPart',
  });
  const added = done(await page.documents.add({ title: 'A', link: '/sites/dev/a.docx' }));
  expect(page.documents.linkOf(added)).toBe(`${new URL(site.siteUrl).origin}/sites/dev/a.docx`);
  expect(page.documents.urlOf(added)).toBe(`${site.siteUrl}/Lists/FremdriftDocuments/DispForm.aspx?ID=1`);
  expect(page.documents.linkOf({ ...added, link: 'javascript:alert(1)' })).toBeNull();
});
