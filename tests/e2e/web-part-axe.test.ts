// A conflict, an empty site and narrow columns as axe sees them: light, dark and in forced colours.
import { look, themes, type Step } from './support/axe-walk';
import { serveWebParts } from './support/product';
import type { OpenedPage } from './support/spfx-page';

const web = serveWebParts({ sample: true });
const empty = serveWebParts();

test.each(themes)(
  '$theme: nothing on a conflict, on the start page, for who must ask, and in a column of a third',
  async (theme) => {
    const { section, context } = theme;
    const query = `?part=udviklingsplan${section}`;
    const options = { width: 1440, context };
    const looked = (opened: OpenedPage, ...step: Step): Promise<unknown[]> => look(opened, [step], theme);
    const conflict = async (): Promise<unknown[]> => {
      const place = { ...options, query: `${query}&fremdrift=activity/2.3` };
      const [first, second] = await Promise.all([
        web.running.open('stab', place),
        web.running.open('foelgegruppe', place),
      ]);
      for (const { button } of [first, second]) await button('Rediger').click();
      await first.field('Titel').fill(`Mål i planerne, ${theme.theme}`);
      await first.button('Gem').click();
      await first.said('Gemt: titel.');
      await second.field('Titel').fill(`Mål, der kan måles, ${theme.theme}`);
      await second.button('Gem').click();
      return looked(second, 'conflict', ({ part }) =>
        part().getByRole('heading', { name: 'Stabsmedarbejder har også rettet denne aktivitet' }).waitFor(),
      );
    };
    const start = async (who: 'stab' | 'sagsbehandler', words: string): Promise<unknown[]> =>
      looked(await empty.running.open(who, { ...options, query }), `start, ${who}`, ({ said }) => said(words));
    const narrow = async (part: string): Promise<unknown[]> =>
      looked(
        await web.running.open('stab', { ...options, query: `?part=${part}&column=third${section}` }),
        `${part}, a third`,
        ({ said }) => said(/overskredet/),
      );
    const found = await Promise.all([
      conflict(),
      start('stab', 'Her er ingen plan endnu'),
      start('sagsbehandler', 'Planen er ikke lagt ind endnu'),
      narrow('overblik'),
      narrow('udviklingsplan'),
    ]);
    expect(found.flat()).toEqual([]);
  },
);
