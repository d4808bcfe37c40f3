import type { Asked } from '../question/read-question';
import type { PlanIndex, StatementMatch, Term } from './index-of-plan';
import type { Owner, Statement, StatementKind, Subject } from './statement';

/** An owner that a question may be about: `share` is how much of what was asked it meets, `best` its nearest statements. */
export interface OwnerMatch {
  readonly owner: Owner;
  readonly share: number;
  /** What its title alone meets, and how much of the title was named. */
  readonly byTitle: number;
  readonly full: number;
  /** Whether its whole title, of two words or more, was said word by word. */
  readonly isSaid: boolean;
  /** How well its title meets each term. */
  readonly titleHits: readonly number[];
  readonly best: StatementMatch | null;
}

export interface Found {
  /** The best first. */
  readonly owners: readonly OwnerMatch[];
  readonly statements: readonly StatementMatch[];
  /** Words of the question that stand nowhere in the plan. */
  readonly strange: readonly Term[];
}

/** What is asked about is mostly an activity; the running text around the plan tells of it last. */
const usual: Readonly<Record<Subject['kind'], number>> = {
  activity: 0.06,
  group: 0.06,
  area: 0.02,
  document: 0.02,
  earlier: 0,
  meeting: 0,
  round: 0,
  section: -0.06,
  plan: 0,
};
const throughStatement = 0.92;

/** Looks up what a question is about. Pure. */
export function findIn(index: PlanIndex, asked: Pick<Asked, 'terms' | 'weak' | 'plain'>): Found {
  const { terms, weak } = asked;
  if (terms.length === 0) return { owners: [], statements: [], strange: [] };
  const all = [...terms, ...weak];
  const titles = new Map(index.titles(terms).map((match) => [match.of, match]));
  const statements = index.statements(all);
  const best = new Map<Owner, StatementMatch>();
  for (const match of statements) if (!best.has(match.of.owner)) best.set(match.of.owner, match);
  const plain = ` ${asked.plain} `;
  const owners = [...new Set([...titles.keys(), ...best.keys()])].map((owner): OwnerMatch & { rank: number } => {
    const [title, statement] = [titles.get(owner), best.get(owner) ?? null];
    const byTitle = title?.share ?? 0;
    const share = Math.max(byTitle, throughStatement * (statement?.share ?? 0));
    const isSaid = owner.saying.includes(' ') && plain.includes(` ${owner.saying} `);
    const full = isSaid ? 1 : (title?.full ?? 0);
    return {
      owner,
      share,
      byTitle,
      full,
      isSaid,
      titleHits: title?.hits ?? terms.map(() => 0),
      best: statement,
      rank: share + 0.12 * byTitle * full + usual[owner.about.kind] + (isSaid ? 0.3 : 0),
    };
  });
  owners.sort((a, b) => b.rank - a.rank);
  const met = (t: number): boolean =>
    [...titles.values()].some(({ hits }) => (hits[t] ?? 0) > 0.3) ||
    statements.some(({ hits }) => (hits[t] ?? 0) > 0.3);
  return { owners, statements, strange: terms.filter((_, t) => !met(t)) };
}

/** The statements of some kinds that come near the best of them; none where even the best meets less than `least`. */
export function nearBest(
  statements: readonly StatementMatch[],
  wants: (statement: Statement) => boolean,
  { least = 0.5, near = 0.88 }: { readonly least?: number; readonly near?: number } = {},
): StatementMatch[] {
  const those = statements.filter(({ of }) => wants(of));
  const top = those[0]?.share ?? 0;
  return top < least ? [] : those.filter(({ share }) => share >= top * near);
}

export const isKind =
  (...kinds: readonly StatementKind[]) =>
  ({ kind }: Statement): boolean =>
    kinds.includes(kind);
