// "Påmindelser" in the web part: what comes and why, what was sent and how it stands, each focus area's channel. And the page
// beside it: what the bot could not answer, and what stab makes of it.
import '@pnp/sp/items/list.js';
import { createChannels } from '../../src/lists/channels';
import { createOutbox } from '../../src/lists/outbox';
import { createQuestionLog } from '../../src/lists/questions/question-log';
import { createPlanRepository } from '../../src/lists/plan-repository';
import { createSp } from '../../src/lists/create-sp';
import { lists } from '../../src/lists/schema';
import { listOf } from '../../src/lists/table';
import { localBotLogin } from '../../local/people';
import { axeFinds } from './support/axe';
import { serveWebParts } from './support/product';
import type { OpenedPage } from './support/spfx-page';

const web = serveWebParts({ sample: true, appLogins: [localBotLogin] });
const channel = (name: string, state: 'open' | 'blocked') => ({
  channelId: `19:${name.toLowerCase()}@thread.tacv2`,
  name,
  teamId: '19:team@thread.tacv2',
  tenantId: 't',
  serviceUrl: 'https://smba.example/emea/',
  botId: '28:bot',
  botName: 'Fremdrift',
  ...{ kind: 'standard' as const, teamName: '', areaTitles: '', stateSince: null },
  state,
});

/** What the bot has written: two channels, of which one is blocked, a day's run, and cards in several states; and a rule on hold. */
beforeAll(async () => {
  const sp = createSp(web.running.siteUrl, () => Promise.resolve(web.running.tokenOf(localBotLogin)));
  const [outbox, channels] = [createOutbox(sp), createChannels(sp)];
  const open = await channels.upsert(channel('Myndighed', 'open'));
  const blocked = await channels.upsert(channel('Styring', 'blocked'));
  const { areas } = await web.running.plan();
  const [, second, third] = areas;
  if (!second || !third) throw new Error('The sample has three areas');
  await web.running.site.repository.setAreaChannel(third, blocked.channelId);
  const row = async (key: string, kind: string, item: string, state: 'sent' | 'failed' | 'skipped', why: string) => {
    const added = await outbox.add({
      key: `p1/${key}`,
      kind,
      itemKey: item === '' ? '' : `p1:${item}`,
      activityKey: item === '' ? '' : `p1:${item.slice(0, 3)}`,
      channelId: item === '' ? '' : open.channelId,
      day: '2019-05-13',
      token: `token-${key}`,
      why,
    });
    if (!added) throw new Error(key);
    await outbox.update(added, {
      state,
      ...(state === 'sent' ? { messageId: '1557', sentAt: '2019-05-13T06:05:00Z' } : {}),
      ...(state === 'failed' ? { problem: 'Teams afviste kortet 3 gange (BadArgument).' } : {}),
    });
  };
  await row(
    'before10/2.1.m2/2019-05-31',
    'before10',
    '2.1.m2',
    'sent',
    'der er 10 arbejdsdage til, at perioden slutter',
  );
  await row(
    'before3/2.4.g1/2019-05-31',
    'before3',
    '2.4.g1',
    'failed',
    'der er 3 arbejdsdage til, at perioden slutter',
  );
  // A rule on hold: what it would have sent is told as not sent.
  const stab = createSp(web.running.siteUrl, () => Promise.resolve(web.running.issueToken('stab')));
  await listOf(stab, lists.reminderRules).items.add({
    Title: 'På pause',
    RuleKey: 'before3',
    AppliesTo: 'Milepæl eller mål',
    DaysBefore: 3,
    Recipient: 'Kanalen',
    Active: false,
  });
  await row('run', 'run', '', 'skipped', 'Seneste dag, hvor påmindelserne er gået igennem.');
});

const at = (part: string): string => `?fremdrift=${encodeURIComponent(part)}`;
const clean = async ({ page, part }: OpenedPage): Promise<void> => {
  expect(await axeFinds(page, '.part')).toEqual([]);
  const sideways = await part().evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(sideways).toBe(0);
};

test('what comes stands by day with its rule and its reason, narrowed by an area in the address', async () => {
  const opened = await web.running.open('omraadechef.amager', { query: at('overview') });
  await opened.part().getByRole('tab', { name: 'Påmindelser' }).click();
  await opened
    .part()
    .getByRole('heading', { name: /^Onsdag den 15\. maj/ })
    .waitFor();
  await opened.said('10 arbejdsdage før: der er 10 arbejdsdage til, at perioden slutter');
  await opened.said('Ét indsatsområde har ingen klar kanal.');
  await clean(opened);
  await opened.button('Indsatsområde').click();
  await opened.page.getByRole('menuitemcheckbox', { name: '3 Politik, strategi og styring' }).click();
  await opened.page.keyboard.press('Escape');
  await opened.page.waitForURL((url) => url.searchParams.get('fremdrift') === 'reminders?area=3');
  expect(await opened.part().getByText('Myndighedsarbejdet').count()).toBe(0);
  await opened.button('Vis alle').click();
  await opened.button(/påmindelser?, der ikke sendes$/).click();
  await opened.said('Sendes ikke, fordi reglen er sat på pause');
  expect(opened.faults).toEqual([]);
});

