// The local Teams page in a real browser, with a small tab of the test's own that runs the real teams-js and MSAL.
import AxeBuilder from '@axe-core/playwright';
import { build } from 'esbuild';
import express, { type Express } from 'express';
import fs from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { localPeople, localTenantId } from '../../local/people';
import { createLocalTeams, type LocalTeams } from '../../local/teams/index';
import { launchChromium } from './support/chromium';

const tabClientId = '22222222-2222-4222-8222-222222222222';
const root = process.cwd();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'teams-page-'));

const tabScript = `
import { app, dialog, pages } from '@microsoft/teams-js';
import { createNestablePublicClientApplication } from '@azure/msal-browser';
const out = (window.result = { themes: [], contexts: 0 });
const host = document.documentElement.dataset.host;
await app.initialize([host]);
out.context = await app.getContext();
app.registerOnThemeChangeHandler((theme) => out.themes.push(theme));
app.registerOnContextChangeHandler(() => { out.contexts += 1; });
document.querySelector('h1').textContent = out.context.page.id + ' ' + (out.context.page.subPageId ?? '');
app.notifySuccess();
window.openLink = (url) => app.openLink(url).then(() => 'opened', (error) => 'refused ' + error);
window.share = () => pages.shareDeepLink({ subPageId: 'punkt/2.1.m2', subPageLabel: 'Milepæl' });
window.openDialog = (url) => new Promise((done) => dialog.url.open({ url, title: 'Ret', size: { width: 'medium', height: 300 } }, done));
window.submitDialog = (value) => dialog.url.submit(value);
window.getToken = async (clientId) => {
  const client = await createNestablePublicClientApplication({ auth: { clientId, authority: 'https://login.microsoftonline.com/' + out.context.user.tenant.id } });
  const asked = { scopes: [document.documentElement.dataset.site + '/AllSites.Write'] };
  const got = await client.acquireTokenSilent(asked).catch(() => client.acquireTokenPopup(asked));
  return { token: got.accessToken, user: got.account.username };
};
out.done = true;
`;

let browser: Browser;
let page: Page;
let teams: LocalTeams;
let url: string;
let tabUrl: string;
let channel: string;
const servers: Server[] = [];
const heard: { type: string; value?: unknown }[] = [];
const outside: string[] = [];
const site = 'http://127.0.0.1:4999';

async function listen(app: Express): Promise<string> {
  const server = await new Promise<Server>((resolve) => {
    const started = app.listen(0, '127.0.0.1', () => resolve(started));
  });
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const simpleCard = (text: string, more: object = {}): object => ({
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'da',
  body: [
    { type: 'TextBlock', text, wrap: true, weight: 'Bolder', style: 'heading' },
    { type: 'Input.Text', id: 'status', label: 'Hvor står det?' },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Markér som nået', verb: 'item.reached', data: { t: 'token' }, style: 'positive' },
    {
      type: 'Action.OpenUrl',
      title: 'Åbn i tidsplanen',
      url: `https://teams.microsoft.com/l/entity/${tabClientId}/tidsplan?context=${encodeURIComponent('{"subEntityId":"punkt/2.1.m2"}')}`,
    },
  ],
  ...more,
});

/** Posts as the bot does: over the Connector, with its token. */
async function botPosts(card: object, conversation = channel): Promise<void> {
  const { tokenUrl, appId, secret, serviceUrl } = teams.botAuthentication();
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: appId, client_secret: secret });
  const token = (await (await fetch(tokenUrl, { method: 'POST', body })).json()) as { access_token: string };
  const response = await fetch(`${serviceUrl}v3/conversations/${encodeURIComponent(conversation)}/activities`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token.access_token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    }),
  });
  expect(response.status).toBe(201);
}

