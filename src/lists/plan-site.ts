import type { SPFI } from '@pnp/sp/fi.js';
import type { CarryMode } from '../plan/carry-over';
import { toLocalDate } from '../periods/index';
import type { LocalDate, RowRef } from '../plan/plan';
import { loadWords } from '../text/text';
import { lateRegister } from './documents/late-register';
import type { DocumentRegister } from './documents/register';
import type { HistoryLine, PlanHistory } from './history';
import type { OutboxLog } from './outbox-log';
import type { CarriedPlan } from './plans/carry-plan';
import type { MachineryLists } from './machinery/machinery-lists';
import type { PlanResult } from './plans/plan-failure';
import type { PlanSummary } from './plans/plan-summary';
import type { Inspection, ProvisionProgress, ProvisionReport } from './provisioning';
import type { QuestionLists } from './questions/question-lists';
import type { PlanRepository, WriteProgress } from './repository';
import { accessOf, rolesOf, type Access, type Me, type Rights, type User } from './rights-of';
import type { WritePlace } from './writing/write-key';
import { allLists } from './schema';
import type { TimelineBeside } from './timeline-beside';
import { siteUrlOf } from './table';
import { fetched } from './transport/fetched';
import { RequestFault } from './transport/request-fault';

/** The plans of a site, beside the one that is read and written through the repository. */
export interface SitePlans {
  list(): Promise<PlanSummary[]>;
  makeCurrent(key: string): Promise<PlanResult<PlanSummary>>;
  close(key: string, today: LocalDate): Promise<PlanResult<PlanSummary>>;
  reopen(key: string): Promise<PlanResult<PlanSummary>>;
  /** The next plan of this one: its areas and activities, or what is not finished, and with `newAreas` beside. */
  carry(
    key: string,
    mode: CarryMode,
    onProgress?: (progress: WriteProgress) => void,
    newAreas?: readonly string[],
  ): Promise<PlanResult<CarriedPlan>>;
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
  /** Who asks, with the roles that they have in the plan today. */
  me(): Promise<Me>;
  /** Names of people who own the site, for who must ask one; empty where they cannot be told. */
  owners(): Promise<string[]>;
  /**
   * What the lists lack; changes nothing. Throws ProvisionRefused where they lack something that the person may not make, or
   * are newer than the product.
   */
  inspect(): Promise<SiteLists>;
  /** Makes what is missing; throws ProvisionRefused where the person may not, or the lists are newer than the product. */
  provision(onProgress?: (progress: ProvisionProgress) => void): Promise<ProvisionReport>;
  /** Who changed a row and those that belong to it, when, from where, and what it was before; newest first. */
  rowHistory(row: RowRef, ...beside: readonly RowRef[]): Promise<HistoryLine[]>;
  /** Of the plan with this key, else of the present one. */
  planHistory(since: Date, planKey?: string): Promise<PlanHistory>;
  /** What other lists hold against time: meetings, supervision rounds, documents to review. */
  timelineBeside(planKey: string, today: LocalDate): Promise<TimelineBeside>;
  /** What the bot has sent, newest first, and how far it has come. */
  outbox(): Promise<OutboxLog>;
  /** Questions without an answer, the municipality's own words, and whom answers point to. */
  questions(): Promise<QuestionLists>;
  /** Ledelsestilsyn, meetings and what else stands around a plan's own text. */
  machinery(): Promise<MachineryLists>;
  readonly plans: SitePlans;
  /** The governing documents; their code is fetched when first asked for. */
  readonly documents: DocumentRegister;
}

export interface PlanSiteOptions {
  readonly now: () => Date;
  /** Where the person changes something: history tells it. */
  readonly place: WritePlace;
  /** Sign-in name of the bot as the host knows it now; the bot alone writes the product's own lists. */
  readonly serviceLogin?: (() => string | undefined) | undefined;
}

// What few ask for is fetched when somebody does. The names that provisioning gives the lists are Danish on every site.
const provisioning = () =>
  fetched(async () => {
    await loadWords('da', 'rest');
    return import(/* webpackChunkName: 'provisioning' */ './provisioning');
  });
