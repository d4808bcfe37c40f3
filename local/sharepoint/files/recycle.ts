import { restorers } from '../items/restorers';
import { recycleItem } from '../items/remove';
import type { Writer } from '../items/writer';
import '../items/restore';
import type { LooseNode } from '../store/files';
import { demandUnlocked } from './documents';
import { fileFaults } from './faults';
import { isRemovable, treeOf } from './folders';
import { recordLoose } from './loose';
import { isTaken, placeOfLoose, type Place } from './places';

/** What the recycle bin keeps of files and folders that lie in no list; their bytes stay where they are. */
interface RecycledNodes {
  readonly nodes: readonly LooseNode[];
}

const nodesIn = (snapshot: unknown): readonly LooseNode[] | null =>
  (snapshot as Partial<RecycledNodes> | null)?.nodes ?? null;

/** Moves a file, or a folder with all that lies in it, to the recycle bin; gives the id it has there. */
export function recyclePlace(writer: Writer, place: Place, demandEach: (one: Place) => void): string {
  if (!isRemovable(place)) throw fileFaults.notRemovable();
  const { stores } = writer;
  return stores.core.together(() => {
    const all = place.kind === 'file' ? [place] : treeOf(stores, place);
    for (const one of all) {
      demandEach(one);
      demandUnlocked(writer, one);
    }
    if (place.item && place.list) return recycleItem(writer, place.list, place.item);
    const snapshot: RecycledNodes = { nodes: all.map((one) => one.loose).filter((node) => node !== null) };
    for (const one of all) {
      stores.files.removeLoose(one.id);
      recordLoose(writer, one, 'delete');
    }
    return stores.recycleBin.put(
      {
        siteId: place.web.siteId,
        webId: place.web.id,
        kind: place.kind,
        title: place.leaf,
        dir: place.dir,
        leaf: place.leaf,
        size: snapshot.nodes.reduce((sum, node) => sum + (stores.files.content(node.id)?.length ?? 0), 0),
        author: place.author,
        deletedBy: writer.user.principalId,
      },
      snapshot,
    ).id;
  });
}

for (const kind of ['file', 'folder'] as const) {
  const ofRows = restorers.get(kind);
  restorers.set(kind, {
    restore(writer, thing, snapshot) {
      const nodes = nodesIn(snapshot);
      if (!nodes) return ofRows?.restore(writer, thing, snapshot);
      for (const node of nodes) {
        if (isTaken(writer.stores, `${node.dir}/${node.leaf}`))
          throw fileFaults.fileExists(node.leaf, '', node.modified);
        recordLoose(writer, placeOfLoose(writer.stores, writer.stores.files.putLoose(node)), 'restore');
      }
    },
    purge(stores, thing, snapshot) {
      const nodes = nodesIn(snapshot);
      if (!nodes) return ofRows?.purge?.(stores, thing, snapshot);
      for (const node of nodes) stores.files.forget(node.id);
    },
  });
}
