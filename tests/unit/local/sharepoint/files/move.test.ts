import fc from 'fast-check';
import { addDocument, bytesOf } from '../../../../../local/sharepoint/files/documents';
import { addFolder, removePlace } from '../../../../../local/sharepoint/files/folders';
import { copyFile, copyFolder, moveFile, moveFolder } from '../../../../../local/sharepoint/files/move';
import { filesIn, foldersIn, rootFolderOfList, type Place } from '../../../../../local/sharepoint/files/places';
import { isWithin } from '../../../../../local/sharepoint/files/names';
import { ServiceError } from '../../../../../local/sharepoint/http/message';
import { librarySite, type LibrarySite } from './site';

let site: LibrarySite;
beforeAll(() => (site = librarySite()));
afterAll(() => site.close());

/** A folder as plain data: names, with texts for files. */
type Tree = { readonly [name: string]: Tree | string };

const treeArbitrary = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.oneof({ maxDepth: 3, depthSize: 'small' }, fc.string({ maxLength: 5 }), tie('tree')),
    { maxKeys: 3 },
  ),
})).tree;

function plant(folder: Place, tree: Tree): void {
  const { writer } = site;
  for (const [name, part] of Object.entries(tree)) {
    if (typeof part === 'string') addDocument(writer, folder, name, writer.stores.blobs.put(Buffer.from(part)));
    else plant(addFolder(writer, folder, name), part);
  }
}

const isOwn = (place: Place): boolean => place.item !== null || place.loose !== null;

function grown(folder: Place): Tree {
  const { writer } = site;
  return Object.fromEntries<Tree | string>([
    ...filesIn(writer.stores, folder).map((file) => [file.leaf, bytesOf(writer, file).toString()] as const),
    ...foldersIn(writer.stores, folder)
      .filter(isOwn)
      .map((inner) => [inner.leaf, grown(inner)] as const),
  ]);
}

function everythingIn(folder: Place): Place[] {
  const { stores } = site.writer;
  return [
    ...filesIn(stores, folder),
    ...foldersIn(stores, folder)
      .filter(isOwn)
      .flatMap((inner) => [inner, ...everythingIn(inner)]),
  ];
}

const options = { overwrite: false, keepBoth: false, resetAuthor: true, retainEditor: false };
let n = 0;

test('a copied or moved tree is the same tree, in the same library and in another', () => {
  fc.assert(
    fc.property(treeArbitrary, fc.boolean(), fc.boolean(), (tree, across, copies) => {
      const { writer } = site;
      const one = site.newLibrary(`fra ${++n}`);
      const other = across ? site.newLibrary(`til ${n}`) : one;
      const source = addFolder(writer, one.root, 'kilde');
      plant(source, tree);
      const to = { folder: other.root, leaf: 'mål' };
      const target = (copies ? copyFolder : moveFolder)(writer, source, to, options);
      expect(grown(target)).toEqual(tree);
      expect(grown(rootFolderOfList(writer.stores, one.list))).toEqual({
        ...(copies ? { kilde: tree } : {}),
        ...(across ? {} : { mål: tree }),
      });
    }),
    { numRuns: 60 },
  );
});

test('random moves, copies and deletions never leave two things at one path, nor lose a file unasked', () => {
  const step = fc.record({
    how: fc.constantFrom('copy', 'move', 'delete'),
    from: fc.nat(),
    to: fc.nat(),
    leaf: fc.constantFrom('a', 'b', 'C', 'x'),
    keepBoth: fc.boolean(),
    overwrite: fc.boolean(),
  });
  fc.assert(
    fc.property(treeArbitrary, fc.array(step, { maxLength: 12 }), (tree, steps) => {
      const { writer } = site;
      const { root } = site.newLibrary(`blandet ${++n}`);
      plant(root, tree);
      for (const { how, from, to, leaf, keepBoth, overwrite } of steps) {
        const all = everythingIn(root);
        const source = all[from % (all.length || 1)];
        if (!source) break;
        const folders = [root, ...all.filter((one) => one.kind === 'folder')];
        const folder = folders[to % folders.length] ?? root;
        const texts = all.filter((one) => one.kind === 'file').length;
        try {
          if (how === 'delete') removePlace(writer, source, () => undefined);
          else {
            const destination = { folder, leaf };
            const sent = { ...options, keepBoth, overwrite };
            if (source.kind === 'file') (how === 'copy' ? copyFile : moveFile)(writer, source, destination, sent);
            else (how === 'copy' ? copyFolder : moveFolder)(writer, source, destination, sent);
          }
        } catch (error) {
          // What is refused changes nothing.
          if (!(error instanceof ServiceError)) throw error;
          expect(everythingIn(root).map((one) => one.path)).toEqual(all.map((one) => one.path));
        }
        const after = everythingIn(root);
        const paths = after.map((one) => one.path.toLowerCase());
        expect(new Set(paths).size).toBe(paths.length);
        expect(after.every((one) => isWithin(one.path, root.path))).toBe(true);
        if (how !== 'delete' && !overwrite)
          expect(after.filter((one) => one.kind === 'file').length).toBeGreaterThanOrEqual(texts);
      }
      expect(writer.stores.items.under(root.path)).toHaveLength(everythingIn(root).length);
    }),
    { numRuns: 100 },
  );
});

test('when everything is deleted, no bytes are left', () => {
  const { writer } = site;
  const { core } = writer.stores;
  const { root } = site.newLibrary('tom');
  const blobs = (): number => (core.sql('SELECT count(*) AS n FROM blobs').get([]) as { n: number }).n;
  const before = blobs();
  plant(root, { a: 'x', b: { c: 'y', d: { a: 'z' } } });
  const folder = foldersIn(writer.stores, root).find((one) => one.leaf === 'b') as Place;
  copyFolder(writer, folder, { folder: root, leaf: 'kopi' }, options);
  for (const place of [...filesIn(writer.stores, root), ...foldersIn(writer.stores, root).filter(isOwn)])
    removePlace(writer, place, () => undefined);
  expect(blobs()).toBe(before);
});
