/** What a refused request means; texts follow the site's language, so only status and code are looked at (SURFACE.md 3). */
export type FaultKind = 'conflict' | 'gone' | 'forbidden' | 'duplicate' | 'noList' | 'other';

const codes: readonly (readonly [RegExp, FaultKind])[] = [
  [/-2130575169|SPDuplicateValuesFoundException/, 'duplicate'],
  [/-2130575338/, 'gone'],
  [/System\.IO\.FileNotFoundException|"code":"-1, System\.ArgumentException"|-2130575322/, 'noList'],
  [/-2147024891|UnauthorizedAccess/, 'forbidden'],
];

/** Reads @pnp/sp's error ("… [412] Precondition Failed ::> {…}"); a fault that is none of these is 'other'. */
export function statusOf(error: unknown): { readonly kind: FaultKind; readonly status: number | null } {
  const message = error instanceof Error ? error.message : '';
  const status = Number(/\[(\d{3})\]/.exec(message)?.[1] ?? NaN);
  const at = message.indexOf('::>');
  const body = at >= 0 ? message.slice(at) : '';
  const known = codes.find(([code]) => code.test(body));
  const kind = known?.[1] ?? (status === 412 ? 'conflict' : status === 403 || status === 401 ? 'forbidden' : 'other');
  return { kind, status: Number.isNaN(status) ? null : status };
}
