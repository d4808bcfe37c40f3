// "Udviklingsplan" read in SharePoint: the way through the plan, what is looked for, addresses that can be sent, paper.
import { serveWebParts } from './support/product';
import type { OpenedPage } from './support/spfx-page';

const web = serveWebParts({ sample: true });

/** Buttons that change something: who may only read is offered none. */
const changing = /^(Rediger|Tilføj|Markér|Ret |Flyt|Sæt periode|Lav |Gør til|Luk planen|Nået|Mere om|Gem|Afslut)/;

const heading = ({ part }: OpenedPage, name: string | RegExp): Promise<void> =>
  part().getByRole('heading', { level: 1, name }).waitFor();
const addressIs = ({ page }: OpenedPage, text: string): Promise<void> =>
  page.waitForURL((url) => (url.searchParams.get('fremdrift') ?? '') === text);

/** The web part as its accessibility tree has it, which is asked for again until it is as `is` wants it. */
async function tree({ page, part }: OpenedPage, is: (now: string) => boolean): Promise<string> {
  let now = '';
  for (let tries = 0; tries < 100; tries++) {
    now = await part().ariaSnapshot();
    // How far the chart is scrolled stands in no address, and what of it is drawn follows that: its chosen mark is compared.
    const chosen = part()
      .getByRole('grid', { name: /^Tidsplan/ })
      .getByRole('button', { pressed: true });
    const names = await chosen.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')).join());
    now = now.replace(/^( *)- grid "Tidsplan[^"]*"[^\n]*:\n(?:\1 .*\n?)*/m, `$1- grid ${names}\n`);
    if (is(now)) return now;
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await page.waitForTimeout(50);
  }
  return now;
}

/** Nothing is being fetched any more, and these words are there. */
const has =
  (words: string) =>
  (now: string): boolean =>
    now.includes(words) && !/Henter|Indlæser/.test(now);

test('a case worker goes from the overview by a focus area to an activity, and is offered nothing that would be refused', async () => {
  const reader = await web.running.open('sagsbehandler');
  const nothingToChange = async (words: string): Promise<void> => {
    expect(await tree(reader, has(words))).toContain(words);
    expect(await reader.part().getByRole('button', { name: changing }).allInnerTexts()).toEqual([]);
  };
  await heading(reader, /^Udviklingsplan for Borgercenter/);
  await reader.said('11 er overskredet');
  await nothingToChange('De næste uger');
  await reader.button('Myndighedsarbejdet').click();
  await heading(reader, '2 Myndighedsarbejdet');
  await addressIs(reader, 'area/2');
  await nothingToChange('region "Historik"');
  await reader.button('2.1 Inddragelse af netværk og tværfaglig viden').click();
  await heading(reader, '2.1 Inddragelse af netværk og tværfaglig viden');
  await addressIs(reader, 'activity/2.1');
  await reader.said(/^Du kan læse planen/);
  for (const name of ['Formål', 'Milepæle og mål', 'Opfølgning', 'Procesplan', 'Ansvarlige', 'Indikatorer', 'Historik'])
    await nothingToChange(`region "${name}"`);
  await reader.button('De nye arbejdsgange er prøvet af på Amager.').click();
  await reader
    .part()
    .getByRole('complementary')
    .getByText(/^om 12 arbejdsdage/)
    .waitFor();
  await nothingToChange('I samme aktivitet');
  await reader.button('Luk').click();
  await reader.part().getByRole('navigation', { name: 'Sti' }).getByRole('button', { name: /^2 / }).click();
  await heading(reader, '2 Myndighedsarbejdet');
  for (const [name, words] of [
    ['Aktiviteter', 'heading "Grupper"'],
    ['Tidsplan', 'Tegnforklaring'],
    ['Historik', 'Planen blev importeret'],
    ['Planer', 'Plan p1'],
  ] as const) {
    await reader.part().getByRole('tab', { name, exact: true }).click();
    await nothingToChange(words);
  }
  await reader.part().getByRole('tab', { name: 'Hent plan' }).click();
  await heading(reader, 'Du kan ikke hente en plan');
  expect(reader.faults).toEqual([]);
});

