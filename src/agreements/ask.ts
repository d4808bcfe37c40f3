import * as z from 'zod';
import { fold } from '../periods/tokens';
import { localDateSchema, type LocalDate, type Plan, type PlanItem } from '../plan/plan';
import { holdersOn, namedRoles } from '../plan/role-holders';
import type { AgreedPeriod, SaidAgreement } from './read-agreement';

const choicePeriod = z.object({ periodText: z.string().max(255), before: z.string().max(255).nullable() });
const choiceRole = z.object({ role: z.string().max(120), personId: z.number().nullable() });

/** The one question that an agreement waits for; what may be answered stands with it. */
export const askSchema = z.discriminatedUnion('kind', [
  /** There is an open follow-up that says nearly the same. */
  z.object({ kind: z.literal('same'), itemKey: z.string(), text: z.string() }),
  /** Its day has passed, and another may be meant. */
  z.object({ kind: z.literal('year'), gone: localDateSchema, choices: z.array(choicePeriod).min(1).max(4) }),
  /** Several have the role, or several roles are called so. */
  z.object({ kind: z.literal('role'), said: z.string().max(60), choices: z.array(choiceRole).min(2).max(4) }),
  /** It was asked, and none of the answers was meant: nothing is saved. */
  z.object({ kind: z.literal('none') }),
]);
export type Ask = z.infer<typeof askSchema>;

/**
 * What must be asked before something agreed on an activity is saved; null where it is clear. Never two questions in a row:
 * what is left of the others is read as what is likeliest. Pure.
 */
export function askAbout(plan: Plan, activityKey: string, said: SaidAgreement, today: LocalDate): Ask | null {
  const same = sameAs(plan, activityKey, said.text);
  if (same) return { kind: 'same', itemKey: same.key, text: same.text };
  return whichYear(said.period, today) ?? whichRole(plan, said.role, today);
}

/** Fewer words in common than this is chance. */
const fewestCommon = 3;
const mostlyCommon = 0.75;

/** The open follow-up of the activity that says nearly the same. */
export function sameAs(plan: Plan, activityKey: string, text: string): PlanItem | null {
  const said = wordsOf(text);
  const isSame = (item: PlanItem): boolean => {
    const there = wordsOf(item.text);
    const common = [...said].filter((word) => there.has(word)).length;
    const isWhole = common === said.size && common === there.size;
    return isWhole || (common >= fewestCommon && common >= mostlyCommon * Math.max(said.size, there.size));
  };
  const open = plan.items.filter(
    ({ kind, status, activityKey: of }) => kind === 'followUp' && status === 'planned' && of === activityKey,
  );
  return said.size === 0 ? null : (open.find(isSame) ?? null);
}

const joints = new Set('vi at og i paa til for en et den det de der som med af om skal er har faar'.split(' '));

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !joints.has(word)),
  );

function whichYear(period: AgreedPeriod | null, today: LocalDate): Ask | null {
  if (period === null || period.end === null) return null;
  const { text: periodText, end, before, other } = period;
  const own = { periodText, before };
  const others = other === null ? [] : [{ periodText: other.text, before: null }];
  if (end < today) return { kind: 'year', gone: end, choices: [...others, own] };
  return other === null ? null : { kind: 'year', gone: other.end, choices: [own, ...others] };
}

const mostChoices = 4;

/** Asked where several have the role that is named, or where the word is a part of several roles' names. */
function whichRole(plan: Plan, said: string | null, today: LocalDate): Ask | null {
  if (said === null) return null;
  const rows = holdersOn(plan.members, today).rowsOf(said);
  if (rows.length > 1) {
    const choices = rows.slice(0, mostChoices).map(({ role, unit, person, substitute }) => ({
      role: `${role}${(unit ?? person?.name) ? ` (${unit ?? person?.name ?? ''})` : ''}`.slice(0, 120),
      personId: (person ?? substitute)?.id ?? null,
    }));
    return { kind: 'role', said, choices };
  }
  const word = fold(said).trim();
  const known = new Map(
    [...plan.members.map(({ role }) => role), ...plan.activities.flatMap(namedRoles)]
      .filter((role) => role.length <= longestRole)
      .map((role) => [fold(role).trim(), role]),
  );
  if (rows.length === 1 || known.has(word) || word.length < shortestPart) return null;
  const fit = [...known].filter(([name]) => name.includes(word));
  // "Afdelingsledere" is the same as "afdelingsleder".
  const isOneOf = (name: string): boolean =>
    fit.some(([other]) => other !== name && name.startsWith(other) && name.length - other.length <= longestEnding);
  const meant = fit.flatMap(([name, role]) => (isOneOf(name) ? [] : [role]));
  if (meant.length < 2 || meant.length > mostChoices) return null;
  return { kind: 'role', said, choices: meant.map((role) => ({ role, personId: null })) };
}

/** Longer, and it is a sentence about roles. */
const longestRole = 60;
const longestEnding = 4;
/** A shorter word stands in too many names to mean one of them. */
const shortestPart = 4;
