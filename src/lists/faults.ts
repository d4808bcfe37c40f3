import { asFault, type FaultKind } from './transport/request-fault';

export type { FaultKind };

/** What a refused request means, whoever threw it. */
export function statusOf(error: unknown): { readonly kind: FaultKind; readonly status: number | null } {
  const { kind, status } = asFault(error);
  return { kind, status };
}