test('what was sent tells how it stands and why, with the ways to its message and its item', async () => {
  const opened = await web.running.open('sagsbehandler', { query: at('reminders/sent'), width: 320 });
  await opened.said(/^Seneste kørsel: mandag den 13\.\smaj\. Sendt: 1\. Ikke leveret: 1\./);
  await opened.said('Teams afviste kortet 3 gange (BadArgument).');
  const link = opened.part().getByRole('link', { name: /^Åbn i Teams: / });
  expect(await link.getAttribute('href')).toBe(
    'https://teams.microsoft.com/l/message/19%3Amyndighed%40thread.tacv2/1557',
  );
  await clean(opened);
  await opened.part().getByRole('combobox', { name: 'Tilstand' }).selectOption({ label: 'Ikke leveret' });
  await opened.part().getByText('Sendt kl.').waitFor({ state: 'detached' });
  expect(
    await opened
      .part()
      .getByRole('link', { name: /^Åbn i Teams: / })
      .count(),
  ).toBe(0);
  expect(opened.faults).toEqual([]);
});

test('an editor ties an area to a channel and takes it back; who may only read is offered none', async () => {
  const [editor, reader] = await Promise.all([
    web.running.open('omraadechef.amager', { query: at('reminders/channels') }),
    web.running.open('sagsbehandler', { query: at('reminders/channels') }),
  ]);
  const tied = async (): Promise<string | null | undefined> => (await web.running.plan()).areas[1]?.channelId;
  const before = await tied();
  const choice = editor.part().getByRole('combobox', { name: 'Kanal til 2 Myndighedsarbejdet' });
  await choice.selectOption({ label: 'Myndighed' });
  await editor.button('Gem valget').click();
  await editor.said('Gemt: påmindelser om Myndighedsarbejdet kommer i kanalen Myndighed.');
  expect(await tied()).toBe('19:myndighed@thread.tacv2');
  await editor.said('Myndighed (klar)');
  await editor.said('Styring (blokeret)');
  await editor.said(/^Fremdrift må ikke skrive i kanalen\./);
  await clean(editor);
  await editor.button('Fortryd').click();
  await editor.said('Gemt: Myndighedsarbejdet har ingen valgt kanal.');
  expect(await tied()).toBe(before);
  // Somebody else chooses while the page stands open: nothing is written over before it has been seen.
  const { areas } = await web.running.plan();
  if (!areas[1]) throw new Error('The sample has three areas');
  await web.running.site.repository.setAreaChannel(areas[1], '19:styring@thread.tacv2');
  await choice.selectOption({ label: 'Myndighed' });
  await editor.button('Gem valget').click();
  await editor.said(/er ændret af en anden, mens du valgte\. Kanalen er nu Styring\. Du valgte Myndighed\./);
  expect(await tied()).toBe('19:styring@thread.tacv2');
  await editor.button('Brug Myndighed').click();
  await editor.said('Gemt: påmindelser om Myndighedsarbejdet kommer i kanalen Myndighed.');
  expect(await tied()).toBe('19:myndighed@thread.tacv2');
  await reader.said('Styring (blokeret)');
  await reader.said('Kanalen vælges af dem, der må redigere planen.');
  expect(await reader.part().getByRole('combobox').count()).toBe(0);
  expect([...editor.faults, ...reader.faults]).toEqual([]);
});

test('on a phone the owner keeps what is asked, makes a word of it by the keyboard alone, and deletes it; others see none of it', async () => {
  const sp = createSp(web.running.siteUrl, () => Promise.resolve(web.running.tokenOf(localBotLogin)));
  const repository = createPlanRepository(sp);
  const log = createQuestionLog(sp, { repository, today: () => '2019-05-14' });
  const ask = async (text: string): Promise<void> => {
    // The owner has chosen meanwhile: the bot learns of it as of all else, at its next look.
    repository.written();
    expect(await log.missed({ kind: 'noSubject', text, event: text })).toBe(true);
  };
  await ask('hvornår er BUP klar');
  const owner = await web.running.open('stab', { query: at('questions'), width: 320 });
  await owner.said('I maj 2019 fik 1 spørgsmål ikke noget svar.');
  const keep = owner.part().getByRole('switch', { name: 'Gem teksten af spørgsmål uden svar' });
  await keep.focus();
  await owner.page.keyboard.press('Space');
  await owner.said('Gemt: fra nu af gemmes teksten af spørgsmål uden svar.');
  await owner.said(/^Slået til af Stabsmedarbejder/);
  await ask('BUP');
  await ask('ring til Områdechef, Amager på 12 34 56 78');
  await owner.page.reload();
  await owner.said('ring til … på …');
  await clean(owner);
  await owner.button('Lav et ord af ”BUP”').focus();
  await owner.page.keyboard.press('Enter');
  await owner.part().locator('input:focus').waitFor();
  await owner.page.keyboard.press('Tab');
  await owner.page.keyboard.type('børne- og ungdomspsykiatrien');
  await owner.page.keyboard.press('Enter');
  await owner.said('Gemt: BUP betyder børne- og ungdomspsykiatrien.');
  await owner.button('Slet alle 2 tekster').click();
  await owner.button('Slet alle 2 tekster').click();
  await owner.said('Slettet: 2 tekster.');
  const reader = await web.running.open('sagsbehandler', { query: at('questions'), width: 320 });
  await reader.said(/^Kun de, der ejer webstedet, kan se/);
  await reader.part().getByRole('radio', { name: 'Ord' }).click();
  await reader.said('børne- og ungdomspsykiatrien');
  expect(await reader.part().getByRole('button', { name: /BUP/ }).count()).toBe(0);
  expect([...owner.faults, ...reader.faults]).toEqual([]);
});