// Not the folder's index: that writes events too.
const history = () => fetched(() => import(/* webpackChunkName: 'history' */ './history/read-history'));
const beside = () => fetched(() => import(/* webpackChunkName: 'timeline-beside' */ './timeline-beside'));
const owners = () => fetched(() => import(/* webpackChunkName: 'site-owners' */ './site-owners'));
const plans = () => fetched(() => import(/* webpackChunkName: 'plans' */ './plans/plan-states'));
/** With the page that shows it. */
const outboxLog = () => fetched(() => import(/* webpackChunkName: 'fremdrift-reminders' */ './outbox-log'));
const questions = () =>
  fetched(() => import(/* webpackChunkName: 'fremdrift-questions' */ './questions/question-lists'));
const machinery = () =>
  fetched(() => import(/* webpackChunkName: 'fremdrift-machinery' */ './machinery/machinery-lists'));
const carrying = () => fetched(() => import(/* webpackChunkName: 'plans' */ './plans/carry-plan'));

export function createPlanSite(sp: SPFI, repository: PlanRepository, options: PlanSiteOptions): PlanSite {
  const { now, place } = options;
  const writing = { place };
  const service = (): { readonly serviceLogin?: string } => {
    const serviceLogin = options.serviceLogin?.();
    return serviceLogin === undefined ? {} : { serviceLogin };
  };
  /** Written past the repository, which must not answer with what it read before. */
  const past = <T>(change: Promise<T>): Promise<T> => change.finally(() => repository.written());
  /** Who it is comes with the rights, which are asked for at the beginning. */
  let asked: Promise<User | null> | null = null;
  const access = (): Promise<Access> => {
    const answer = accessOf(sp);
    const user = answer.then((one) => one.user);
    asked = user;
    // What did not come through is asked again.
    user.catch(() => {
      if (asked === user) asked = null;
    });
    return answer;
  };
  let around: Promise<MachineryLists> | null = null;
  return {
    repository,
    documents: lateRegister(sp, { place, today: () => toLocalDate(now()) }),
    url: siteUrlOf(sp),
    rights: async () => (await access()).rights,
    async me() {
      const [user, loaded] = await Promise.all([asked ?? access().then((answer) => answer.user), repository.load()]);
      if (user === null) throw new RequestFault('forbidden', 403);
      const members = loaded === null || loaded === 'notProvisioned' ? [] : loaded.plan.members;
      return { ...user, roles: rolesOf(members, user, toLocalDate(now())) };
    },
    owners: async () => (await owners()).siteOwners(sp),
    inspect: async () => (await provisioning()).inspect(sp, service()),
    async provision(onProgress) {
      const { provision } = await provisioning();
      try {
        return await provision(sp, { ...service(), ...(onProgress ? { onProgress } : {}) });
      } finally {
        // A page that looked meanwhile has seen lists without their columns.
        repository.remade();
      }
    },
    rowHistory: async (...rows) => {
      const { readRowHistory } = await history();
      return readRowHistory(
        sp,
        rows.map((row) => {
          const list = allLists.find(({ name }) => name === row.list);
          if (!list) throw new RangeError(`No such list: ${row.list}`);
          return { list, id: row.id };
        }),
      );
    },
    planHistory: async (since, planKey) => (await history()).readPlanHistory(sp, { since, now: now(), planKey }),
    timelineBeside: async (planKey, today) =>
      (await beside()).readTimelineBeside(repository, siteUrlOf(sp), planKey, today),
    outbox: async () => (await outboxLog()).createOutboxLog(sp),
    questions: async () => (await questions()).createQuestionLists(sp, repository),
    machinery: () =>
      (around ??= machinery().then(
        ({ createMachinery }) => createMachinery({ sp, repository, writing }),
        (error: unknown) => {
          around = null;
          throw error;
        },
      )),
    plans: {
      list: async () => (await plans()).plansRead(repository),
      makeCurrent: async (key) => past((await plans()).makePlanCurrent(sp, key, writing)),
      close: async (key, today) => past((await plans()).closePlan(sp, key, today, writing)),
      reopen: async (key) => past((await plans()).reopenPlan(sp, key, writing)),
      carry: async (key, mode, onProgress, newAreas = []) =>
        past((await carrying()).carryPlan(sp, key, mode, onProgress, { ...writing, newAreas })),
    },
  };
}
