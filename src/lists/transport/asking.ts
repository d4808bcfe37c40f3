import type { Queryable } from '@pnp/queryable';
import { spfi, type SPFI } from '@pnp/sp/fi.js';

const repeated = Symbol('fremdrift.repeated');
export type AskInit = RequestInit & { [repeated]?: () => void };

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told where a request was sent again after a connection that dropped: the first may have been carried out. */
  readonly onRepeated?: (() => void) | undefined;
}

export const repeatedOf = (init: AskInit): (() => void) | undefined => init[repeated];

/** @pnp/sp whose requests a signal can end, and that says when one was sent twice. */
export function asking(sp: SPFI, { signal, onRepeated }: AskOptions): SPFI {
  if (!signal && !onRepeated) return sp;
  return spfi(sp).using((instance: Queryable) => {
    instance.on.pre((url, init, result) => {
      const more: AskInit = { ...init, ...(signal && { signal }), ...(onRepeated && { [repeated]: onRepeated }) };
      return Promise.resolve([url, more, result]);
    });
    return instance;
  });
}
