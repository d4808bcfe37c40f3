// A conflict, an empty site and narrow columns as axe sees them: light, dark and in forced colours.
import { look, themes } from './support/axe-walk';
import { serveWebParts } from './support/product';

const web = serveWebParts({ sample: true });
const empty = serveWebParts();

test.each(themes)(
  '$theme: nothing on a conflict, on the start page, for who must ask, and in a column of a third',
  async ({ theme, section, context }) => {
    const query = `?part=udviklingsplan${section}`;
    const options = { width: 1440, context };
    const conflict = async (): Promise<unknown[]> => {
      const place = { ...options, query: `${query}&fremdrift=activity/2.3` };
      const [first, second] = await Promise.all([
        web.running.open('stab', place),
        web.running.open('foelgegruppe', place),
      ]);
      for (const { button } of [first, second]) await button('Rediger').click();
      await first.field('Titel').fill(`Mål i planerne, ${theme}`);
      await first.button('Gem').click();
      await first.said('Gemt: titel.');
      await second.field('Titel').fill(`Mål, der kan måles, ${theme}`);
      await second.button('Gem').click();
      return look(second, [
        [
          'conflict',
          ({ part }) =>
            part().getByRole('heading', { name: 'Stabsmedarbejder har også rettet denne aktivitet' }).waitFor(),
        ],
      ]);
    };
    const start = async (who: 'stab' | 'sagsbehandler', words: string): Promise<unknown[]> =>
      look(await empty.running.open(who, { ...options, query }), [[`start, ${who}`, ({ said }) => said(words)]]);
    const narrow = async (part: string): Promise<unknown[]> =>
      look(await web.running.open('stab', { ...options, query: `?part=${part}&column=third${section}` }), [
        [`${part}, a third`, ({ said }) => said(/overskredet/)],
      ]);
    const found = await Promise.all([
      conflict(),
      start('stab', 'Her er ingen plan endnu'),
      start('sagsbehandler', 'Planen er ikke lagt ind endnu'),
      narrow('overblik'),
      narrow('udviklingsplan'),
    ]);
    expect(found.flat()).toEqual([]);
  },
  120_000,
);
