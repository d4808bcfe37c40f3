import { all, done, nothing } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import { entityResource, method, reading, steps, type Resource } from '../../answers/resource';
import { jsonBody } from '../../http/message';
import { only } from '../../http/path';
import { itemFaults } from '../../items/faults';
import { purgeRecycled, restoreRecycled } from '../../items/restore';
import { plainGuid } from '../../store/documents';
import { recycledTypes, type Recycled } from '../../store/recycle-bin';
import type { Web } from '../../store/webs';
import { may, ofWeb, type Call } from '../call';

/** "22-03-2025 09:15": as the site's Danish pages write the moment. */
function localFormatted(moment: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Copenhagen',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(moment));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('day')}-${part('month')}-${part('year')} ${part('hour')}:${part('minute')}`;
}

function recycledEntity(call: Call, root: string, thing: Recycled): Entity {
  const person = (id: number) => call.stores.people.byId(thing.siteId, id);
  const address = `${root}/RecycleBin('${thing.id}')`;
  const dir = thing.dir.replace(/^\//, '');
  return {
    type: 'SP.RecycleBinItem',
    set: 'SP.ApiData.RecycleBinItems',
    id: address,
    editLink: address,
    values: {
      AuthorEmail: person(thing.author)?.email ?? '',
      AuthorName: person(thing.author)?.title ?? '',
      DeletedByEmail: person(thing.deletedBy)?.email ?? '',
      DeletedByName: person(thing.deletedBy)?.title ?? '',
      DeletedDate: thing.deleted,
      DeletedDateLocalFormatted: localFormatted(thing.deleted),
      DirName: dir,
      DirNamePath: { DecodedUrl: dir },
      Id: thing.id,
      ItemState: thing.stage,
      ItemType: recycledTypes[thing.kind],
      LeafName: thing.leaf,
      LeafNamePath: { DecodedUrl: thing.leaf },
      Size: String(thing.size),
      Title: thing.title,
    },
  };
}

interface Bin {
  /** "Web" or "Site", the first step of its address. */
  readonly root: string;
  readonly things: () => readonly Recycled[];
}

function binResource(call: Call, bin: Bin, args: string | undefined): Resource {
  const { stores, request } = call;
  const shown = (): Collection => ({
    set: 'SP.ApiData.RecycleBinItems',
    entities: bin.things().map((thing) => recycledEntity(call, bin.root, thing)),
  });
  const one = (id: string | undefined): Resource => {
    const thing = bin.things().find((each) => each.id === plainGuid(id ?? ''));
    if (!thing) throw itemFaults.notRecycled();
    const act = (work: () => void) => () => {
      work();
      return nothing(request);
    };
    return entityResource(
      {
        ...recycledEntity(call, bin.root, thing),
        parts: () => ({
          routes: {
            restore: () => method(act(() => restoreRecycled(call, thing))),
            deleteobject: () => method(act(() => purgeRecycled(stores, thing))),
            movetosecondstage: () => method(act(() => stores.recycleBin.toSecondStage(thing))),
          },
          links: {},
        }),
      },
      request,
      {
        remove: () => {
          purgeRecycled(stores, thing);
          return done();
        },
      },
    );
  };
  if (args !== undefined) return one(args);
  const each = (of: () => readonly Recycled[], work: (thing: Recycled) => void) => () =>
    method(() => {
      stores.core.together(() => of().forEach(work));
      return nothing(request);
    });
  const named = (): readonly Recycled[] => {
    const { ids } = jsonBody(request);
    const wanted = new Set((Array.isArray(ids) ? ids : []).map((id) => plainGuid(String(id))));
    return bin.things().filter((thing) => wanted.has(thing.id));
  };
  const stage = (n: 1 | 2) => () => bin.things().filter((thing) => thing.stage === n);
  const purge = (thing: Recycled): void => purgeRecycled(stores, thing);
  const restore = (thing: Recycled): void => restoreRecycled(call, thing);
  const away = (thing: Recycled): void => stores.recycleBin.toSecondStage(thing);
  // Oldest first, so that what was deleted inside a folder comes back after the folder did.
  const restoring = (of: () => readonly Recycled[]) => () =>
    [...of()].sort((a, b) => (a.kind === 'list' ? 0 : 1) - (b.kind === 'list' ? 0 : 1));
  return {
    get: () => all(shown(), request),
    child: steps({
      getbyid: (step) => one(only(step)),
      deleteall: each(stage(1), purge),
      restoreall: each(restoring(bin.things), restore),
      movealltosecondstage: each(stage(1), away),
      deleteallsecondstageitems: each(stage(2), purge),
      deletebyids: each(named, purge),
      restorebyids: each(restoring(named), restore),
      movetosecondstagebyids: each(named, away),
    }),
  };
}

/** A person sees what they deleted themselves; one who manages the web sees all (Microsoft: recycle bin of a site). */
const seenBy = (call: Call, web: Web, things: readonly Recycled[]): readonly Recycled[] =>
  may(call, 'manageWeb', ofWeb(web)) ? things : things.filter((thing) => thing.deletedBy === call.user.principalId);

/** `web/RecycleBin`: what was deleted in this web and has not gone on to the site's second stage. */
export function recycleBinOfWeb(call: Call, web: Web): Parts {
  const bin: Bin = {
    root: 'Web',
    things: () => seenBy(call, web, call.stores.recycleBin.ofWeb(web.id)),
  };
  return {
    links: {
      RecycleBin: () => ({
        set: 'SP.ApiData.RecycleBinItems',
        entities: bin.things().map((thing) => recycledEntity(call, bin.root, thing)),
      }),
    },
    routes: {
      recyclebin: (step) => binResource(call, bin, only(step)),
      getrecyclebinitems: () =>
        reading(() =>
          all(
            {
              set: 'SP.ApiData.RecycleBinItems',
              entities: bin.things().map((thing) => recycledEntity(call, bin.root, thing)),
            },
            call.request,
          ),
        ),
    },
  };
}

/** `site/RecycleBin`: both stages, of all webs of the site. */
export function recycleBinOfSite(call: Call): Parts {
  const root = call.stores.webs.root(call.web.siteId);
  return {
    routes: {
      recyclebin: (step) =>
        binResource(
          call,
          { root: 'Site', things: () => seenBy(call, root, call.stores.recycleBin.ofSite(root.siteId)) },
          only(step),
        ),
    },
  };
}
