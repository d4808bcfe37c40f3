import { createPlanRepository } from '../src/lists/plan-repository';
import { createSp } from '../src/lists/create-sp';
import { createPlanSite, type PlanSite } from '../src/lists/plan-site';
import { noRights, type Rights } from '../src/lists/rights-of';
import { loginTimedOut, RequestFault } from '../src/lists/transport/request-fault';
import { remembering } from './offline/remembering';
import type { Shelf } from './offline/shelf';
import type { TabConfig } from './page';
import type { SignInFault } from './sign-in/fault';
import { signInFaultOf } from './sign-in/fault';
import { renewingFetch } from './sign-in/renewing-fetch';
import type { Tokens } from './sign-in/tokens';

/** What the tab must tell of the person's way to SharePoint while it is open. */
export interface Standing {
  /** Why SharePoint no longer takes the person's sign-in; null while it does. */
  readonly signIn: SignInFault | null;
  /** When the plan that is shown was kept; null where it is the lists' own. */
  readonly seen: Date | null;
  /** True where the site is not there at all. */
  readonly noSite: boolean;
}

const allWell: Standing = { signIn: null, seen: null, noSite: false };

/** One person's way to the plan from when they are signed in, or are known to be without a connection. */
export interface Session {
  readonly site: PlanSite;
  readonly standing: () => Standing;
  /** Told of each new standing; gives what ends that. */
  readonly watch: (heard: () => void) => () => void;
  /** Asks the person to sign in again; called from a press. Throws `SignInFault`. */
  readonly signIn: () => Promise<void>;
}

export interface SessionOptions {
  readonly config: TabConfig;
  readonly tokens: Tokens;
  readonly shelf: Shelf | null;
  readonly now: () => Date;
  /** True where the page is shown before others in a meeting: they follow, and nobody changes by mistake. */
  readonly readOnly: boolean;
  readonly isOffline?: () => boolean;
}

export function createSession({ config, tokens, shelf, now, readOnly, ...more }: SessionOptions): Session {
  const isOffline = more.isOffline ?? (() => !navigator.onLine);
  let standing = allWell;
  /** Whether the lists have answered at all. */
  let live = false;
  const watchers = new Set<() => void>();
  const tell = (change: Partial<Standing>): void => {
    const next = { ...standing, ...change };
    if (next.signIn === standing.signIn && next.seen === standing.seen && next.noSite === standing.noSite) return;
    standing = next;
    watchers.forEach((heard) => heard());
  };
  const expired = (fault: SignInFault): void => tell({ signIn: fault });
  const getToken = async (): Promise<string> => {
    try {
      return await tokens.get();
    } catch (error) {
      const fault = signInFaultOf(error);
      if (fault.kind === 'offline') throw new RequestFault('offline');
      expired(fault);
      throw new RequestFault('other', loginTimedOut);
    }
  };
  const sp = createSp(config.siteUrl, getToken, { fetch: renewingFetch(() => tokens.renew(), expired) });
  const repository = remembering(createPlanRepository(sp, { place: 'tab' }), {
    shelf,
    isOffline,
    onSeen: (seen) => tell({ seen }),
    onFault(fault) {
      live ||= fault === null;
      tell({ noSite: fault?.status === 404 && fault.kind === 'other' });
    },
  });
  const site = createPlanSite(sp, repository, {
    now,
    place: 'tab',
    serviceLogin: () => config.serviceLogin ?? undefined,
  });
  const rights = async (): Promise<Rights> => {
    // A plan that was kept is shown at once, and nothing in it can be changed.
    if (!live && isOffline()) return { ...noRights, read: true, paused: true };
    const { read, ...more } = await site.rights();
    return readOnly ? { ...noRights, read, paused: true } : { read, ...more };
  };
  return {
    site: { ...site, rights },
    standing: () => standing,
    watch(heard) {
      watchers.add(heard);
      return () => void watchers.delete(heard);
    },
    async signIn() {
      try {
        await tokens.ask();
        // What SharePoint refused before may be at hand still.
        await tokens.renew().catch(() => undefined);
        tell({ signIn: null });
      } catch (error) {
        const fault = signInFaultOf(error);
        if (fault.kind !== 'cancelled') expired(fault);
        throw fault;
      }
    },
  };
}
