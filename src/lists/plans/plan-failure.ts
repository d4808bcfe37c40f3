import { createSay } from '../../text/text';

export type PlanFailureKind = 'noPlan' | 'closed' | 'unfinished' | 'conflict' | 'forbidden';

/** Why a plan could not be changed, with what to do, in both languages. */
export interface PlanFailure {
  readonly kind: PlanFailureKind;
  readonly da: string;
  readonly en: string;
}
export type PlanResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: PlanFailure };

const [da, en] = [createSay('da'), createSay('en')];

export function failed(kind: PlanFailureKind, plan: string): { readonly ok: false; readonly error: PlanFailure } {
  const key = `lists.plans.${kind}` as const;
  return { ok: false, error: { kind, da: da(key, { plan }), en: en(key, { plan }) } };
}
