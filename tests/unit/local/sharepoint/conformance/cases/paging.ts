import type { CaseContext, ConformanceCase } from '../case';
import { equal, matches, truth } from '../check';
import { planList } from './plan-list';

interface Page {
  readonly ids: number[];
  readonly next: string | undefined;
}

async function page(context: CaseContext, where: string): Promise<Page> {
  const answer = await context.ask(where);
  equal(answer.status, 200, where);
  const body = answer.json as { value: { Id: number }[]; 'odata.nextLink'?: string };
  return { ids: body.value.map((one) => one.Id), next: body['odata.nextLink'] };
}

async function walk(
  context: CaseContext,
  where: string,
  between: (at: number) => Promise<unknown> = () => Promise.resolve(),
) {
  const seen: number[] = [];
  let at = 0;
  for (let next: string | undefined = where; next !== undefined;) {
    const one: Page = await page(context, next);
    seen.push(...one.ids);
    next = one.next;
    await between(++at);
  }
  return seen;
}

export const pagingCases: readonly ConformanceCase[] = [
  {
    name: 'the next link is absolute, percent-encoded, and ends',
    from: 'SURFACE.md 8 [R Base/PagingTests]; responses/items-page.json',
    async run(context) {
      const list = await planList(context);
      const first = await page(context, `${list.path}/items?$top=2`);
      equal(first.ids, [1, 2]);
      equal(
        first.next,
        `${context.siteUrl}/_api/web/lists(guid%27${list.id}%27)/items?%24skiptoken=Paged%3dTRUE%26p_ID%3d2&%24top=2`,
      );
      equal(await walk(context, `${list.path}/items?$top=2`), [1, 2, 3, 4, 5, 6]);
      equal((await page(context, `${list.path}/items?$top=6`)).next, undefined);
      equal((await page(context, `${list.path}/items`)).next, undefined);
    },
  },
  {
    name: '$skip is ignored and carried on',
    from: 'SURFACE.md 8 [R Base/PagingTests]',
    async run(context) {
      const list = await planList(context);
      const first = await page(context, `${list.path}/items?$skip=4&$top=2`);
      equal(first.ids, [1, 2]);
      matches(first.next, /%24skip=4/);
    },
  },
  {
    name: 'the client’s skip, forwards and backwards, and its iterator',
    from: '@pnp/sp items/types.js (skip, [Symbol.asyncIterator])',
    async run(context) {
      const list = await planList(context);
      const items = () => context.sp().web.lists.getById(list.id).items;
      const ids = (rows: unknown): number[] => (rows as { Id: number }[]).map((one) => one.Id);
      equal(ids(await items().skip(2).top(2)()), [3, 4]);
      equal(ids(await items().skip(5, true).top(2)()), [3, 4]);
      const pages: number[][] = [];
      for await (const part of items().select('Id').filter("Status eq 'Åben'").orderBy('Title', false).top(2))
        pages.push(ids(part));
      equal(pages, [[5, 3], [1]]);
    },
  },
  {
    name: 'paging in an order: ties, empty values, dates and texts that need encoding',
    from: 'SURFACE.md 8 ($skiptoken with p_<Field>)',
    async run(context) {
      const list = await planList(context);
      await context.sp().web.lists.getById(list.id).items.add({ Title: 'Akt & 50 % + "æ"' });
      for (const [order, expected] of [
        ['Status', [7, 2, 4, 6, 1, 3, 5]],
        ['Due', [6, 7, 1, 2, 3, 4, 5]],
        ['Due desc', [5, 4, 3, 2, 1, 6, 7]],
        ['Budget desc', [5, 4, 3, 2, 1, 6, 7]],
        ['Done,Title desc', [1, 7, 5, 3, 6, 4, 2]],
        ['Title', [7, 1, 2, 3, 4, 5, 6]],
        ['Id desc', [7, 6, 5, 4, 3, 2, 1]],
      ] as const) {
        const where = `${list.path}/items?$select=Id&$top=1&$orderby=${order.replace(/ /g, '+')}`;
        if (order !== 'Status') equal(await walk(context, where), expected, order);
        else equal(new Set(await walk(context, where)).size, 7, order);
      }
    },
  },
  {
    name: 'rows that come, change and go between pages harm no others',
    from: 'SURFACE.md 15 (typical mistakes: paging by $skip)',
    async run(context) {
      const list = await planList(context);
      const { items } = context.sp().web.lists.getById(list.id);
      const seen = await walk(context, `${list.path}/items?$select=Id&$top=2`, async (at) => {
        if (at === 1) {
          await items.getById(2).delete();
          await items.getById(1).delete();
        }
        if (at === 2) await items.add({ Title: 'ny' });
      });
      equal(seen, [1, 2, 3, 4, 5, 6, 7]);
      const sorted = await walk(context, `${list.path}/items?$select=Id&$top=2&$orderby=Title`, async (at) => {
        // The last row of the first page goes: the token has its values.
        if (at === 1) await items.getById(4).delete();
        if (at === 2) await items.getById(3).update({ Title: 'zzz' });
      });
      for (const id of [5, 6, 7]) equal(sorted.filter((one) => one === id).length, 1, `row ${id}`);
    },
  },
  {
    name: 'odd tokens: of a row that is gone, of none, with PagedPrev',
    from: 'SURFACE.md 8',
    async run(context) {
      const list = await planList(context);
      const at = (token: string) =>
        page(context, `${list.path}/items?$select=Id&$top=2&$skiptoken=${encodeURIComponent(token)}`);
      equal((await at('Paged=TRUE&p_ID=0')).ids, [1, 2]);
      equal((await at('Paged=TRUE')).ids, [1, 2]);
      equal((await at('Paged=TRUE&p_ID=99')).ids, []);
      equal((await at('Paged=TRUE&PagedPrev=TRUE&p_ID=6')).ids, [4, 5]);
      equal((await at('Paged=TRUE&PagedPrev=TRUE&p_ID=1')).ids, []);
      const back = await at('Paged=TRUE&PagedPrev=TRUE&p_ID=5');
      equal(back.ids, [3, 4]);
      equal((await page(context, back.next ?? '')).ids, [1, 2]);
    },
  },
  {
    name: '$top=0 gives no row, 5,000 the most',
    from: 'SURFACE.md 8',
    async run(context) {
      const list = await planList(context, 2);
      const none = await page(context, `${list.path}/items?$top=0`);
      equal(none, { ids: [], next: undefined });
      truth((await page(context, `${list.path}/items?$top=6000`)).ids.length === 2, 'two rows');
    },
  },
];
