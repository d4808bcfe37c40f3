import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { addItem } from '../../../../../local/sharepoint/items/write';
import { createList } from '../../../../../local/sharepoint/lists/create-list';
import {
  assign,
  breakInheritance,
  resetInheritance,
  unassign,
} from '../../../../../local/sharepoint/rights/inheritance';
import type { Securable } from '../../../../../local/sharepoint/rights/rights';
import { ensureSite } from '../../../../../local/sharepoint/setup/site';
import { openDatabase } from '../../../../../local/sharepoint/store/database';
import type { Item } from '../../../../../local/sharepoint/store/items';
import { createStores } from '../../../../../local/sharepoint/stores';
import { localPeople } from '../../../../../local/people';

// One web, two lists, two rows in the first, one of them a folder with a row in it.
const stores = createStores(openDatabase(':memory:'), () => new Date('2025-03-05T07:30:00Z'), randomUUID);
const web = ensureSite(stores, { path: '/sites/dev', title: 'Prøve', people: localPeople, appLogins: [] });
const user = stores.people.byEmail(web.siteId, 'stab@contoso.example') ?? stores.people.users(web.siteId)[0];
if (!user) throw new Error('The site has no people');
const writer = { stores, web, user };
const first = createList(stores, web, { title: 'A', template: 100, author: user.principalId });
const second = createList(stores, web, { title: 'B', template: 100, author: user.principalId });
const row = (more: { fs?: 0 | 1; dir?: string; leaf?: string } = {}): Item =>
  addItem(writer, first, { values: { Title: 'x' }, ...more });
const loose = row();
const folder = row({ fs: 1, leaf: 'Mappe' });
const inside = row({ dir: `${first.path}/Mappe` });

const of = {
  web: { kind: 'web', web },
  first: { kind: 'list', web, list: first },
  second: { kind: 'list', web, list: second },
  loose: { kind: 'item', web, list: first, item: loose },
  folder: { kind: 'item', web, list: first, item: folder },
  inside: { kind: 'item', web, list: first, item: inside },
} satisfies Record<string, Securable>;
type Place = keyof typeof of;
const places = Object.keys(of) as Place[];
const above: Readonly<Record<Place, Place | null>> = {
  web: null,
  first: 'web',
  second: 'web',
  loose: 'first',
  folder: 'first',
  inside: 'folder',
};

const levels = [1073741829, 1073741827, 1073741826];
const principals = [900, 901, 902];
const by = 910;
const limited = 1073741825;

type Own = Map<number, Set<number>>;
/** The rules said plainly: a map of own rights, and looking upwards. */
class Reference {
  readonly own = new Map<Place, Own>([['web', new Map()]]);
  source(place: Place): Place {
    let here = place;
    while (!this.own.has(here)) here = above[here] ?? 'web';
    return here;
  }
  give(place: Place, principal: number, level: number): void {
    const own = this.own.get(place);
    if (own) own.set(principal, new Set([...(own.get(principal) ?? []), level]));
  }
  way(place: Place, principal: number): void {
    for (let here = above[place]; here !== null; here = above[here])
      if (this.own.has(here) && !this.own.get(here)?.has(principal)) this.give(here, principal, limited);
  }
  break(place: Place, copy: boolean, clear: boolean): void {
    if (!this.own.has(place)) {
      const before = this.own.get(this.source(place)) ?? new Map<number, Set<number>>();
      const kept = [...before]
        .map(([who, held]): [number, Set<number>] => [who, new Set([...held].filter((level) => level !== limited))])
        .filter(([, held]) => held.size > 0);
      this.own.set(place, new Map(copy ? kept : [[by, new Set([levels[0] ?? 0])]]));
      if (!copy) this.way(place, by);
    }
    if (clear)
      for (const other of places) {
        let here: Place | null = above[other];
        while (here !== null && here !== place) here = above[here];
        if (here === place) this.own.delete(other);
      }
  }
  reset(place: Place): void {
    if (place !== 'web') this.own.delete(place);
  }
  assign(place: Place, principal: number, level: number): void {
    if (!this.own.has(place)) return;
    this.give(place, principal, level);
    this.way(place, principal);
  }
  unassign(place: Place, principal: number, level: number): void {
    const held = this.own.get(place)?.get(principal);
    held?.delete(level);
    if (held?.size === 0) this.own.get(place)?.delete(principal);
  }
  of(place: Place): string {
    const own = this.own.get(this.source(place)) ?? new Map<number, Set<number>>();
    return JSON.stringify([...own].map(([who, held]) => [who, [...held].sort()] as const).sort(([a], [b]) => a - b));
  }
}

const actual = (place: Place): string =>
  JSON.stringify(
    stores.rights
      .scopeOf(of[place])
      .assignments.map((one) => [one.principalId, [...one.roleIds].sort()] as const)
      .sort(([a], [b]) => a - b),
  );

type Step =
  | { do: 'break'; at: Place; copy: boolean; clear: boolean }
  | { do: 'reset'; at: Place }
  | { do: 'assign' | 'unassign'; at: Place; who: number; level: number };

const at = fc.constantFrom(...places);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('break' as const), at, copy: fc.boolean(), clear: fc.boolean() }),
  fc.record({ do: fc.constant('reset' as const), at }),
  fc.record({
    do: fc.constantFrom('assign' as const, 'unassign' as const),
    at,
    who: fc.constantFrom(...principals),
    level: fc.constantFrom(...levels),
  }),
);

const hasOwn = (place: Place): boolean => stores.rights.ancestor(of[place]) === of[place];

test('after any breaks, resets and assignments the rights are those of the plain rules', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      for (const scope of stores.rights.scopes.all(web.siteId)) stores.rights.scopes.remove(scope.id);
      stores.rights.scopes.put({ id: web.id, siteId: web.siteId, assignments: [] });
      const reference = new Reference();
      for (const one of steps) {
        if (one.do === 'break') {
          breakInheritance(stores, of[one.at], by, one);
          reference.break(one.at, one.copy, one.clear);
        } else if (one.do === 'reset') {
          resetInheritance(stores, of[one.at]);
          reference.reset(one.at);
        } else if (hasOwn(one.at)) {
          if (one.do === 'assign') assign(stores, of[one.at], one.who, one.level);
          else unassign(stores, of[one.at], one.who, one.level);
          reference[one.do](one.at, one.who, one.level);
        }
        for (const place of places) expect(`${place} ${actual(place)}`).toBe(`${place} ${reference.of(place)}`);
      }
    }),
    { numRuns: 150 },
  );
});
