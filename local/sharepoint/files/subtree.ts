import type { Stores } from '../stores';

/** Files and folders outside lists go for good with the web or list that they lie in. */
export function forgetLooseBelow({ files }: Stores, path: string): void {
  for (const node of files.looseUnder(path)) {
    files.forget(node.id);
    files.removeLoose(node.id);
  }
}

/** After a folder outside lists got another path: everything below it lies there too. (Rows: `items/folders.ts`.) */
export function moveLooseBelow({ files }: Stores, from: string, to: string): void {
  for (const node of files.looseUnder(from)) files.putLoose({ ...node, dir: to + node.dir.slice(from.length) });
}
