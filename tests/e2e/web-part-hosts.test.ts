// The built web parts in each of their hosts, through SharePoint Framework's own loader: alone on a page, in a tab of Teams,
// as a personal app. In Teams the framework's own host and teams-js are the real ones; the window around them is ours.
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { importSample } from '../../local/hosting/sample';
import { createPlanRepository } from '../../src/lists/plan-repository';
import { createSp } from '../../src/lists/create-sp';
import type { PlanItem } from '../../src/plan/plan';
import { createSay } from '../../src/text/text';
import { axeFinds } from './support/axe';
import { launchChromium } from './support/chromium';
import { runPage, type OpenedPage, type RunningPage } from './support/spfx-page';

let browser: Browser;
let running: RunningPage;
let milestone: PlanItem;

beforeAll(async () => {
  browser = await launchChromium();
  running = await runPage(browser);
  const sp = createSp(running.siteUrl, () => Promise.resolve(running.issueToken('stab')));
  await importSample(process.cwd(), sp, () => undefined, createSay('da'));
  const loaded = await createPlanRepository(sp).load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('The site has no plan');
  milestone = loaded.plan.items.find(({ kind }) => kind === 'milestone') as PlanItem;
});
afterAll(async () => {
  await running?.close();
  await browser?.close();
});

const framed = ({ page }: OpenedPage): FrameLocator => page.frameLocator('iframe');
const tab = (at: Locator | FrameLocator, name: string, more: { selected?: boolean } = {}): Locator =>
  at.getByRole('tab', { name, exact: true, ...more });
/** What the web part stands on, and how it fills the window that it has. */
const ground = (part: Locator) =>
  part
    .locator('.fui-FluentProvider')
    .first()
    .evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const { scrollWidth, scrollHeight } = document.documentElement;
      return {
        colour: getComputedStyle(element).backgroundColor,
        edges: [left, top, innerWidth - right, innerHeight - bottom],
        overflow: [scrollWidth - innerWidth, scrollHeight - innerHeight],
      };
    });

/** The colour that the web part in Teams stands on, once it is another than before. */
async function otherGround({ page }: OpenedPage, before: string): Promise<string> {
  const frame = page.frame({ url: /teamshostedapp/ });
  const found = await frame?.waitForFunction((colour) => {
    const provider = document.querySelector('.part .fui-FluentProvider');
    const now = provider === null ? colour : getComputedStyle(provider).backgroundColor;
    return now === colour ? null : now;
  }, before);
  return String(await found?.jsonValue());
}

test('alone on a page it takes the page from side to side, and its address opens the same view', async () => {
  const alone = await running.open('sagsbehandler', { query: '?host=fullpage&fremdrift=history' });
  await tab(alone.part(), 'Historik', { selected: true }).waitFor();
  const { edges, overflow } = await ground(alone.part());
  expect([edges[0], edges[2], overflow[0]]).toEqual([0, 0, 0]);
  await tab(alone.part(), 'Aktiviteter').click();
  await alone.page.waitForURL(/fremdrift=plan$/);
  await alone.page.reload();
  await tab(alone.part(), 'Aktiviteter', { selected: true }).waitFor();
  expect(await axeFinds(alone.page, '#web-parts')).toEqual([]);
  expect(alone.faults).toEqual([]);
});

