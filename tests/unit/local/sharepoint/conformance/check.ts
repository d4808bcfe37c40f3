// What cases are checked with: small enough to run in a browser as well.

const written = (value: unknown): string => JSON.stringify(value, sorted, 1) ?? 'undefined';
const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export function equal(actual: unknown, expected: unknown, what = ''): void {
  if (written(actual) !== written(expected))
    throw new Error(`${what ? `${what}: ` : ''}expected ${written(expected)}, got ${written(actual)}`);
}

/** Each property of `expected` is in `actual` with this value; objects inside alike. */
export function holds(actual: unknown, expected: Readonly<Record<string, unknown>>, what = ''): void {
  if (typeof actual !== 'object' || actual === null)
    throw new Error(`${what}: expected an object, got ${written(actual)}`);
  for (const [name, value] of Object.entries(expected)) {
    const have = (actual as Record<string, unknown>)[name];
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      holds(have, value as Record<string, unknown>, `${what}.${name}`);
    else equal(have, value, `${what}.${name}`);
  }
}

export function truth(condition: boolean, what: string): void {
  if (!condition) throw new Error(`expected ${what}`);
}

export function matches(text: unknown, pattern: RegExp, what = ''): void {
  if (typeof text !== 'string' || !pattern.test(text))
    throw new Error(`${what}: ${written(text)} does not match ${pattern}`);
}

/** The call fails with this status, and the beginning of SharePoint's error code where one is given. */
export async function refused(call: Promise<unknown>, status: number, code = ''): Promise<void> {
  try {
    await call;
  } catch (error) {
    const failed = error as { status?: number; message?: string };
    equal(failed.status, status, `status of "${failed.message}"`);
    if (code) truth((failed.message ?? '').includes(`"code":"${code}`), `code ${code} in ${failed.message}`);
    return;
  }
  throw new Error(`expected a refusal with ${status}`);
}

/** Code of a raw error answer. */
export const codeOf = (answer: { readonly json: unknown }): string =>
  (answer.json as { 'odata.error'?: { code: string }; error?: { code: string } } | undefined)?.['odata.error']?.code ??
  (answer.json as { error?: { code: string } } | undefined)?.error?.code ??
  '';
