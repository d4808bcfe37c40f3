import type { IUserCustomAction } from '@pnp/sp/user-custom-actions/types.js';
import type { ConformanceCase } from '../case';
import { equal, holds, refused, truth } from '../check';

interface Added {
  readonly action: IUserCustomAction;
  readonly data: unknown;
}

export const sitePartCases: readonly ConformanceCase[] = [
  {
    name: 'links of the quick launch are made, changed, moved and removed',
    from: '@pnp/sp navigation/types.js',
    async run({ sp, name }) {
      const { quicklaunch } = sp().web.navigation;
      const title = name('Link');
      const first = (await quicklaunch.add(title, 'https://contoso.example/')) as unknown as { Id: number };
      const second = (await quicklaunch.add(`${title} b`, '/sites/dev/Lists')) as unknown as { Id: number };
      await quicklaunch.getById(first.Id).update({ Title: `${title} ny` });
      holds(await quicklaunch.getById(first.Id)(), { Title: `${title} ny`, IsExternal: true });
      await quicklaunch.moveAfter(first.Id, second.Id);
      const ids = (await quicklaunch<{ Id: number }[]>()).map((one) => one.Id);
      truth(ids.indexOf(first.Id) === ids.indexOf(second.Id) + 1, 'moved after the other');
      await quicklaunch.getById(second.Id).children.add('Under', '/sites/dev');
      equal((await quicklaunch.getById(second.Id).children()).length, 1);
      await quicklaunch.getById(first.Id).delete();
      await quicklaunch.getById(second.Id).delete();
      holds(await quicklaunch.getById(first.Id)(), { 'odata.null': true });
      await refused(sp('reader').web.navigation.topNavigationBar.add('Nej', '/'), 403, '-2147024891');
      truth((await sp().navigation.getMenuState()).Nodes.length > 0, 'nodes of the menu');
    },
  },
  {
    name: 'regional settings are Danish, and times are those of Copenhagen',
    from: '@pnp/sp regional-settings/types.js',
    async run({ sp }) {
      const { regionalSettings } = sp().web;
      holds(await regionalSettings(), { LocaleId: 1030, Time24: true, DecimalSeparator: ',' });
      holds(await regionalSettings.timeZone(), { Id: 3, Information: { Bias: -60 } });
      const languages = (await regionalSettings.getInstalledLanguages()) as { Lcid: number }[];
      truth(
        languages.some((one) => one.Lcid === 1030),
        'Danish among the languages',
      );
      truth((await regionalSettings.timeZones()).length > 3, 'several zones');
      holds(await regionalSettings.timeZones.getById(23), { Id: 23 });
      holds(await regionalSettings.timeZones.getById(999).catch(() => ({ Id: 0 })), { Id: 0 });
      holds(await regionalSettings.timeZones.getById(3), { Id: 3 });
      equal(await regionalSettings.timeZone.utcToLocalTime('2025-07-01T10:00:00Z'), '2025-07-01T12:00:00');
      equal(await regionalSettings.timeZone.localTimeToUTC('2025-01-01T12:00:00'), '2025-01-01T11:00:00Z');
      equal(await sp().web.titleResource('da-DK'), 'Fremdrift');
    },
  },
  {
    name: 'features are turned on and off',
    from: '@pnp/sp features/types.js',
    async run({ sp }) {
      const id = '87294c72-f260-42f3-a41b-981a2ffce37a';
      await sp().web.features.add(id, true);
      holds(await sp().web.features.getById(id)(), { DefinitionId: id });
      await sp().web.features.remove(id);
      await refused(sp().web.features.remove(id), 404);
      holds(await sp().web.features.getById(id)(), { 'odata.null': true });
      truth((await sp().site.features()).length > 0, 'features of the site');
    },
  },
  {
    name: 'custom actions are added, changed and cleared',
    from: '@pnp/sp user-custom-actions/types.js',
    async run({ sp }) {
      for (const actions of [sp().web.userCustomActions, sp().site.userCustomActions]) {
        const { action, data } = (await actions.add({
          Title: 'Handling',
          Location: 'ClientSideExtension.ApplicationCustomizer',
          Sequence: 7,
        })) as unknown as Added;
        holds(data, { Title: 'Handling', Sequence: 7 });
        await action.update({ Title: 'Ny' });
        holds(await action(), { Title: 'Ny' });
        equal(await action.titleResource('en-us'), 'Ny');
        await actions.clear();
        equal(await actions(), []);
        holds(await action(), { 'odata.null': true });
      }
    },
  },
  {
    name: 'search finds what the person may see',
    from: 'SURFACE.md 15; @pnp/sp search/query.js',
    async run({ sp, name }) {
      const word = name('sogeord').replace(/\W/g, '');
      await sp().web.lists.add(`Liste ${word}`);
      const list = sp().web.lists.getByTitle(`Liste ${word}`);
      await list.items.add({ Title: `Række ${word}` });
      const hidden = (await list.items.add({ Title: `Skjult ${word}` })) as { Id: number };
      await list.items.getById(hidden.Id).breakRoleInheritance(false);
      const all = await sp().search({ Querytext: word, RowLimit: 20 });
      equal(all.PrimarySearchResults.map((one) => one.Title).sort(), [
        `Liste ${word}`,
        `Række ${word}`,
        `Skjult ${word}`,
      ]);
      const seen = await sp('reader').search({ Querytext: word, RowLimit: 20, Properties: [] });
      equal(seen.PrimarySearchResults.map((one) => one.Title).sort(), [`Liste ${word}`, `Række ${word}`]);
    },
  },
];
