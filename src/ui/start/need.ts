import type { Rights } from '../../lists/rights-of';
import type { ListsCheck } from './use-inspection';

/** What somebody else has to do before this person can import a plan. */
export type Need = 'nothing' | 'lists' | 'update' | 'import';

/** Whether this person may import a plan, and if not, what to ask for; told from rights, before anybody tries. Pure. */
export function needOf(known: {
  readonly rights: Rights;
  readonly provisioned: boolean;
  readonly check: ListsCheck;
}): Need {
  const { rights, provisioned, check } = known;
  if (rights.provision) return 'nothing';
  if (!provisioned) return 'lists';
  if (!rights.edit) return 'import';
  // An editor may fill the lists as they are, but not bring them up to what the product needs.
  return check.kind === 'refused' && check.refusal.kind === 'forbidden' ? 'update' : 'nothing';
}
