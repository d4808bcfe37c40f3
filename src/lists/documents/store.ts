import type { SPFI } from '@pnp/sp/fi.js';
import type { Register } from '../../documents/document';
import { statusOf } from '../faults';
import type { ListState } from '../loading/list-state';
import { columnProblems } from '../loading/missing-columns';
import { createRowCache } from '../loading/row-cache';
import type { RowProblem } from '../repository';
import { rowReader, type RowReader } from '../row-reader';
import { lists, type ListDeclaration } from '../schema';
import { siteUrlOf, type RawRow } from '../table';
import type { RowValues } from '../values';
import type { WriteOptions } from '../writing/change-row';
import { readRegister, registerLists, type RegisterRows } from './read-register';
import { whoAsks, type Asker } from './who-asks';

export interface Held extends Asker {
  readonly register: Register;
  readonly problems: readonly RowProblem[];
}

/** The register's rows as last read, and how more is read of them. */
export interface RegisterStore {
  read(signal?: AbortSignal): Promise<Held | 'notProvisioned'>;
  /** As last read, else read now; read again where something was written since. Throws where the lists are missing. */
  held(): Promise<Held>;
  /** A row by itself. */
  reader(list: ListDeclaration, row: RawRow): RowReader;
  /** The list with the columns it has. A column that these values need and that somebody deleted is told instead. */
  place(list: ListDeclaration, values: RowValues): { readonly asked: ListDeclaration } | { readonly lost: RowProblem };
  written(): void;
  formOf(list: string, id: number): string;
}

const optional: ReadonlySet<ListDeclaration> = new Set(
  registerLists.filter((name) => name !== 'governingDocuments').map((name) => lists[name]),
);

export function createStore(sp: SPFI, options: WriteOptions): RegisterStore {
  const siteUrl = siteUrlOf(sp);
  const formOf = (list: string, id: number): string => `${siteUrl}/Lists/${list}/DispForm.aspx?ID=${id}`;
  const listUrl = (list: string): string => `${siteUrl}/Lists/${list}/AllItems.aspx`;
  const cache = createRowCache(
    sp,
    registerLists.map((name) => lists[name]),
    { ...options, optional },
  );
  let asker: Promise<Asker> | null = null;
  let stale = false;
  let last: { readonly states: readonly ListState[]; readonly held: Held } | null = null;

  const ask = (): Promise<Asker> => {
    const asked = (asker ??= whoAsks(sp, options));
    asked.catch(() => {
      if (asker === asked) asker = null;
    });
    return asked;
  };

  const read: RegisterStore['read'] = async (signal) => {
    stale = false;
    try {
      const [states, who] = await Promise.all([cache.read(signal), ask()]);
      if (last && states.every(({ rows }, i) => rows === last?.states[i]?.rows)) return last.held;
      const rows = Object.fromEntries(
        states.map((state, i) => [registerLists[i], [...state.rows.values()]]),
      ) as unknown as RegisterRows;
      const { register, problems } = readRegister(rows, formOf);
      const columns = columnProblems(
        states.filter(({ list }) => list !== lists.members),
        listUrl,
      );
      last = { states, held: { ...who, register, problems: [...columns, ...problems] } };
      return last.held;
    } catch (error) {
      if (statusOf(error).kind === 'noList') return 'notProvisioned';
      throw error;
    }
  };

  return {
    read,
    async held() {
      const held = last === null || stale ? await read() : last.held;
      if (held === 'notProvisioned') throw new RangeError('The register’s lists are missing');
      return held;
    },
    reader: (list, row) => rowReader(list, row, [], formOf),
    place(list, values) {
      const state = last?.states.find((one) => one.list === list);
      const lost = state && columnProblems([state], listUrl).find(({ field }) => values[field] !== undefined);
      return lost ? { lost } : { asked: state?.asked ?? list };
    },
    written() {
      stale = true;
      cache.written();
    },
    formOf,
  };
}