beforeAll(async () => {
  browser = await launchChromium();
  const pagesDir = path.join(folder, 'pages');
  await build({
    absWorkingDir: root,
    entryPoints: { 'local/teams-page': 'local/teams/page/main.tsx' },
    outdir: pagesDir,
    bundle: true,
    format: 'esm',
    target: 'es2020',
    jsx: 'transform',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  const tabBundle = await build({
    stdin: { contents: tabScript, resolveDir: root },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });

  teams = createLocalTeams({
    dbFile: path.join(folder, 'teams.db'),
    people: localPeople,
    tenantId: localTenantId,
    botAppId: '11111111-1111-4111-8111-111111111111',
    tabClientId,
    siteUrl: `${site}/sites/dev`,
    issueSharePointToken: (upn) => `sharepoint:${upn}`,
    initialToday: '2019-05-15',
    pagesDir,
    nextReminder: () => Promise.resolve(teams.today() < '2019-05-20' ? '2019-05-20' : null),
  });
  url = await listen(teams.app);
  const bot = express();
  bot.post('/api/messages', express.json(), (request, response) => {
    const activity = request.body as { type: string; value?: { action?: { data?: { status?: string } } } };
    heard.push(activity);
    if (activity.type !== 'invoke') return void response.status(200).end();
    const value = simpleCard(`Nået: ${activity.value?.action?.data?.status ?? ''}`, { actions: [] });
    response.json({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value });
  });
  const tab = express();
  tab.get('/', (_request, response) => {
    response
      .set('content-security-policy', `default-src 'self'; connect-src 'self'; frame-ancestors ${url}`)
      .type('html')
      .send(
        `<!doctype html><html lang="da" data-host="${url}" data-site="${site}"><meta charset="utf-8"><title>Fane</title><h1></h1><script type="module" src="/tab.js"></script></html>`,
      );
  });
  tab.get('/tab.js', (_request, response) => {
    response.type('text/javascript').send(tabBundle.outputFiles[0]?.text);
  });
  tabUrl = await listen(tab);
  teams.setOrigins({ self: url, bot: await listen(bot), tab: tabUrl, site });
  teams.onDayChange(async (day) => {
    if (day === '2019-05-20') await botPosts(simpleCard('Om 10 arbejdsdage'));
  });
  await teams.ensureChannels(['Myndighedsarbejdet']);
  await teams.delivered();

  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'da-DK',
    reducedMotion: 'reduce',
  });
  context.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1')) outside.push(request.url());
  });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(url);
  await page.getByRole('link', { name: 'Myndighedsarbejdet' }).click();
  channel = decodeURIComponent(new URL(page.url()).hash.split('/')[2] ?? '');
});

