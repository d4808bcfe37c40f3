import { createDocuments, type Documents } from './documents';
import type { Core } from './database';

/** What SharePoint keeps beside the sites: site scripts and designs, hub sites, links between rows, profiles. */
export interface TenantThing {
  /** `kind/its own id`. */
  readonly id: string;
  readonly kind: 'siteScript' | 'siteDesign' | 'hubSite' | 'relatedItem' | 'profile';
  readonly values: Readonly<Record<string, unknown>>;
}

/** The small things of the whole organisation, by kind. */
export type Tenant = Documents<TenantThing>;

export const createTenant = (core: Core): Tenant => createDocuments<TenantThing>(core, 'tenant', (thing) => thing.kind);
