import { createPageSp } from '../../../src/lists/create-sp';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import { createPlanSite, type PlanSite } from '../../../src/lists/plan-site';
import { sharing, type Shared } from './sharing';

const now = (): Date => new Date();

interface Held {
  readonly shared: Shared<PlanSite>;
  /** The property panes of its web parts, the newest last: each may name the bot. */
  readonly logins: Set<() => string>;
}

const sites = new Map<string, Held>();

/**
 * The site of a web part. All web parts of one site on a page have the same: they load the plan once, and what one of them
 * writes the others show.
 */
export function sharedSite(siteUrl: string, serviceLogin: () => string): Shared<PlanSite> & { release(): void } {
  const held = sites.get(siteUrl) ?? make(siteUrl);
  sites.set(siteUrl, held);
  held.logins.add(serviceLogin);
  return {
    ...held.shared,
    release: () => {
      held.logins.delete(serviceLogin);
      if (held.logins.size === 0) sites.delete(siteUrl);
    },
  };
}

function make(siteUrl: string): Held {
  const logins = new Set<() => string>();
  const sp = createPageSp(siteUrl);
  const { site, onWritten } = sharing(
    createPlanSite(sp, createPlanRepository(sp, { place: 'webPart' }), {
      now,
      place: 'webPart',
      serviceLogin: () => [...logins].map((login) => login().trim()).find((login) => login !== ''),
    }),
  );
  return { shared: { site, onWritten }, logins };
}