test('in Teams it asks the framework’s own teams-js, follows the theme, and opens what a deep link names', async () => {
  const asked: string[] = [];
  const query = `?host=teams&theme=dark&sub=${encodeURIComponent(`punkt/${milestone.key}`)}`;
  const teams = await running.open('sagsbehandler', { query, onRequest: (url) => asked.push(url) });
  const part = framed(teams).locator('.part');
  await tab(part, 'Tidsplan', { selected: true }).waitFor();
  await part.getByRole('heading', { name: milestone.text }).first().waitFor();
  expect(asked.filter((url) => /teamsJs-v2/.test(url))).toHaveLength(1);
  await teams.page.locator('iframe[data-phase="initialized"]').waitFor();

  const dark = await ground(part);
  expect(dark.edges).toEqual([0, 0, 0, 0]);
  expect(dark.overflow).toEqual([0, 0]);
  const seen = [dark.colour];
  for (const theme of ['Høj kontrast', 'Lyst', 'Mørkt']) {
    await teams.page.getByRole('button', { name: theme }).click();
    seen.push(await otherGround(teams, seen.at(-1) ?? ''));
  }
  expect(seen).toEqual(['rgb(41, 41, 41)', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(41, 41, 41)']);
  expect(teams.faults).toEqual([]);
});

test('in Teams the framed page’s address follows what is opened, and a reload opens it again', async () => {
  const teams = await running.open('sagsbehandler', { query: '?host=teams' });
  const part = framed(teams).locator('.part');
  await tab(part, 'Historik').click();
  const frame = teams.page.frame({ url: /teamshostedapp/ });
  await frame?.waitForURL(/[?&]fremdrift=history$/);
  await frame?.evaluate(() => window.location.reload());
  await tab(part, 'Historik', { selected: true }).waitFor();
  expect(frame?.url()).toMatch(/teams&componentId=[0-9a-f-]{36}&forceLocale=da-dk&fremdrift=history$/);
  expect(teams.faults).toEqual([]);
});

test.each([
  ['udviklingsplan', 'tab', 'Overblik'],
  ['styringsdokumenter', 'heading', 'Styringsdokumenter'],
  ['overblik', 'link', 'Åbn planen'],
] as const)(
  'as a personal app %s fills the window at every theme, and axe finds nothing',
  async (name, role, called) => {
    const app = await running.open('sagsbehandler', { query: `?host=personal&part=${name}`, width: 768 });
    const part = framed(app).locator('.part');
    let colour = '';
    for (const theme of ['Lyst', 'Mørkt', 'Høj kontrast']) {
      await app.page.getByRole('button', { name: theme }).click();
      await part.getByRole(role, { name: called, exact: true }).first().waitFor();
      colour = await otherGround(app, colour);
      const { edges, overflow } = await ground(part);
      expect(edges).toEqual([0, 0, 0, 0]);
      expect(overflow).toEqual([0, 0]);
      expect(await axeFinds(app.page, 'iframe', '.part')).toEqual([]);
    }
    expect(app.page.frames()[1]?.url()).toMatch(/\?teams&personal&/);
    expect(app.faults).toEqual([]);
  },
);

test('in Teams it speaks the language that Teams’ address forces', async () => {
  const english = await running.open('sagsbehandler', { query: '?host=teams&culture=en-US' });
  await tab(framed(english), 'Timeline').waitFor();
  expect(english.faults).toEqual([]);
});

test('a logon leads to the hosted page alone', async () => {
  const logon = (dest: string): Promise<Response> =>
    fetch(`${running.siteUrl}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=${encodeURIComponent(dest)}`, {
      redirect: 'manual',
    });
  expect((await logon('/sites/dev/_layouts/15/teamshostedapp.aspx?teams')).status).toBe(302);
  for (const dest of ['https://contoso.example/', '//contoso.example', '/sites/dev/SitePages/Udviklingsplan.aspx'])
    expect((await logon(dest)).status).toBe(400);
});

/** Has the browser itself tell which script evaluates text, and of scripts in the page: a policy that only reports. */
async function tellOfEvaluation(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: { what: string; from: string }[] = [];
    Object.assign(window, { told });
    document.addEventListener('securitypolicyviolation', ({ blockedURI, sourceFile }) =>
      told.push({ what: blockedURI, from: sourceFile }),
    );
  });
  await page.route(/Udviklingsplan\.aspx/, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    const strict = headers['content-security-policy']?.replace(" 'unsafe-eval'", '') ?? '';
    expect(strict).not.toMatch(/script-src[^;]*'unsafe-/);
    await route.fulfill({ response, headers: { ...headers, 'content-security-policy-report-only': strict } });
  });
}

test('of all scripts that run, only the framework’s own evaluate text, and none stands in the page', async () => {
  const { page, part } = await running.open('sagsbehandler', { query: '?part=all', before: tellOfEvaluation });
  await tab(part(0), 'Tidsplan').click();
  await tab(part(0), 'Tidsplan', { selected: true }).waitFor();
  await part(1).getByRole('heading').first().waitFor();
  await part(2).getByRole('link').first().waitFor();
  const told = await page.evaluate(() => (window as unknown as { told: { what: string; from: string }[] }).told);
  const evaluated = told.filter(({ what }) => what === 'eval').map(({ from }) => new URL(from).pathname);
  // The framework's loader does, so the page does see it.
  expect(evaluated.filter((from) => from.startsWith('/_spfx/nm/'))).not.toEqual([]);
  expect(evaluated.filter((from) => !from.startsWith('/_spfx/nm/'))).toEqual([]);
  expect(told.filter(({ what }) => what === 'inline')).toEqual([]);
});
