// People ask the plan in the local Teams: alone, in a channel, in a thread of an activity, and who may not read it.
import '@pnp/sp/security/list.js';
import '@pnp/sp/site-groups/web.js';
import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { createSp } from '../../src/lists/create-sp';
import { lists } from '../../src/lists/schema';
import { listOf } from '../../src/lists/table';
import { axeFinds } from './support/axe';
import { serveProduct } from './support/product';

const product = serveProduct();
/** A folder for pictures, where somebody wants to look. */
const looks = process.env['LOOKS'];
if (looks !== undefined) fs.mkdirSync(looks, { recursive: true });

interface Asking {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Writes, and gives what the bot says to it: in the chat, in a thread, or (null) as a new post of the channel. */
  readonly ask: (text: string, thread?: string | null) => Promise<string>;
  /** Presses a button, and gives what the bot says then; `said`: the person says something by it. */
  readonly press: (name: string, said?: boolean) => Promise<string>;
  /** The thread in which the latest message stands. */
  readonly latestThread: () => Promise<string>;
  readonly keep: (name: string) => Promise<void>;
}

async function openAs(who: string, place: (state: State) => string): Promise<Asking> {
  const context = await product.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'da-DK' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(product.serving.url);
  const state = await page.evaluate(async (userPrincipalName) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ userPrincipalName });
    return (await (await fetch('/api/person', { method: 'POST', headers, body })).json()) as State;
  }, `${who}@contoso.example`);
  await page.goto(`${product.serving.url}/${place(state)}`);
  await page.reload();
  await page.getByRole('textbox').first().waitFor();

  const idsAfter = (before: number): Promise<number[]> =>
    page
      .locator('[data-message]')
      .evaluateAll(
        (all, least) => all.map((one) => Number(one.getAttribute('data-message'))).filter((id) => id > least),
        before,
      );
  const latest = async (): Promise<number> => Math.max(0, ...(await idsAfter(0)));
  const answered = async (write: () => Promise<unknown>, messages: number): Promise<string> => {
    const before = await latest();
    await write();
    await page.waitForFunction(
      ([least, most]) =>
        [...document.querySelectorAll('[data-message]')].filter(
          (one) => Number(one.getAttribute('data-message')) > least,
        ).length >= most,
      [before, messages] as const,
    );
    return (await page.locator(`[data-message="${await latest()}"]`).innerText()).replaceAll('\u00a0', ' ');
  };
  return {
    page,
    context,
    ask: (text, thread) =>
      answered(async () => {
        const room = thread == null ? page : page.locator(`[data-thread="${thread}"]`);
        await room.getByRole('textbox').last().fill(text);
        await page.keyboard.press('Enter');
      }, 2),
    press: (name, said = true) => answered(() => page.getByRole('button', { name }).last().click(), said ? 2 : 1),
    latestThread: async () =>
      (await page
        .locator('[data-thread]', { has: page.locator(`[data-message="${await latest()}"]`) })
        .getAttribute('data-thread')) ?? '',
    keep: async (name) => {
      if (looks !== undefined) await page.screenshot({ path: path.join(looks, `${name}.png`) });
    },
  };
}
interface State {
  readonly channels: readonly { readonly id: string; readonly name: string }[];
}
const chat = (): string => '#/chat';
const channel = ({ channels }: State): string =>
  `#/teams/${encodeURIComponent(channels.find(({ name }) => name === 'Myndighedsarbejdet')?.id ?? '')}`;