test('whatever an editor has opened or looked for, its address gives somebody else the same view', async () => {
  const [editor, other] = await Promise.all([
    web.running.open('omraadechef.amager', { width: 1440 }),
    web.running.open('foelgegruppe', { width: 1440 }),
  ]);
  const tab = (name: string): Promise<void> => editor.part().getByRole('tab', { name, exact: true }).click();
  const choose = async (menu: string, choice: string): Promise<void> => {
    await editor.button(menu).click();
    await editor.page.getByRole('menuitemcheckbox', { name: choice }).click();
    await editor.page.keyboard.press('Escape');
  };
  const steps: readonly (readonly [does: () => Promise<void>, address: string, words: string])[] = [
    [() => editor.button('Myndighedsarbejdet').click(), 'area/2', 'heading "2 Myndighedsarbejdet"'],
    [() => editor.button(/^2\.1 /).click(), 'activity/2.1', 'region "Milepæle og mål"'],
    [
      async () => {
        await tab('Aktiviteter');
        await editor.part().getByRole('searchbox').fill('tilsyn');
        await editor.said('Fandt 15 af 47');
        await choose('Tilstand', 'Uden dato');
        await choose('Stadie', 'Stadie ikke angivet');
        await choose('Indsatsområde', '2 Myndighedsarbejdet');
        await choose('Ansvarlig', 'tovholder');
      },
      'plan?q=tilsyn&state=undated&stage=unknown&area=2&who=tovholder',
      'Fandt 3 af 47',
    ],
    [
      () => editor.button('Ret i gitter').click(),
      'grid?q=tilsyn&state=undated&stage=unknown&area=2&who=tovholder',
      'gridcell',
    ],
    [
      () =>
        editor
          .part()
          .getByRole('tablist', { name: 'Hvad vil du rette?' })
          .getByRole('tab', { name: 'Aktiviteter' })
          .click(),
      'grid/activities?q=tilsyn&state=undated&stage=unknown&area=2&who=tovholder',
      'gridcell',
    ],
    [
      async () => {
        await editor.button('Tilbage til listen').click();
        await editor.button('Ryd alle filtre').click();
        await editor.button('Mine').click();
      },
      'plan?mine=1',
      'Intet passer',
    ],
    [() => tab('Historik'), 'history', 'Planen blev importeret'],
    [() => tab('Planer'), 'plans', 'Plan p1'],
    [
      async () => {
        await tab('Overblik');
        await editor.button('11 er overskredet').click();
      },
      'plan?state=late',
      'Fandt 11 af 47',
    ],
    [
      async () => {
        await tab('Tidsplan');
        await editor.button(/^Milepæl: Koncept for pilottesten/).click();
      },
      'tidsplan/2.1.m2?state=late',
      'Valgt: Koncept for pilottesten',
    ],
  ];
  for (const [does, address, words] of steps) {
    await does();
    await addressIs(editor, address);
    const mine = await tree(editor, has(words));
    expect(mine).toContain(words);
    await other.page.goto(editor.page.url());
    expect(await tree(other, (now) => now === mine)).toBe(mine);
  }
  expect([...editor.faults, ...other.faults]).toEqual([]);
});

test('on paper the activity stands alone, with the plan’s name and the day', async () => {
  const reader = await web.running.open('sagsbehandler', { query: '?fremdrift=activity/2.1' });
  await heading(reader, /^2\.1 /);
  // As the browser does when it prints; its own dialogue cannot be had here.
  await reader.page.evaluate(() => {
    window.print = () => void window.dispatchEvent(new Event('beforeprint'));
  });
  await reader.button('Udskriv').click();
  await reader.page.emulateMedia({ media: 'print' });
  await reader.said(/^Udskrevet den 14\.\smaj 2019$/);
  expect(await reader.page.locator('header').first().isVisible()).toBe(false);
  expect(await reader.part().getByRole('tablist').isVisible()).toBe(false);
  await reader.part().getByText('De nye arbejdsgange er prøvet af på Amager.').waitFor();
  const cut = await reader
    .part()
    .locator('[data-print-root]')
    .evaluate((root) => root.scrollHeight - root.clientHeight);
  expect(cut).toBe(0);
  await reader.page.emulateMedia({ media: 'screen' });
  await reader.page.evaluate(() => void window.dispatchEvent(new Event('afterprint')));
  await reader.part().getByRole('tablist').waitFor();
  expect(await reader.page.locator('header').first().isVisible()).toBe(true);
});

test('the small overview leads from a front page to the plan', async () => {
  const reader = await web.running.open('sagsbehandler', { query: '?part=overblik' });
  await reader.said(/^11 overskredet, 5 inden udgangen af juni$/);
  await reader.part().getByRole('link', { name: 'Myndighedsarbejdet' }).click();
  await heading(reader, '2 Myndighedsarbejdet');
  await reader.page.goBack();
  await reader
    .part()
    .getByRole('link', { name: 'Det nye koncept for ledelsestilsyn er vedtaget i Socialudvalget.' })
    .click();
  await reader
    .part()
    .getByRole('complementary', { name: /^Valgt: Det nye koncept/ })
    .waitFor();
  expect(reader.faults).toEqual([]);
});

test('in English the same way has no Danish word of ours', async () => {
  const reader = await web.running.open('sagsbehandler', { query: '?culture=en-US' });
  await reader.said('11 are overdue');
  await reader.button('Myndighedsarbejdet').click();
  await reader.button('2.1 Inddragelse af netværk og tværfaglig viden').click();
  await reader.part().getByRole('region', { name: 'Milestones and goals' }).waitFor();
  await reader.said(/^You can read the plan/);
  await reader.part().getByRole('tab', { name: 'Activities', exact: true }).click();
  await reader.part().getByRole('searchbox', { name: 'Search the plan' }).fill('tilsyn');
  await reader
    .part()
    .getByRole('status')
    .filter({ hasText: /^Found 15 of 47$/ })
    .waitFor();
  const words = await tree(reader, has('heading "2.4'));
  expect(
    /overskredet|uden dato|milepæl|opfølgning|indsatsområde|ansvarlig\b|planlagt/i.exec(
      words.replace(/text: .*|".*?"/g, ''),
    ),
  ).toBeNull();
  expect(reader.faults).toEqual([]);
});
