import { leaversOf } from '../../../../src/meetings/roles';
import type { LocalDate, Person, RoleHolder } from '../../../../src/plan/plan';
import { done, type Life } from './life';

type Alias = 'stab' | 'omraadechef.amager' | 'foelgegruppe' | 'sagsbehandler';

async function personOf(life: Life, alias: Alias): Promise<Person> {
  const found = await life.lists.meetings.people.find(`${alias}@contoso.example`);
  if (!found) throw new Error(`Nobody is called ${alias}`);
  return found;
}

async function holderOf(life: Life, role: string, personId: number): Promise<RoleHolder> {
  const found = (await life.plan()).members.find((one) => one.role === role && one.person?.id === personId);
  if (!found) throw new Error(`Nobody has the role ${role}`);
  return found;
}

/** Somebody gets a role in one of the plan's groups. */
export const newHolder =
  (role: string, alias: Alias, { group, from }: { readonly group: string; readonly from: LocalDate }) =>
  async (life: Life): Promise<void> => {
    const person = await personOf(life, alias);
    done(await life.lists.meetings.roles.add(`${role}-${alias}`, { role, group, person, from }));
  };

/**
 * A role goes from one person to another: what the leaver has is listed a fortnight before, and nothing is left in their name
 * once it has been handed over.
 */
export const handOver =
  (
    role: string,
    from: Alias,
    to: Alias,
    { last, items }: { readonly last: LocalDate; readonly items: readonly string[] },
  ) =>
  async (life: Life): Promise<void> => {
    const [leaver, next] = [await personOf(life, from), await personOf(life, to)];
    for (const key of items) await life.change(key, { personId: leaver.id });
    const holder = await holderOf(life, role, leaver.id);
    done(await life.lists.meetings.roles.change(holder, { to: last }));
    const [told] = leaversOf(await life.plan(), life.today()).filter(({ person }) => person.id === leaver.id);
    expect(told).toMatchObject({ lastDay: last });
    expect(told?.open.items.map(({ key }) => key)).toEqual(items);
    expect(told?.open.roles.map((one) => one.holder.role)).toEqual([role]);

    const after = new Date(Date.parse(`${last}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    await newHolder(role, to, { group: holder.group ?? '', from: after })(life);
    for (const key of items) await life.change(key, { personId: next.id });
    const left = leaversOf(await life.plan(), life.today()).find(({ person }) => person.id === leaver.id);
    expect(left?.open.items ?? []).toEqual([]);
  };
