import type { TimelinePipe } from '@pnp/core';
import type { Queryable } from '@pnp/queryable';
import { asFault } from './request-fault';

/**
 * Rejects with our own typed error in place of @pnp/queryable's, whose message quotes the whole answer: that may hold words
 * of the plan, and messages end in logs.
 */
export function TypedErrors(): TimelinePipe<Queryable> {
  const reject = Symbol.for('Queryable_Reject');
  return (instance) => {
    instance.on.error.replace(function (error: unknown) {
      const emit = this.emit as unknown as Readonly<Record<symbol, (fault: Error) => void>>;
      emit[reject]?.(asFault(error));
    });
    return instance;
  };
}