afterAll(async () => {
  await browser.close();
  teams.close();
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Waits until the expression is true in the frame, whose policy forbids what playwright's own waiting needs. */
async function comesTrue(frame: Frame | undefined, expression: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (frame && (await frame.evaluate(`Boolean(${expression})`).catch(() => false))) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`It never came true: ${expression}`);
}

/** The frame called so, when the tab in it has spoken with its host. */
async function tabFrame(name = 'embedded-page-container'): Promise<Frame> {
  await page.locator(`iframe[name="${name}"]`).waitFor();
  for (let tries = 0; tries < 200; tries += 1) {
    const frame = page.frames().find((one) => one.name() === name && one.url().startsWith(tabUrl));
    if (frame && (await frame.evaluate('Boolean(window.result && window.result.done)').catch(() => false)))
      return frame;
    await page.waitForTimeout(50);
  }
  throw new Error('The tab did not come up');
}

async function axe(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .exclude('[data-tabster-dummy]')
    .exclude('iframe')
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

it('walks to the next reminder, and the card comes where one looks', async () => {
  await page.getByText('Her er ingen opslag endnu.').waitFor();
  await page.getByRole('button', { name: 'Til næste påmindelse (20. maj)' }).click();
  await page.getByRole('heading', { name: 'Om 10 arbejdsdage' }).waitFor();
  await page.getByRole('button', { name: 'I dag er mandag den 20. maj 2019' }).waitFor();
  expect(await page.getByRole('button', { name: /Til næste påmindelse/ }).count()).toBe(0);
});

it('sends a press with what was typed, and shows the bot’s answer in the card', async () => {
  await page.getByLabel('Hvor står det?').fill('Alle enheder er med');
  await botPosts(simpleCard('Et andet kort')); // what comes in must not take the typed text away
  await page.getByRole('heading', { name: 'Et andet kort' }).waitFor();
  expect(await page.getByLabel('Hvor står det?').first().inputValue()).toBe('Alle enheder er med');
  await page.getByRole('button', { name: 'Markér som nået' }).first().click();
  await page.getByRole('heading', { name: 'Nået: Alle enheder er med' }).waitFor();
  expect(heard.at(-1)?.value).toMatchObject({
    action: { verb: 'item.reached', data: { t: 'token', status: 'Alle enheder er med' } },
    trigger: 'manual',
  });
  // The pressed button is gone; the focus is not lost.
  expect(await page.evaluate('document.activeElement.hasAttribute("data-card")')).toBe(true);
});

it('lets people write, reply and mention by keyboard alone', async () => {
  await page.getByRole('textbox', { name: 'Skriv et opslag' }).focus();
  await page.keyboard.type('@Fremdrift status');
  await page.keyboard.press('Enter');
  const thread = page.getByRole('article', { name: /^Tråd fra Stabsmedarbejder/ });
  await thread.getByText('status', { exact: false }).first().waitFor();
  await thread.getByRole('textbox').fill('og et svar');
  await page.keyboard.press('Enter');
  await thread.getByText('og et svar').waitFor();
  expect(heard.filter(({ type }) => type === 'message')).toHaveLength(1);
});

it('opens the tab in place from a card’s link, with real teams-js in it', async () => {
  await page.getByRole('link', { name: 'Åbn i tidsplanen' }).last().click();
  const frame = await tabFrame();
  await frame.getByText('tidsplan punkt/2.1.m2').waitFor();
  const context = await frame.evaluate<Record<string, Record<string, unknown>>>('window.result.context');
  expect(context).toMatchObject({
    app: { locale: 'da-dk', theme: 'default', host: { name: 'Teams' } },
    page: { id: 'tidsplan', subPageId: 'punkt/2.1.m2', frameContext: 'content' },
    channel: { id: channel, displayName: 'Myndighedsarbejdet' },
    team: { displayName: 'Udviklingsplan' },
    user: { displayName: 'Stabsmedarbejder', userPrincipalName: 'stab@contoso.example', tenant: { id: localTenantId } },
  });
  expect(await page.getByRole('tab', { name: 'Tidsplan', selected: true }).count()).toBe(1);
});

it('hands the tab a token of the list service by nested app authentication, and none to another client', async () => {
  const frame = await tabFrame();
  expect(await frame.evaluate(`window.getToken('${tabClientId}')`)).toEqual({
    token: 'sharepoint:stab@contoso.example',
    user: 'stab@contoso.example',
  });
  await expect(frame.evaluate(`window.getToken('33333333-3333-4333-8333-333333333333')`)).rejects.toThrow();
});

it('tells the tab of theme and day', async () => {
  const frame = await tabFrame();
  for (const [name, theme] of [
    ['Mørkt', 'dark'],
    ['Høj kontrast', 'contrast'],
    ['Lyst', 'default'],
  ]) {
    await page.getByRole('button', { name: 'Tema' }).click();
    await page.getByRole('menuitemradio', { name }).click();
    await comesTrue(frame, `window.result.themes.at(-1) === '${theme}'`);
  }
  await page.getByRole('button', { name: 'Dagen efter' }).click();
  await comesTrue(frame, 'window.result.contexts > 0');
});

it('opens the app’s links in place and refuses what is no link', async () => {
  const frame = await tabFrame();
  expect(await frame.evaluate(`window.openLink('javascript:alert(1)')`)).toMatch(/^refused/);
  void frame
    .evaluate(
      `window.openLink('https://teams.microsoft.com/l/entity/${tabClientId}/plan?context=%7B%22subEntityId%22%3A%22aktivitet%2F2.1%22%7D')`,
    )
    .catch(() => undefined); // the frame goes away with the answer
  await page.getByRole('tab', { name: 'Plan', exact: true, selected: true }).waitFor();
  const plan = await tabFrame();
  await plan.getByText('plan aktivitet/2.1').waitFor();
});

it('shows a dialog of the tab’s own origin and hands back its result', async () => {
  const frame = await tabFrame();
  const answer = frame.evaluate(`window.openDialog('${tabUrl}/')`);
  await page.getByRole('dialog').getByText('Ret').waitFor();
  const inner = await tabFrame('extension-tab-frame');
  await inner.evaluate(`window.submitDialog({ note: 'æøå' })`);
  expect(await answer).toMatchObject({ result: { note: 'æøå' } });
  const refused = await frame.evaluate<{ err: string }>(`window.openDialog('https://example.com/')`);
  expect(refused.err).toMatch(/not one of the app/);
});

it('listens to its own frame alone', async () => {
  await page.getByRole('tab', { name: 'Plan', exact: true, selected: true }).waitFor(); // the dialog has gone
  await page.evaluate(
    `window.postMessage({ id: 1, func: 'executeDeepLink', args: ['https://teams.microsoft.com/l/entity/${tabClientId}/tidsplan'] }, '*')`,
  );
  await page.waitForTimeout(200);
  expect(await page.getByRole('tab', { name: 'Plan', exact: true, selected: true }).count()).toBe(1);
});

it('lets one be another person, who sees the shared card and not one’s own answer', async () => {
  await page.getByRole('tab', { name: 'Opslag' }).click();
  await page.getByRole('heading', { name: 'Nået: Alle enheder er med' }).waitFor();
  await page.getByRole('button', { name: /^Du er Stabsmedarbejder/ }).click();
  await page.getByRole('menuitemradio', { name: 'Følgegruppemedlem' }).click();
  await page.getByRole('heading', { name: 'Om 10 arbejdsdage' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Nået: Alle enheder er med' }).count()).toBe(0);
  await page.reload();
  await page.getByRole('button', { name: /^Du er Følgegruppemedlem/ }).waitFor();
});

it('chooses a day in the calendar by keyboard', async () => {
  await page.getByRole('button', { name: /Vælg en anden dag/ }).click();
  await page.getByRole('grid', { name: 'maj 2019' }).waitFor();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'I dag er lørdag den 20. april 2019' }).waitFor();
});

it.each([
  [1440, 900],
  [375, 812],
  [320, 640],
])('has no fault that axe finds and nothing to scroll sideways, in all themes, %i wide', async (width, height) => {
  await page.setViewportSize({ width, height });
  for (const theme of ['dark', 'contrast', 'default']) {
    await page.evaluate(
      `fetch('/api/theme', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ theme: '${theme}' }) })`,
    );
    await page.reload();
    await page.getByRole('heading', { name: 'Om 10 arbejdsdage' }).waitFor();
    expect({ theme, faults: await axe() }).toEqual({ theme, faults: [] });
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  }
});

it.each(['#/chat', '#/activity', '#/teams'])('has no fault that axe finds at %s', async (fragment) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${url}/${fragment}`);
  await page.getByRole('main').waitFor();
  await page.getByRole('button', { name: /Vælg en anden dag/ }).click();
  await page.getByRole('grid').waitFor();
  expect(await axe()).toEqual([]);
  await page.keyboard.press('Escape');
});

it('gives a phone the list first, and the way back to it', async () => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto(`${url}/#/teams/${encodeURIComponent(channel)}`);
  await page.getByRole('link', { name: 'Tilbage til teams og kanaler' }).click();
  await page.getByRole('link', { name: 'Generelt' }).click();
  await page.getByRole('heading', { name: 'Generelt', level: 1 }).waitFor();
});

it('asks nothing of the world outside', () => {
  expect(outside).toEqual([]);
});