test('ten turns in one’s own chat, begun by what the app says when it is added', async () => {
  const { page, context, ask, press, keep } = await openAs('sagsbehandler', chat);
  await page.locator('[data-message]').first().waitFor();
  expect(await press('Tilføj Fremdrift', false)).toContain('Spørg mig, som du ville spørge en kollega');
  await keep('welcome');
  expect(await press('Hvad er det næste?')).toContain('Det næste er');
  expect(await ask('hvornår er beredskabsplanen klar')).toMatch(/medio 2019.*3\.2\.m1/s);
  expect(await ask('og hvem er ansvarlig?')).toContain('Ansvarlige for Beredskabsplan');
  expect(await ask('hvad er formålet?')).toContain('3.2');
  expect(await ask('hvad med underretninger')).toContain('2.5');
  expect(await ask('hvornår?')).toMatch(/2\.5\.m1.*2\.5\.m3/s);
  await keep('follow-ups');
  expect(await ask('må vi dele oplysninger uden samtykke')).toContain('Jeg giver ikke juridisk rådgivning');
  expect(await ask('hvor mange heste har staben')).toContain('Det står ikke i planen');
  expect(await ask('forsinket')).toContain('har overskredet perioden');
  await keep('late');
  expect(await ask('hjælp')).toContain('Jeg svarer ud fra planen');
  await keep('help');
  expect(await axeFinds(page, 'main')).toEqual([]);
  await context.close();
});

test('in a channel and in the thread of an activity, each with a subject of its own', async () => {
  const { page, context, ask, latestThread, keep } = await openAs('omraadechef.amager', channel);
  // The reminder begins the thread of its activity.
  await page.getByRole('button', { name: /^Til næste påmindelse/ }).click();
  const cards = page.locator('[data-thread]', { hasText: 'Mål om 10 arbejdsdage' });
  await cards.waitFor();
  const thread = (await cards.getAttribute('data-thread')) ?? '';
  expect(await ask('@Fremdrift hvornår er underretninger færdige?')).toContain('2.5.m3');
  const own = await latestThread();
  expect(await ask('@Fremdrift og hvem har den?', own)).toContain('Ansvarlige for Underretninger');
  await keep('channel');
  expect(await ask('@Fremdrift hvem er ansvarlig?', thread)).toContain('Ansvarlige for Sikkerhedsplaner');
  expect(await ask('@Fremdrift hvad er målet?', thread)).toContain('2.4.g1');
  expect(await ask('@Fremdrift hvad er målet?', own)).toContain('2.5');
  await keep('thread');
  expect(await axeFinds(page, 'main')).toEqual([]);
  await context.close();
});

test('who may not read the plan hears nothing of it, in the chat and in a channel', async () => {
  const stab = await openAs('stab', chat);
  const { siteUrl } = product.serving;
  const token = await stab.page.evaluate(
    async (scope) => {
      const { tab } = (await (await fetch('/api/state')).json()) as { tab: { clientId: string } };
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ clientId: tab.clientId, scope });
      return (await (await fetch('/api/tab/token', { method: 'POST', headers, body })).json()) as {
        access_token: string;
      };
    },
    `${new URL(siteUrl).origin}/AllSites.Manage`,
  );
  await stab.context.close();
  const owner = createSp(siteUrl, () => Promise.resolve(token.access_token));
  // What was not answered before is counted, and nothing of it is kept.
  const asked: unknown = await listOf(owner, lists.questions).items.select('Title', 'Times', 'QuestionText')();
  expect(asked).toEqual([expect.objectContaining({ Times: 1, QuestionText: null })]);
  const items = listOf(owner, lists.items);
  await items.breakRoleInheritance(true);
  const { Id } = await owner.web.associatedVisitorGroup();
  await items.roleAssignments.getById(Id).delete();
  const alone = await openAs('sagsbehandler', chat);
  for (const text of ['hvornår er beredskabsplanen klar', 'forsinket', '3.2', 'hjælp']) {
    const said = await alone.ask(text);
    expect(said).toContain('Du har ikke adgang til planen');
    expect(said).not.toMatch(/eredskab.*medio|Milepæl|\d\.\d\.m/);
  }
  await alone.keep('no-access');
  await alone.context.close();
  const among = await openAs('sagsbehandler', channel);
  expect(await among.ask('@Fremdrift hvad er målet for sikkerhedsplaner?')).toContain('Du har ikke adgang til planen');
  await among.context.close();
});
