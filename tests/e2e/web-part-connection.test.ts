// "Udviklingsplan" where SharePoint is busy or the connection goes in the middle of it: nothing is lost, nothing done twice.
import type { Route } from 'playwright-core';
import { serveWebParts } from './support/product';
import type { OpenedPage } from './support/spfx-page';

const web = serveWebParts({ sample: true });

const openAt = (place: string): Promise<OpenedPage> =>
  web.running.open('omraadechef.amager', { query: `?fremdrift=${place}`, width: 1440 });
const named = async (text: string): Promise<number> =>
  (await web.running.plan()).items.filter((item) => item.text === text).length;
const alert = ({ part }: OpenedPage, words: RegExp): Promise<void> =>
  part().getByRole('alert').filter({ hasText: words }).waitFor();

async function addMilestone(opened: OpenedPage, text: string): Promise<void> {
  await opened.button('Tilføj til Milepæle og mål').click();
  await opened.field('Tekst').fill(text);
  await opened.part().getByRole('form').getByRole('button', { name: 'Tilføj' }).click();
}

test('a person sees that a busy SharePoint is waited for, and that the change is saved in the end', async () => {
  const editor = await openAt('activity/1.2');
  const name = 'Rediger Redskabet er beskrevet og klar til at blive taget i brug.';
  await editor.button(name).click();
  await editor.field('Periode').fill('uge 3 2020');
  await editor.said(/^”uge 3 2020” læses som /);
  const weather = await web.running.setWeather({
    match: { path: '\\$batch' },
    when: { next: 2 },
    do: { kind: 'throttle', status: 429, retryAfter: 2 },
  });
  await editor.button('Gem').click();
  await editor.button('Gemmer …').waitFor();
  await editor.said('Det tager længere end ellers. Ændringen bliver gemt, så snart SharePoint svarer.');
  await editor.said(/^Gemt: perioden er uge 3 2020/);
  expect(await weather.clear()).toBe(2);
  expect((await web.running.plan()).items.find(({ key }) => key === '1.2.m1')?.end).toBe('2020-01-19');
});

test('an answer that is lost after the change was made is asked for again, and the change is made once', async () => {
  const editor = await openAt('activity/2.1');
  const weather = await web.running.setWeather({
    match: { path: '\\$batch', method: 'POST' },
    when: { next: 1 },
    do: { kind: 'drop', when: 'after' },
  });
  await addMilestone(editor, 'Alle nye kender metoden.');
  await editor.said('Gemt: punktet er tilføjet.');
  expect(await weather.clear()).toBe(1);
  expect(await named('Alle nye kender metoden.')).toBe(1);
});

test('offline in the middle of a save the words stay, and are saved once when there is a way', async () => {
  const editor = await openAt('activity/2.4');
  const text = 'Konceptet er øvet i alle enheder.';
  await editor.button('Tilføj til Milepæle og mål').waitFor();
  // The request is sent and carried out, and then the connection is gone, with the answer in it.
  await editor.context.route(/\$batch/, async (route: Route) => {
    await route.fetch();
    await editor.context.setOffline(true);
    await route.abort('internetdisconnected');
  });
  await addMilestone(editor, text);
  await alert(editor, /ingen forbindelse til SharePoint.*Det, du skrev, står her endnu\.$/);
  expect(await editor.field('Tekst').inputValue()).toBe(text);
  await editor.context.unroute(/\$batch/);
  await editor.context.setOffline(false);
  await editor.button('Prøv igen').click();
  await editor.said('Gemt: punktet er tilføjet.');
  expect(await named(text)).toBe(1);
});

test.each([
  ['activity/1.1', 'Markér Det nye koncept for ledelsestilsyn er vedtaget i Socialudvalget. som nået'],
  ['tidsplan/1.1.m1', 'Markér som nået'],
  ['', 'Nået: Det nye koncept for ledelsestilsyn er vedtaget i Socialudvalget.'],
])(
  'offline before anything was changed (“%s”), a change is not lost without a word, and is made when it is tried again',
  async (place, name) => {
    const editor = await openAt(place);
    await editor.button(name).waitFor();
    await editor.page.waitForLoadState('networkidle');
    await editor.context.setOffline(true);
    await editor.button(name).click();
    await alert(editor, /^Ændringen er ikke gemt\. Der er ingen forbindelse til SharePoint/);
    await editor.context.setOffline(false);
    await editor.button('Prøv igen').click();
    await editor.said('Gemt: punktet er nået.');
    await editor.button('Fortryd').click();
    await editor.said('Gemt: punktet er ikke nået.');
  },
);
