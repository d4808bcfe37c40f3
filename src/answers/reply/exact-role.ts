import type { Plan } from '../../plan/plan';
import { responsibleOf } from '../knowledge/owners';
import type { Lookup } from '../knowledge/lookup';
import type { Phrase, RoleName } from '../language/lexicon';
import { namesRole } from './narrow';

const isSame = (a: Phrase, b: Phrase): boolean => a.roots.join(' ') === b.roots.join(' ');

/**
 * A role as a question said it, where the plan has people by that name and others by another name of it: a plan with both
 * teamledere and afdelingsledere does not mean the same by them. Pure.
 */
export function exactRole(role: RoleName, plan: Plan, lookup: Lookup): RoleName {
  const { said, phrases } = role;
  if (said === undefined) return role;
  const same = phrases.filter((phrase) => isSame(phrase, said));
  const others = phrases.filter((phrase) => !isSame(phrase, said));
  const cells = plan.activities.flatMap((one) =>
    [...one.roles, ...responsibleOf(one)].map((text) => lookup.rootsOf(text)),
  );
  const isNamed = (by: readonly Phrase[]): boolean => cells.some((roots) => namesRole(roots, { ...role, phrases: by }));
  if (!isNamed(same) || !isNamed(others)) return role;
  const [own] = same;
  const isOurName = [role.role, role.definite].some((name) => same.some((phrase) => phrase.said === name));
  return { ...role, phrases: same, ...(isOurName || own === undefined ? {} : named(own.said)) };
}

const named = (said: string): Pick<RoleName, 'role' | 'definite'> => ({ role: said, definite: `${said}en` });
