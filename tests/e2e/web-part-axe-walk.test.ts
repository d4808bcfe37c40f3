// Every view of "Udviklingsplan" as axe sees it on one walk: light, dark and in forced colours.
import { look, themes, type Step } from './support/axe-walk';
import { serveWebParts } from './support/product';
import type { OpenedPage } from './support/spfx-page';

const web = serveWebParts({ sample: true });

const tab = ({ part }: OpenedPage, name: string): Promise<void> =>
  part().getByRole('tab', { name, exact: true }).click();

/** One walk through all views: a page is loaded once, and each step begins where the one before has ended. */
const views = (milestone: string): readonly Step[] => [
  ['overview', ({ said }) => said('De næste uger')],
  [
    'a period in its row',
    async ({ button, said }) => {
      await button(/^Flyt: Det nye koncept/).click();
      await said(/læses som august 2018/);
    },
  ],
  [
    'area',
    async ({ button, said }) => {
      await button('Myndighedsarbejdet').click();
      await said('Der er ingen procesplan endnu.');
    },
  ],
  [
    'activity',
    async ({ button, said }) => {
      await button(/^2\.1 /).click();
      await said('Tråd i Teams');
    },
  ],
  [
    'activity, its form open',
    async ({ button, field }) => {
      await button('Rediger').click();
      await field('Titel').waitFor();
    },
  ],
  [
    'a milestone’s form, with a period that is not understood',
    async ({ button, field, said }) => {
      await button('Annuller').click();
      await button(`Rediger ${milestone}`).click();
      await field('Periode').fill('31. juni 2019');
      await said('”31. juni 2019” findes ikke i kalenderen.');
    },
  ],
  [
    'saved, with the way back',
    async ({ button, field, said }) => {
      await field('Periode').fill('uge 25 2019');
      await button('Gem').click();
      await said(/^Gemt: perioden er uge 25 2019/);
    },
  ],
  [
    'details beside an activity',
    async ({ button, part }) => {
      await button(milestone).click();
      await part().getByRole('complementary').getByText('I samme aktivitet').waitFor();
    },
  ],
  [
    'activities',
    async (opened) => {
      await tab(opened, 'Aktiviteter');
      await opened.said('Tekst uden plads i planen');
    },
  ],
  [
    'activities with search and filters',
    async ({ button, part, page, said }) => {
      await part().getByRole('searchbox').fill('tilsyn');
      await button('Tilstand').click();
      await page.getByRole('menuitemcheckbox', { name: 'Overskredet' }).click();
      await page.keyboard.press('Escape');
      await said(/^Fandt \d+ af 47$/);
    },
  ],
  [
    'grid, with what is to be mended',
    async ({ button, part, page }) => {
      await button('Ret i gitter').click();
      await part().getByRole('grid').focus();
      for (const key of ['Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Delete'])
        await page.keyboard.press(key);
      await part()
        .getByRole('heading', { name: /skal rettes, før/ })
        .waitFor();
      await part().getByRole('grid').press('Control+z');
      await button('Tilbage til listen').click();
      await button('Ryd alle filtre').click();
      await button('Ret i gitter').click();
      await part().getByRole('grid').waitFor();
    },
  ],
  [
    'tidsplan with details',
    async (opened) => {
      await tab(opened, 'Tidsplan');
      await opened.button(/^Milepæl: Koncept for pilottesten/).click();
      await opened.part().getByRole('complementary').getByText('I samme aktivitet').waitFor();
    },
  ],
  [
    'history',
    async (opened) => {
      await tab(opened, 'Historik');
      await opened.said('Planen blev importeret');
    },
  ],
  [
    'reminders',
    async (opened) => {
      await tab(opened, 'Påmindelser');
      await opened.said(/^Viser \d+ påmindelser/);
    },
  ],
  [
    'questions and words',
    async (opened) => {
      await tab(opened, 'Spørgsmål');
      await opened.said(/^Teksten gemmes ikke/);
      await opened.part().getByRole('radio', { name: 'Ord' }).click();
      await opened.button('Tilføj ord').click();
      await opened.button(/^Se \d+ forslag$/).click();
      await opened.button('Tilføj SOF').waitFor();
    },
  ],
  [
    'contacts',
    async (opened) => {
      await opened.part().getByRole('radio', { name: 'Kontakter' }).click();
      await opened.said(/^Kommunens sted for underretninger er ikke valgt/);
    },
  ],
  [
    'plans',
    async (opened) => {
      await tab(opened, 'Planer');
      await opened.said(/Plan p1/);
    },
  ],
  [
    'a plan’s other actions',
    async ({ button, said }) => {
      await button(/^Mere om/).click();
      await button('Luk planen').click();
      await said('Luk planen');
    },
  ],
  [
    'import',
    async (opened) => {
      await tab(opened, 'Hent plan');
      await opened.said('Har I ingen plan i Word?');
    },
  ],
  [
    'import, its questions',
    async ({ part, said }) => {
      await part().locator('input[type=file]').setInputFiles('samples/udviklingsplan.docx');
      await said(/Spørgsmål 1 af \d+/);
    },
  ],
  [
    'template',
    async ({ button, said }) => {
      await button('Fortsæt senere').click();
      await button('Begynd forfra').click();
      await button('Glem det').click();
      await button('Begynd med en skabelon').click();
      await said('Temaer');
    },
  ],
];

test.each(themes)(
  '$theme: nothing on any view',
  async (theme) => {
    const { section, context, milestone } = theme;
    const query = `?part=udviklingsplan${section}`;
    const owner = await web.running.open('stab', { query, width: 1440, context });
    expect(await look(owner, views(milestone), theme)).toEqual([]);
    expect(owner.faults).toEqual([]);
    await owner.context.close();
  },
  180_000,
);
