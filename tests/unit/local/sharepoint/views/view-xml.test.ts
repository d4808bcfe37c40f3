import fc from 'fast-check';
import { xmlText } from '../../../../../local/sharepoint/fields/xml-element';
import type { View } from '../../../../../local/sharepoint/store/views';
import { listViewXml, queryXml, withViewXml } from '../../../../../local/sharepoint/views/view-xml';

const view: View = {
  id: '99990000-0000-4000-8000-000000000001',
  webId: 'w',
  listId: 'l',
  title: 'Alle',
  leaf: 'AllItems.aspx',
  owner: null,
  isDefault: true,
  hidden: false,
  baseViewId: '1',
  viewType: 'HTML',
  fields: ['LinkTitle'],
  query: '',
  rowLimit: 30,
  paged: true,
  scope: 0,
  version: 1,
  settings: {},
};

describe('a view as XML', () => {
  test('comes back the same', () => {
    const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,10}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(name),
        fc.integer({ min: 1, max: 5000 }),
        fc.boolean(),
        fc.nat(3),
        fc.string({ maxLength: 20 }),
        (fields, rowLimit, paged, scope, value) => {
          const query = `<Where><Eq><FieldRef Name="Title" /><Value Type="Text">a${xmlText(value)}a</Value></Eq></Where>`;
          const one: View = { ...view, fields, rowLimit, paged, scope, query: queryXml(query) };
          expect(withViewXml(view, listViewXml(one))).toEqual(one);
        },
      ),
    );
  });

  test.each(['', '<View', '<View><Query></View>'])('refuses %j', (xml) =>
    expect(() => withViewXml(view, xml)).toThrow(),
  );
});
