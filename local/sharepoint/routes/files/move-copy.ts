import { nothing } from '../../answers/answer';
import { method, type Resource } from '../../answers/resource';
import { fileAt, folderAt, type Place } from '../../files/places';
import { faults } from '../../http/faults';
import { jsonBody } from '../../http/message';
import { argument, isTrue, type Segment } from '../../http/path';
import type { Call } from '../call';
import { isSeen } from './file-entity';
import { pathOfUrl } from './paths';
import { destinationAt, transfer } from './transfers';

type Root = (call: Call, step: Segment) => Resource | null;

/** `SP.MoveCopyUtil.…` under `_api/`, by name in small letters (@pnp/sp files/types.js and folders/types.js). */
export const moveCopyRoots: Readonly<Record<string, Root>> = {
  'sp.movecopyutil.movefilebypath': root('move', 'file'),
  'sp.movecopyutil.copyfilebypath': root('copy', 'file'),
  'sp.movecopyutil.movefolderbypath': root('move', 'folder'),
  'sp.movecopyutil.copyfolderbypath': root('copy', 'folder'),
  'sp.movecopyutil.movefile': root('move', 'file'),
  'sp.movecopyutil.copyfile': root('copy', 'file'),
  'sp.movecopyutil.movefolder': root('move', 'folder'),
  'sp.movecopyutil.copyfolder': root('copy', 'folder'),
};

function root(how: 'copy' | 'move', kind: Place['kind']): Root {
  return (call, step) =>
    method(() => {
      const body = jsonBody(call.request);
      const text = (...names: string[]): string => {
        const value = names.map((name) => body[name]).find((one) => one !== undefined);
        const path =
          typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['DecodedUrl'] : value;
        if (typeof path !== 'string') throw faults.badArgument(`The parameter ${names[0] ?? ''} is missing.`);
        return path;
      };
      const source = sourceAt(call, kind, text('srcPath', 'srcUrl'));
      const options = flagsOf(body['options']);
      transfer(call, how, source, destinationAt(call, text('destPath', 'destUrl')), {
        overwrite: isTrue(argument(step, 'overwrite')) || body['overwrite'] === true,
        keepBoth: options['KeepBoth'] === true,
        resetAuthor: options['ResetAuthorAndCreatedOnCopy'] === true,
        retainEditor: options['RetainEditorAndModifiedOnMove'] === true,
      });
      return nothing(call.request);
    });
}

const flagsOf = (options: unknown): Readonly<Record<string, unknown>> =>
  typeof options === 'object' && options !== null ? (options as Record<string, unknown>) : {};

function sourceAt(call: Call, kind: Place['kind'], text: string): Place {
  const path = pathOfUrl(text).replace(/\/$/, '');
  const place = (kind === 'file' ? fileAt : folderAt)(call.stores, path);
  if (place && place.web.siteId === call.web.siteId && isSeen(call, place)) return place;
  throw kind === 'file' ? faults.noFile(path) : faults.noFolder();
}
