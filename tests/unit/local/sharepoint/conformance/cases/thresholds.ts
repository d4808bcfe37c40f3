import type { ConformanceCase } from '../case';
import { codeOf, equal } from '../check';

const tooManyLookups = '-2147024749, Microsoft.SharePoint.SPQueryThrottledException';

/** The list view threshold itself needs 5,001 rows: see query/thresholds.test.ts, which writes them through the stores. */
export const thresholdCases: readonly ConformanceCase[] = [
  {
    name: '13 lookup and person columns in one query are too many',
    from: 'SURFACE.md 3 and 15; responses/error-lookup-threshold.json',
    async run(context) {
      const { web } = context.sp();
      const { Id: target } = (await web.lists.add(context.name('Maal'), '', 100)) as { Id: string };
      const title = context.name('Bred');
      const { Id } = (await web.lists.add(title, '', 100)) as { Id: string };
      const names = Array.from({ length: 13 }, (_, n) => `L${n}`);
      for (const name of names)
        await web.lists.getById(Id).fields.createFieldAsXml({
          SchemaXml: `<Field Type="Lookup" Name="${name}" DisplayName="${name}" List="{${target}}" ShowField="Title"/>`,
          Options: 8,
        });
      const items = `web/lists('${Id}')/items`;
      const twelve = names.slice(0, 12).map((name) => `${name}Id`);
      const expanded = names.map((name) => `${name}/Title`).join(',');
      for (const [query, refused] of [
        [`$select=Id,${twelve.join(',')}`, false],
        [`$select=Id,AuthorId,${twelve.join(',')}`, true],
        [`$select=Id,${twelve.join(',')}&$filter=L12Id+eq+1`, true],
        [`$select=${expanded}&$expand=${names.join(',')}`, true],
        ['', true],
        ['$select=Id,Title', false],
      ] as const) {
        const answer = await context.ask(`${items}?${query}`);
        equal([answer.status, codeOf(answer)], refused ? [500, tooManyLookups] : [200, ''], query);
      }
      const getItems = await context.ask(`web/lists('${Id}')/getitems`, {
        body: JSON.stringify({ query: { ViewXml: '<View><ViewFields><FieldRef Name="Title"/></ViewFields></View>' } }),
      });
      equal(getItems.status, 200);
    },
  },
];
