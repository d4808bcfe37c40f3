import type { Say, TextKey } from '../../text/text';

/** What a refused request means to a person. `other` is a fault of the program or of SharePoint itself. */
export const faultKinds = [
  'busy',
  'offline',
  'cancelled',
  'forbidden',
  'gone',
  'conflict',
  'duplicate',
  'threshold',
  'noList',
  'other',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/**
 * One typed error for every request that did not come through. It holds no words of the answer, which may quote the plan,
 * and no address, which may name what was looked for: only what kind it is, SharePoint's status and its code.
 */
export class RequestFault extends Error {
  constructor(
    readonly kind: FaultKind,
    readonly status: number | null = null,
    readonly code: string | null = null,
    /** How long SharePoint asks one to wait, where that is longer than the product waits by itself. */
    readonly waitMs: number | null = null,
  ) {
    super([`SharePoint: ${kind}`, status === null ? '' : `[${status}]`, code ?? ''].filter(Boolean).join(' '));
    this.name = 'RequestFault';
  }
}

/**
 * What "sign in again" becomes where a host has a way to it: neither "you may not", which takes the plan out of sight, nor
 * "try again", which does not help.
 */
export const loginTimedOut = 440;

/** Texts follow the site's language, so only status and code are looked at (SURFACE.md 3). */
const codes: readonly (readonly [RegExp, FaultKind])[] = [
  [/-2130575169|SPDuplicateValuesFoundException/, 'duplicate'],
  [/-2130575338/, 'gone'],
  [/-2147024860|-2147024749|SPQueryThrottledException/, 'threshold'],
  [/System\.IO\.FileNotFoundException|-1, System\.ArgumentException|-2130575322/, 'noList'],
  [/-2147024891|UnauthorizedAccess/, 'forbidden'],
];

const statuses: Readonly<Record<number, FaultKind>> = {
  401: 'forbidden',
  403: 'forbidden',
  408: 'busy',
  412: 'conflict',
  429: 'busy',
  502: 'busy',
  503: 'busy',
  504: 'busy',
};

/** The fault of an answer with this status and body. */
export function faultOf(status: number, body: string): RequestFault {
  const code = /"code"\s*:\s*"([^"]{1,200})"/.exec(body)?.[1] ?? null;
  const known = code === null ? undefined : codes.find(([pattern]) => pattern.test(code));
  return new RequestFault(known?.[1] ?? statuses[status] ?? 'other', status, code);
}

/** Whatever @pnp/sp or the browser threw, as one of ours. Reads "… [412] Precondition Failed ::> {…}" of @pnp/queryable. */
export function asFault(error: unknown): RequestFault {
  if (error instanceof RequestFault) return error;
  if (!(error instanceof Error)) return new RequestFault('other');
  if (error.name === 'AbortError') return new RequestFault('cancelled');
  const status = Number(/\[(\d{3})\]/.exec(error.message)?.[1] ?? NaN);
  if (!Number.isNaN(status)) return faultOf(status, error.message.slice(Math.max(0, error.message.indexOf('::>'))));
  return new RequestFault('other');
}

/** Whether the same request may come through if it is only sent again. */
export const isPassing = (fault: RequestFault): boolean =>
  fault.kind === 'busy' || fault.kind === 'offline' || (fault.kind === 'other' && fault.status === 500);

/** What happened, why, and what to do, in the person's language. */
export const faultWords = (fault: RequestFault, say: Say): string => say(`lists.fault.${fault.kind}` satisfies TextKey);
