import type { CaseContext } from '../case';

/** A list of six rows with one column of each kind that queries are asked of, for the cases of queries. */
export interface PlanList {
  readonly title: string;
  readonly id: string;
  /** "web/lists/getByTitle('Plan 3')". */
  readonly path: string;
}

export const row = (n: number): Record<string, unknown> => ({
  Title: `Akt ${n}`,
  Status: n % 2 === 1 ? 'Åben' : 'Lukket',
  Budget: n === 6 ? null : n * 100.5,
  Done: n === 1 ? null : n % 2 === 0,
  // The sixth has no date.
  Due: n === 6 ? null : `2025-0${n}-15T10:00:00Z`,
  Tags: n === 6 ? [] : n % 3 === 0 ? ['Børn', 'Unge'] : ['Unge'],
  AreaId: n <= 3 ? 1 : n === 6 ? null : 2,
});

/** Makes the list and its area list over @pnp/sp. */
export async function planList(context: CaseContext, count = 6): Promise<PlanList> {
  const { web } = context.sp();
  const areaTitle = context.name('Område');
  const { Id: areaId } = (await web.lists.add(areaTitle)) as { Id: string };
  for (const Title of ['Skole', 'Klima']) await web.lists.getById(areaId).items.add({ Title });
  const title = context.name('Plan');
  const { Id } = (await web.lists.add(title)) as { Id: string };
  const { fields, items } = web.lists.getById(Id);
  for (const schema of [
    '<Field Type="Choice" Name="Status" DisplayName="Status"><CHOICES><CHOICE>Åben</CHOICE><CHOICE>Lukket</CHOICE></CHOICES></Field>',
    '<Field Type="Number" Name="Budget" DisplayName="Budget"/>',
    '<Field Type="Boolean" Name="Done" DisplayName="Done"/>',
    '<Field Type="DateTime" Format="DateTime" Name="Due" DisplayName="Due"/>',
    '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>Børn</CHOICE><CHOICE>Unge</CHOICE></CHOICES></Field>',
    '<Field Type="Note" Name="Body" DisplayName="Body"/>',
    '<Field Type="User" Name="Owner" DisplayName="Owner"/>',
    `<Field Type="Lookup" Name="Area" DisplayName="Area" List="{${areaId}}" ShowField="Title"/>`,
  ])
    await fields.createFieldAsXml({ SchemaXml: schema, Options: 8 });
  for (let n = 1; n <= count; n++) await items.add(row(n));
  return { title, id: Id, path: `web/lists/getByTitle('${encodeURIComponent(title)}')` };
}
