import type { SPFI } from '@pnp/sp/fi.js';
import { deliveryModes, noWish, timeOf, type Wish } from '../personal/index';
import type { Person } from '../plan/plan';
import { statusOf } from './faults';
import { readAll } from './loading/read-all';
import type { PlanRepository } from './repository';
import { rowReader } from './row-reader';
import { lists } from './schema';
import { quoted, refOf, type RawRow } from './table';
import type { RowValues } from './values';
import { addRow, updateRow } from './writing/write-row';

const list = lists.personal;

/** How somebody wants to be written to, and who it is. */
export interface PersonWish {
  readonly person: Person;
  readonly wish: Wish;
}

export interface PersonalList {
  /** Of all who have said something, by SharePoint's id; none where the site has yet to get the list. */
  read(): Promise<ReadonlyMap<number, PersonWish>>;
  /** Writes what changes of one person's wish, and gives it as it stands then. */
  change(person: Person, change: Partial<Wish>): Promise<Wish>;
}

/** One row a person. They are read in the plan's own request. */
export function createPersonal(sp: SPFI, repository: Pick<PlanRepository, 'rowsOf' | 'written'>): PersonalList {
  const keyOf = ({ id }: Pick<Person, 'id'>): string => `person:${id}`;
  return {
    async read() {
      const [state] = await repository.rowsOf([list]);
      const found = [...(state?.rows.values() ?? [])].flatMap((raw) => {
        const person = rowReader(list, raw, [], () => '').person('Person');
        return person ? [[person.id, { person, wish: readWishRow(raw) }] as const] : [];
      });
      return new Map(found);
    },
    async change(person, change) {
      for (let attempt = 0; attempt < 4; attempt++) {
        const [known] = await readAll(sp, list, `UniqueKey eq ${quoted(keyOf(person))}`);
        const wish = { ...(known ? readWishRow(known) : noWish), ...change };
        const values = { Title: person.name, ...valuesOf(wish) };
        try {
          if (known) await updateRow(sp, list, refOf(list, known), values);
          else if (!(await addRow(sp, list, { ...values, UniqueKey: keyOf(person), Person: person.id }))) continue;
          repository.written();
          return wish;
        } catch (error) {
          // Said in two places at once: what is there now is looked at.
          if (!['conflict', 'gone'].includes(statusOf(error).kind)) throw error;
        }
      }
      throw new Error('The wish could be neither added nor changed');
    },
  };
}

const valuesOf = (wish: Wish): RowValues => ({
  Mode: wish.mode,
  QuietFrom: wish.quietFrom,
  QuietUntil: wish.quietUntil,
  QuietWeekend: wish.quietWeekend,
  SilentUntil: wish.silentUntil,
});

/** What somebody has written over so that it cannot be read says nothing: better written to than lost. */
function readWishRow(raw: RawRow): Wish {
  const row = rowReader(list, raw, [], () => '');
  const [quietFrom, quietUntil] = ['QuietFrom', 'QuietUntil'].map((name) => {
    const [hour, minutes] = (row.text(name) ?? '').split(':');
    return hour === '' ? null : timeOf(hour, minutes);
  });
  const hasHours = quietFrom != null && quietUntil != null && quietFrom !== quietUntil;
  return {
    mode: row.choice('Mode', deliveryModes) ?? 'channel',
    quietFrom: hasHours ? quietFrom : null,
    quietUntil: hasHours ? quietUntil : null,
    quietWeekend: row.boolean('QuietWeekend'),
    silentUntil: row.day('SilentUntil'),
  };
}
