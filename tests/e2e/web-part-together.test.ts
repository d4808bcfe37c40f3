// "Udviklingsplan" changed by two people at once, each in a browser of their own: nobody's words are lost unseen.
import type { Locator } from 'playwright-core';
import { serveWebParts } from './support/product';
import type { OpenedPage } from './support/spfx-page';

const web = serveWebParts({ sample: true });
const chiefName = 'Områdechef, Amager';

const both = async (query: string): Promise<[chief: OpenedPage, member: OpenedPage]> =>
  Promise.all([
    web.running.open('omraadechef.amager', { query, width: 1440 }),
    web.running.open('foelgegruppe', { query, width: 1440 }),
  ]);
/** The person comes back to the window; without that, the lists are read again each half minute. */
const comeBack = ({ page }: OpenedPage): Promise<void> =>
  page.evaluate(() => void window.dispatchEvent(new Event('focus')));
const choice = ({ part }: OpenedPage, field: string, side: RegExp): Locator =>
  part().getByRole('radiogroup', { name: field }).getByRole('radio', { name: side });

test('an activity that two have changed is shown side by side, settled field by field, and both see what came of it', async () => {
  const [chief, member] = await both('?fremdrift=activity/2.1');
  for (const { button } of [chief, member]) await button('Rediger').click();
  await chief.field('Titel').fill('Netværk i hele byen');
  await chief.field('Formål').fill('At netværket er med fra den første dag.');
  await chief.button('Gem').click();
  await chief.said(/^Gemt: titel og formål\.$/);

  await member.field('Titel').fill('Netværk og viden');
  await member.field('Formål').fill('At familien selv vælger, hvem der er med.');
  await member.field('Hvad gør vi?').fill('Vi prøver det af på Amager.');
  await member.button('Gem').click();
  await member
    .part()
    .getByRole('heading', { level: 2, name: `${chiefName} har også rettet denne aktivitet` })
    .waitFor();
  // Both versions stand, and one's own is chosen until one says otherwise.
  for (const words of [
    /^Din version\s*Netværk og viden/,
    new RegExp(`^Version fra ${chiefName}\\s*Netværk i hele byen`),
  ])
    await choice(member, 'Titel', words).waitFor();
  await choice(member, 'Titel', new RegExp(`^Version fra ${chiefName}`)).check();
  await choice(member, 'Formål', /^Din version/).check();
  await member.part().getByRole('status').filter({ hasText: 'Netværk i hele byen' }).waitFor();
  expect(await web.running.plan()).toMatchObject({
    activities: expect.arrayContaining([
      expect.objectContaining({ key: '2.1', title: 'Netværk i hele byen' }),
    ]) as unknown,
  });
  await member.button('Gem det valgte').click();
  await member.said(/^Gemt: /);
  const saved = (await web.running.plan()).activities.find(({ key }) => key === '2.1');
  expect(saved).toMatchObject({
    title: 'Netværk i hele byen',
    purpose: ['At familien selv vælger, hvem der er med.'],
    description: 'Vi prøver det af på Amager.',
  });
  await comeBack(chief);
  for (const { said } of [chief, member])
    for (const words of [
      'Netværk i hele byen',
      'At familien selv vælger, hvem der er med.',
      'Vi prøver det af på Amager.',
    ])
      await said(words);
  expect([...chief.faults, ...member.faults].filter((fault) => !/412/.test(fault))).toEqual([]);
});

test('a milestone that two have given different periods is settled in its panel; of different fields both are suggested', async () => {
  const [chief, member] = await both('?fremdrift=tidsplan/2.2.m3');
  await chief.button('Ret perioden').click();
  await chief.field('Periode').fill('uge 36 2019');
  await member.button('Ret perioden').click();
  await member.field('Periode').fill('september 2019');
  await chief.button('Gem').click();
  await chief.said(/^Gemt: perioden er uge 36 2019/);
  await member.button('Gem').click();
  await member
    .part()
    .getByRole('heading', { name: `${chiefName} har også rettet dette punkt` })
    .waitFor();
  await member.part().getByRole('button', { name: 'Gem det valgte' }).click();
  await member.said('Gemt: perioden er september 2019.');
  await comeBack(chief);
  await chief.part().getByRole('complementary').getByText('september 2019', { exact: true }).waitFor();

  // Where they changed different things, what is suggested keeps both.
  await chief.button('Rediger').click();
  await chief.field('Ansvarlig').fill('afdelingsleder');
  await member.button('Markér som nået').click();
  await member.said('Gemt: punktet er nået.');
  await chief.button('Gem').click();
  await chief.said('Der bliver gemt: Nået og afdelingsleder.');
  await chief.button('Gem det valgte').click();
  await chief.said('Gemt: ansvarlig.');
  const item = (await web.running.plan()).items.find(({ key }) => key === '2.2.m3');
  expect(item).toMatchObject({ status: 'reached', responsible: 'afdelingsleder', periodText: 'september 2019' });
});

test('what is on a page and read by another web part of it is the same, also after a change', async () => {
  const editor = await web.running.open('omraadechef.amager', { query: '?part=all&fremdrift=activity/1.1' });
  const small = editor.part(2);
  await small
    .getByText('11 overskredet')
    .waitFor({ state: 'attached' })
    .catch(() => undefined);
  const before = await small
    .getByText(/overskredet/)
    .first()
    .innerText();
  await editor.button('Markér Det nye koncept for ledelsestilsyn er vedtaget i Socialudvalget. som nået').click();
  await editor.said('Gemt: punktet er nået.');
  await small.getByText(before, { exact: true }).waitFor({ state: 'detached' });
  await small.getByText('Det nye koncept for ledelsestilsyn er vedtaget').waitFor({ state: 'detached' });
});
