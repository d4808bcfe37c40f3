import type { SPFI } from '@pnp/sp/fi.js';
import type { CarryMode } from '../plan/carry-over';
import type { LocalDate, RowRef } from '../plan/plan';
import { readPlanHistory, readRowHistory, type HistoryLine, type PlanHistory } from './history';
import { carryPlan, type CarriedPlan } from './plans/carry-plan';
import type { PlanResult } from './plans/plan-failure';
import { closePlan, listPlans, makePlanCurrent, reopenPlan } from './plans/plan-states';
import type { PlanSummary } from './plans/plan-summary';
import { inspect, provision, type Inspection, type ProvisionProgress, type ProvisionReport } from './provisioning';
import type { PlanRepository, WriteProgress } from './repository';
import { rightsOf, type Rights } from './rights-of';
import { allLists } from './schema';
import type { WritePlace } from './writing/write-key';
import { siteOwners } from './site-owners';
import { siteUrlOf } from './table';

/** The plans of a site, beside the one that is read and written through the repository. */
export interface SitePlans {
  list(): Promise<PlanSummary[]>;
  makeCurrent(key: string): Promise<PlanResult<PlanSummary>>;
  close(key: string, today: LocalDate): Promise<PlanResult<PlanSummary>>;
  reopen(key: string): Promise<PlanResult<PlanSummary>>;
  /** The next plan of this one: its areas and activities, or what is not finished. */
  carry(key: string, mode: CarryMode, onProgress?: (progress: WriteProgress) => void): Promise<PlanResult<CarriedPlan>>;
}

/** What the lists of a site lack, as far as views tell of it. */
export type SiteLists = Pick<Inspection, 'plan' | 'later' | 'version' | 'upgrades' | 'lacking'>;

/** Everything that a view asks of the SharePoint site that holds the plans. A host makes one with its own token. */
export interface PlanSite {
  readonly repository: PlanRepository;
  /** Address of the site, without a final slash. */
  readonly url: string;
  /** What the person may do, as SharePoint says it now. */
  rights(): Promise<Rights>;
  /** Names of people who own the site, for who must ask one; empty where they cannot be told. */
  owners(): Promise<string[]>;
  /**
   * What the lists lack; changes nothing. Throws ProvisionRefused where they lack something that the person may not make, or
   * are newer than the product.
   */
  inspect(): Promise<SiteLists>;
  /** Makes what is missing; throws ProvisionRefused where the person may not, or the lists are newer than the product. */
  provision(onProgress?: (progress: ProvisionProgress) => void): Promise<ProvisionReport>;
  /** Who changed a row, when, from where, and what it was before; newest first. */
  rowHistory(row: RowRef): Promise<HistoryLine[]>;
  /** Of the plan with this key, else of the present one. */
  planHistory(since: Date, planKey?: string): Promise<PlanHistory>;
  readonly plans: SitePlans;
}

export interface PlanSiteOptions {
  readonly now: () => Date;
  /** Where the person changes something: history tells it. */
  readonly place: WritePlace;
  /** Sign-in name of the bot as the host knows it now; the bot alone writes the product's own lists. */
  readonly serviceLogin?: (() => string | undefined) | undefined;
}

export function createPlanSite(sp: SPFI, repository: PlanRepository, options: PlanSiteOptions): PlanSite {
  const { now, place } = options;
  const writing = { place };
  const service = (): { readonly serviceLogin?: string } => {
    const serviceLogin = options.serviceLogin?.();
    return serviceLogin === undefined ? {} : { serviceLogin };
  };
  return {
    repository,
    url: siteUrlOf(sp),
    rights: () => rightsOf(sp),
    owners: () => siteOwners(sp),
    inspect: () => inspect(sp, service()),
    provision: (onProgress) => provision(sp, { ...service(), ...(onProgress ? { onProgress } : {}) }),
    rowHistory: (row) => {
      const list = allLists.find(({ name }) => name === row.list);
      if (!list) throw new RangeError(`No such list: ${row.list}`);
      return readRowHistory(sp, list, row.id);
    },
    planHistory: (since, planKey) => readPlanHistory(sp, { since, now: now(), planKey }),
    plans: {
      list: () => listPlans(sp),
      makeCurrent: (key) => makePlanCurrent(sp, key, writing),
      close: (key, today) => closePlan(sp, key, today, writing),
      reopen: (key) => reopenPlan(sp, key, writing),
      carry: (key, mode, onProgress) => carryPlan(sp, key, mode, onProgress, writing),
    },
  };
}
