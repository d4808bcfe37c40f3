import { nothing } from '../../answers/answer';
import { method, type Resource } from '../../answers/resource';
import { fileFaults } from '../../files/faults';
import { copyFile, copyFolder, moveFile, moveFolder, type Destination, type TransferOptions } from '../../files/move';
import { splitPath } from '../../files/names';
import { fileAt, folderAt, type Place } from '../../files/places';
import { argument, isTrue, type Segment } from '../../http/path';
import { faults } from '../../http/faults';
import { checkedPath } from '../../files/names';
import { demand, ofItem, type Call } from '../call';
import { isSeen, securableOf } from './file-entity';
import { needed, pathOfUrl } from './paths';

/** Where a path leads to, in whatever web of the site. Its folder must be there. */
export function destinationAt(call: Call, text: string): Destination {
  const named = pathOfUrl(text.trim())
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  const path = named.startsWith('/') ? named : `${call.web.path}/${named}`;
  if (/(?:^|\/)\.\.?(?:\/|$)/.test(path)) throw faults.badArgument('The destination is not valid.');
  const { dir, leaf } = splitPath(checkedPath(path));
  const folder = folderAt(call.stores, dir);
  // One site collection is one service here; another site of the same service is as unknown as another host.
  if (!folder || folder.web.siteId !== call.web.siteId || !isSeen(call, folder)) throw fileFaults.noDestination();
  return { folder, leaf };
}

/** Carries out a copy or a move, with the rights that it takes. */
export function transfer(
  call: Call,
  how: 'copy' | 'move',
  source: Place,
  to: Destination,
  options: TransferOptions,
): Place {
  const from = securableOf(call, source);
  demand(call, source.list ? 'openItems' : 'open', from);
  demand(call, to.folder.list ? 'addListItems' : 'addAndCustomizePages', securableOf(call, to.folder));
  if (how === 'move') demand(call, source.list ? 'deleteListItems' : 'addAndCustomizePages', from);
  const there = options.keepBoth ? null : fileAt(call.stores, `${to.folder.path}/${to.leaf}`);
  if (there && options.overwrite)
    demand(call, there.list ? 'editListItems' : 'addAndCustomizePages', securableOf(call, there));
  if (source.kind === 'folder') demandInner(call, source, how);
  if (source.kind === 'file') return (how === 'copy' ? copyFile : moveFile)(call, source, to, options);
  return (how === 'copy' ? copyFolder : moveFolder)(call, source, to, options);
}

/** Documents of the folder with rights of their own must be the person's as well. */
function demandInner(call: Call, folder: Place, how: 'copy' | 'move'): void {
  const { list } = folder;
  if (!list) return;
  for (const item of call.stores.items.under(folder.path))
    demand(call, how === 'move' ? 'deleteListItems' : 'openItems', ofItem(call, list, item));
}

const plainOptions: TransferOptions = { overwrite: false, keepBoth: false, resetAuthor: true, retainEditor: false };

/** SP.MoveOperations. */
const flags = { overwrite: 1, retainEditor: 2048 } as const;

/** `copyTo`, `moveTo` and their kin under a file or folder. */
export function transfers(call: Call, place: Place): Readonly<Record<string, (step: Segment) => Resource>> {
  const doing =
    (how: 'copy' | 'move', target: string, optionsOf: (step: Segment) => Partial<TransferOptions>) =>
    (step: Segment): Resource =>
      method(() => {
        transfer(call, how, place, destinationAt(call, needed(step, target)), { ...plainOptions, ...optionsOf(step) });
        return nothing(call.request);
      });
  const overwriting = (step: Segment) => ({ overwrite: isTrue(argument(step, 'boverwrite', 1)) });
  const flagged = (name: string) => (step: Segment) => {
    const sent = Number(argument(step, name, 1) ?? 0);
    return { overwrite: (sent & flags.overwrite) !== 0, retainEditor: (sent & flags.retainEditor) !== 0 };
  };
  return {
    copyto: doing('copy', 'strnewurl', overwriting),
    copytousingpath: doing('copy', 'decodedurl', overwriting),
    moveto: doing('move', 'newurl', flagged('flags')),
    movetousingpath: doing('move', 'decodedurl', flagged('moveoperations')),
  };
}
