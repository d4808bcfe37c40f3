// The views of the web parts that docs/screens shows, in the order of its list. `open` brings the page to what is seen;
// `seen` says where it is, so that the page can be scrolled to it anew at each width.
import path from 'node:path';

const widths = { 320: 640, 768: 960, 1440: 900 };
export const sizes = Object.entries(widths).map(([width, height]) => ({ width: Number(width), height }));

const button = (part, name) => part.getByRole('button', { name, exact: true });
const heading = (part, name) => part.getByRole('heading', { name }).first();

export const views = [
  {
    name: 'overview',
    says: 'Overblikket: hvor planen står, område for område, og hvad der kræver nogens opmærksomhed.',
    at: '',
    seen: (part) => heading(part, 'Kræver opmærksomhed'),
    top: true,
  },
  {
    name: 'area',
    says: 'Et indsatsområde med dets aktiviteter.',
    at: 'area/2',
    seen: (part) => heading(part, /Myndighedsarbejdet/),
    top: true,
  },
  {
    name: 'activity',
    says: 'En aktivitet: tidslinje, formål, milepæle og mål, og hvem der har ansvaret.',
    at: 'activity/2.1',
    seen: (part) => heading(part, /^2\.1/),
    top: true,
  },
  {
    name: 'activities-filtered',
    says: 'Aktiviteterne, søgt frem og filtreret på tilstand.',
    at: 'plan?q=b%C3%B8rn&state=late&state=soon',
    seen: (part) => part.getByText(/^Fandt \d+ af \d+$/).first(),
    top: true,
  },
  {
    name: 'grid',
    says: 'Mange punkter rettet på én gang, som i et regneark.',
    at: 'grid',
    seen: (part) => heading(part, 'Ret mange på én gang'),
    top: true,
  },
  {
    name: 'edit',
    says: 'En milepæl bliver rettet på stedet; formularen viser straks, hvordan perioden bliver læst.',
    at: 'activity/2.1',
    open: async (part) => {
      await part
        .getByRole('button', { name: /^Rediger .{5}/ })
        .first()
        .click();
      await part.getByRole('textbox', { name: 'Periode' }).fill('medio 2019');
      await part
        .getByText(/læses som/)
        .first()
        .waitFor();
    },
    seen: (part) => part.getByRole('form'),
  },
  {
    name: 'conflict',
    says: 'To har rettet den samme aktivitet: felt for felt vælges det, der skal stå.',
    at: 'activity/2.2',
    open: async (part, openAs) => {
      await button(part, 'Rediger').click();
      const title = part.getByRole('textbox', { name: 'Titel' });
      await title.fill('Ny børnefaglig undersøgelse og handleplan');
      const other = await openAs('omraadechef.amager', 'activity/2.2');
      await button(other, 'Rediger').click();
      await other.getByRole('textbox', { name: 'Titel' }).fill('Børnefaglig undersøgelse, der samler det hele');
      await button(other, 'Gem').click();
      await other
        .getByText(/^Gemt: titel/)
        .first()
        .waitFor();
      await other.page().context().close();
      await button(part, 'Gem').click();
    },
    seen: (part) => part.getByRole('heading', { level: 2, name: /har også rettet denne aktivitet$/ }),
  },
  {
    name: 'tidsplan',
    says: 'Tidsplanen; perioder, der er sagt løst, har bløde ender.',
    at: 'tidsplan',
    seen: (part) => part.getByRole('searchbox'),
    top: true,
  },
  {
    name: 'history',
    says: 'Historikken: hvem har ændret hvad, hvornår og hvorfra.',
    at: 'history',
    seen: (part) => part.getByText(/Områdechef, Amager/).first(),
    top: true,
  },
  {
    name: 'reminders',
    says: 'Påmindelser: hvad der kommer de næste 30 dage, til hvem og hvorfor.',
    at: 'reminders',
    seen: (part) => part.getByRole('heading', { level: 1, name: 'Påmindelser' }),
    top: true,
  },
  {
    name: 'questions',
    says: 'Spørgsmål og ord: kommunens egne forkortelser, og forslag til flere.',
    at: 'questions/words',
    open: async (part) => {
      await button(part, /^Se \d+ forslag$/).click();
      for (const word of ['BUF', 'SOF']) {
        await button(part, `Tilføj ${word}`).click();
        await button(part, `Rediger ${word}`).waitFor();
      }
    },
    seen: (part) => part.getByText(/^Gemt: SOF/),
    top: true,
  },
  {
    name: 'plans',
    says: 'Webstedets planer: den nuværende, kladder og tidligere.',
    at: 'plans',
    seen: (part) => part.getByRole('heading', { level: 2 }).first(),
    top: true,
  },
  {
    name: 'small',
    part: 'overblik',
    says: 'Det lille overblik til en forside.',
    seen: (part) => part.getByRole('link', { name: 'Åbn planen' }),
    top: true,
  },
  {
    name: 'register',
    part: 'styringsdokumenter',
    says: 'Registeret over styringsdokumenter.',
    seen: (part) => part.getByRole('heading').first(),
    top: true,
  },
];

/** What is seen on a site where nothing is yet; one leads to the next. */
export const firstViews = [
  {
    name: 'start',
    says: 'Et tomt websted: ejeren kan lave listerne og vælge, hvordan planen begynder.',
    at: '',
    seen: (part) => button(part, 'Lav listerne'),
    top: true,
  },
  {
    name: 'import',
    says: 'Planen hentes fra Word; det, der er uklart, bliver til spørgsmål.',
    at: '',
    open: async (part, _openAs, root) => {
      await button(part, 'Lav listerne').click();
      await part.getByText('Planens lister er klar').waitFor({ timeout: 120_000 });
      await button(part, 'Hent plan').click();
      await part.locator('input[type=file]').setInputFiles(path.join(root, 'samples', 'udviklingsplan.docx'));
      await part.getByText(/Spørgsmål 1 af/).waitFor();
      await button(part, 'Svar og gå til næste').click();
    },
    seen: (part) => part.getByText(/Spørgsmål 2 af/),
    top: true,
  },
];

/** The same views in other colours, at one width. */
export const inColours = ['overview', 'activity'].flatMap((name) =>
  ['dark', 'contrast'].map((colours) => ({ ...views.find((view) => view.name === name), colours })),
);
