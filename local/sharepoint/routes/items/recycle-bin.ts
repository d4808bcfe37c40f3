import { all, done, nothing } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import { entityResource, method, reading, steps, type Resource } from '../../answers/resource';
import { jsonBody, ServiceError } from '../../http/message';
import { only } from '../../http/path';
import { itemFaults } from '../../items/faults';
import { purgeRecycled, restoreRecycled } from '../../items/restore';
import { plainGuid } from '../../store/documents';
import { recycledTypes, type Recycled } from '../../store/recycle-bin';
import type { Web } from '../../store/webs';
import { localeOf } from '../../kinds/context';
import { writtenMoment } from '../../kinds/written-dates';
import { may, ofWeb, type Call } from '../call';
import { principalEntity } from '../people/principals';

function recycledEntity(call: Call, root: string, thing: Recycled): Entity {
  const person = (id: number) => call.stores.people.byId(thing.siteId, id);
  const linked = (id: number): Entity | null => {
    const known = person(id);
    return known && principalEntity(call, known);
  };
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
      DeletedDateLocalFormatted: writtenMoment(Date.parse(thing.deleted), localeOf(call.web)),
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
    parts: () => ({ links: { Author: () => linked(thing.author), DeletedBy: () => linked(thing.deletedBy) } }),
  };
}

interface Bin {
  /** "Web" or "Site", the first step of its address. */
  readonly root: string;
  readonly things: () => readonly Recycled[];
  /** Whether this one thing is among them: a bin may hold very many. */
  readonly holds: (thing: Recycled) => boolean;
}

function binResource(call: Call, bin: Bin, args: string | undefined): Resource {
  const { stores, request } = call;
  const shown = (): Collection => ({
    set: 'SP.ApiData.RecycleBinItems',
    entities: bin.things().map((thing) => recycledEntity(call, bin.root, thing)),
  });
  const one = (id: string | undefined): Resource => {
    const thing = stores.recycleBin.one(plainGuid(id ?? ''));
    if (!thing || !bin.holds(thing)) throw itemFaults.notRecycled();
    const act = (work: () => void) => () => {
      work();
      return nothing(request);
    };
    const entity = recycledEntity(call, bin.root, thing);
    return entityResource(
      {
        ...entity,
        parts: () => ({
          ...entity.parts?.(),
          routes: {
            restore: () => method(act(() => restoreRecycled(call, thing))),
            deleteobject: () => method(act(() => purgeRecycled(stores, thing))),
            movetosecondstage: () => method(act(() => stores.recycleBin.toSecondStage(thing))),
          },
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
  // What cannot come back (its list is gone, its name is taken) stays in the bin, and all else comes back.
  const restoreAll = () =>
    method(() => {
      for (const thing of restoring(bin.things)())
        try {
          restore(thing);
        } catch (error) {
          if (!(error instanceof ServiceError)) throw error;
        }
      return nothing(request);
    });
  return {
    get: () => all(shown(), request),
    child: steps({
      getbyid: (step) => one(only(step)),
      deleteall: each(stage(1), purge),
      restoreall: restoreAll,
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
    holds: (thing) => thing.webId === web.id && thing.stage === 1 && seenBy(call, web, [thing]).length > 0,
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
          {
            root: 'Site',
            things: () => seenBy(call, root, call.stores.recycleBin.ofSite(root.siteId)),
            holds: (thing) => thing.siteId === root.siteId && seenBy(call, root, [thing]).length > 0,
          },
          only(step),
        ),
    },
  };
}
