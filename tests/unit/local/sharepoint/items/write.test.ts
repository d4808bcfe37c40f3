import { readForm } from '../../../../../local/sharepoint/items/forms';
import { encodedName } from '../../../../../local/sharepoint/items/names';
import { restoreRecycled } from '../../../../../local/sharepoint/items/restore';
import { restoreVersion, versionsOf } from '../../../../../local/sharepoint/items/versions';
import { addItem, changeItem } from '../../../../../local/sharepoint/items/write';
import { recycleItem, removeItem } from '../../../../../local/sharepoint/items/remove';
import { rowsOf } from './row-store';

const number = '<Field Type="Number" Name="Tal" DisplayName="Tal" />';

test('a failed write leaves nothing behind: no row, no version, no line of the change log', () => {
  const { writer, list } = rowsOf(
    '<Field Type="Text" Name="Code" DisplayName="Code" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
  );
  const { items, changes } = writer.stores;
  const first = addItem(writer, list, { values: { Code: 'a' } });
  const second = addItem(writer, list, { values: { Code: 'b' } });
  const last = changes.last();
  expect(() => addItem(writer, list, { values: { Code: 'A' } })).toThrow(/duplicate values were found/);
  expect(() => changeItem(writer, list, second, { values: { Code: 'a' } })).toThrow(/\[Code\]/);
  expect(changes.last()).toBe(last);
  expect(items.count(list.id)).toBe(2);
  expect(items.one(list.id, second.id)).toEqual(second);
  expect(items.versions(list.id, first.id)).toEqual([]);
});

test('a system update keeps Modified, Editor and the version number, and raises the ETag', () => {
  const { writer, list } = rowsOf(number);
  const before = addItem(writer, list, { values: { Tal: 1 } });
  const after = changeItem(writer, list, before, { values: { Tal: 2 } }, { system: true });
  expect(after).toEqual({ ...before, version: 2, values: { Tal: 2 } });
  expect(versionsOf(writer, after)).toEqual([after]);
});

test('a restored version sets again what was set, and empties what was not', () => {
  const { writer, list } = rowsOf(number);
  const first = addItem(writer, list, { values: { Title: 'A' } });
  const second = changeItem(writer, list, first, { values: { Title: 'B', Tal: 3 } });
  const third = restoreVersion(writer, list, second, first);
  expect(third.values).toEqual({ Title: 'A', Tal: null });
  expect(versionsOf(writer, third).map((one) => one.uiVersion)).toEqual([1536, 1024, 512]);
});

test('a folder takes what lies in it along when it gets another name, and when it goes', () => {
  const { writer, list } = rowsOf();
  const { items } = writer.stores;
  const folder = addItem(writer, list, { fs: 1, leaf: 'A', values: {} });
  const inner = addItem(writer, list, { fs: 1, dir: `${list.path}/A`, leaf: 'B', values: {} });
  const row = addItem(writer, list, { dir: `${list.path}/A/B`, values: {} });
  const beside = addItem(writer, list, { fs: 1, leaf: 'A0', values: {} });
  changeItem(writer, list, folder, { leaf: 'Ny' });
  expect(items.one(list.id, inner.id)?.dir).toBe(`${list.path}/Ny`);
  expect(items.one(list.id, row.id)?.dir).toBe(`${list.path}/Ny/B`);
  expect(() => addItem(writer, list, { fs: 1, leaf: 'ny', values: {} })).toThrow(/already in use/);
  recycleItem(writer, list, folder);
  expect(items.page(list.id, 0, 10).map((one) => one.id)).toEqual([beside.id]);
});

test('a row that is removed takes its attachments, comments and versions with it', () => {
  const { writer, list } = rowsOf();
  const { items, comments } = writer.stores;
  const row = changeItem(writer, list, addItem(writer, list, { values: {} }), { values: { Title: 'B' } });
  comments.add({ listId: list.id, itemId: row.id, parentId: 0, text: 'x', author: 6, created: '', mentions: [] });
  removeItem(writer, list, row);
  expect(items.versions(list.id, row.id)).toEqual([]);
  expect(comments.of(list.id, row.id, 0)).toEqual([]);
});

test.each([
  ['Title', 'Title'],
  ['_UIVersionString', 'OData__x005f_UIVersionString'],
  ['Created_x0020_Date', 'Created_x005f_x0020_x005f_Date'],
])('%s is %s among texts and versions', (name, encoded) => expect(encodedName(name)).toBe(encoded));

test('a form tells of each line by itself', () => {
  const { writer, list } = rowsOf(number);
  const { outcomes, change } = readForm(writer, list, [
    { name: 'Title', text: 'A' },
    { name: 'Tal', text: '1,5' },
    { name: 'Tal', text: 'mange' },
    { name: '__proto__', text: 'x' },
  ]);
  expect(outcomes.map((line) => line.HasException)).toEqual([false, false, true, true]);
  expect(change.values).toEqual({ Title: 'A', Tal: 1.5 });
});

test('a row comes back also when its folder is gone, and the folder with it', () => {
  const { writer, list } = rowsOf();
  const { items, recycleBin } = writer.stores;
  const folder = addItem(writer, list, { fs: 1, leaf: 'A', values: {} });
  const row = addItem(writer, list, { dir: `${list.path}/A`, values: { Title: 'x' } });
  recycleItem(writer, list, row);
  removeItem(writer, list, folder);
  for (const thing of recycleBin.ofSite(list.siteId)) restoreRecycled(writer, thing);
  expect(items.one(list.id, row.id)).toEqual(row);
  expect(items.at(list.path, 'A')?.fs).toBe(1);
});
