import fc from 'fast-check';
import { checkIn, checkOut, undoCheckOut, type Document } from '../../../../../local/sharepoint/files/checkout';
import { addDocument, bytesOf, writeBytes } from '../../../../../local/sharepoint/files/documents';
import { earlierVersions, restoreVersion } from '../../../../../local/sharepoint/files/history';
import { fileAt } from '../../../../../local/sharepoint/files/places';
import { changeItem } from '../../../../../local/sharepoint/items/write';
import { librarySite, type LibrarySite } from './site';

let site: LibrarySite;
beforeAll(() => (site = librarySite()));
afterAll(() => site.close());
let n = 0;

type Step = { readonly how: 'write' | 'values' | 'out' | 'in' | 'undo' | 'restore'; readonly text: string };

test('whatever is done to a document, each version keeps the bytes it had, and no other bytes are kept', () => {
  const step: fc.Arbitrary<Step> = fc.record({
    how: fc.constantFrom('write', 'values', 'out', 'in', 'undo', 'restore'),
    text: fc.string({ minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), fc.integer({ min: 1, max: 5 }), (steps, limit) => {
      const { writer } = site;
      const { stores } = writer;
      const made = site.newLibrary(`versioner ${++n}`);
      stores.lists.put({ ...made.list, majorVersionLimit: limit });
      const path = `${made.root.path}/v.txt`;
      const list = stores.lists.get(made.list.id);
      if (!list) throw new Error('no list');
      const put = (text: string): string => stores.blobs.put(Buffer.from(text));
      addDocument(writer, { ...made.root, list }, 'v.txt', put('første'));
      const here = (): Document => fileAt(stores, path) as Document;
      /** What each version must hold, by UIVersion; and what the document held when it was checked out. */
      const held = new Map([[512, 'første']]);
      let before: { readonly text: string; readonly version: number } | null = null;
      for (const { how, text } of steps) {
        const place = here();
        const now = held.get(place.item.uiVersion) ?? '';
        if (how === 'write') writeBytes(writer, place, put(text));
        if (how === 'values') changeItem(writer, list, place.item, { values: { Title: text } });
        if (how === 'out' && !before) {
          checkOut(writer, place);
          before = { text: now, version: place.item.uiVersion };
        } else if (how === 'in' && before) {
          checkIn(writer, place, 1, text);
          held.set(before.version, before.text);
          before = null;
        } else if (how === 'undo' && before) {
          undoCheckOut(writer, place, false);
          held.set(before.version, before.text);
          before = null;
        }
        const oldest = earlierVersions(writer, place)[0];
        if (how === 'restore' && oldest) {
          const restored = held.get(oldest.uiVersion) ?? '';
          restoreVersion(writer, place, oldest);
          held.set(here().item.uiVersion, restored);
        } else if (how === 'write') held.set(here().item.uiVersion, text);
        else if (how === 'values' || how === 'in') held.set(here().item.uiVersion, now);
        const after = here();
        expect(bytesOf(writer, after).toString()).toBe(held.get(after.item.uiVersion));
        for (const version of earlierVersions(writer, after))
          expect(bytesOf(writer, after, version.uiVersion).toString()).toBe(held.get(version.uiVersion));
        expect(earlierVersions(writer, after).length).toBeLessThan(limit);
        expect(stores.files.contents(after.id).length).toBeLessThanOrEqual(limit + 1);
      }
    }),
    { numRuns: 150 },
  );
});
