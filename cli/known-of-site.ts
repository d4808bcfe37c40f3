import type { SPFI } from '@pnp/sp/fi.js';
import type { AnswerLinks, Contacts } from '../src/answers/index';
import { createKnown, type KnownBesidePlan } from '../src/lists/known';
import { readAnswerSettings } from '../src/lists/questions/answer-settings';
import type { PlanRepository } from '../src/lists/repository';
import { lists } from '../src/lists/schema';
import type { Plan, RowRef } from '../src/plan/plan';

/** What a question is answered from and with, beside the plan's own rows. */
export interface AskedOfSite extends KnownBesidePlan {
  readonly contacts: Contacts;
  readonly links: AnswerLinks;
}

/** What stands beside the plan on its site, as far as `login` may read it; as the one who is signed in sees it where it is null. */
export async function knownOfSite(
  repository: PlanRepository,
  plan: Plan,
  sp: SPFI,
  login: string | null,
): Promise<AskedOfSite> {
  const read = createKnown(sp, repository);
  const [known, { contacts }] = await Promise.all([
    read({ plan, now: new Date(), may: (list) => login === null || repository.mayUserRead(login, list) }),
    readAnswerSettings(repository),
  ]);
  return { ...known, contacts, links: linksOf(repository, plan) };
}

/** To the forms of the rows: the command line knows no page of the product. */
function linksOf(repository: Pick<PlanRepository, 'urlOf' | 'listUrl'>, plan: Plan): AnswerLinks {
  const of = (rows: readonly { readonly key: string; readonly row: RowRef | null }[]) => {
    const urls = new Map(rows.map(({ key, row }) => [key, row && repository.urlOf(row)]));
    return (key: string): string | null => urls.get(key) ?? null;
  };
  return { item: of(plan.items), activity: of(plan.activities), plan: () => repository.listUrl(lists.plans.name) };
}
