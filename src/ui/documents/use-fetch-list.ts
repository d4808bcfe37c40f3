import * as React from 'react';
import type { GoverningDocument, Register } from '../../documents/document';
import type { LocalDate } from '../../plan/plan';
import { useSay } from '../say';
import { fetchList } from './fetch-list';
import { useAlive } from './use-alive';

export interface FetchingList {
  readonly run: () => void;
  /** True where the last try did not come through: the script that makes the file could not be fetched. */
  readonly failed: boolean;
}

/** The documents that are shown as a file, made when it is asked for. */
export function useFetchList(
  register: Register,
  documents: readonly GoverningDocument[],
  today: LocalDate,
): FetchingList {
  const say = useSay();
  const alive = useAlive();
  const [failed, setFailed] = React.useState(false);
  const run = (): void => {
    setFailed(false);
    fetchList(register, documents, today, say).catch(() => {
      if (alive.current) setFailed(true);
    });
  };
  return { run, failed };
}
