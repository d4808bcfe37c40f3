import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What the tests' own support takes for granted, for a measurement that uses it outside a test. */
export function outsideJest(): () => void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  process.env['FREMDRIFT_TEST_RUN'] = folder;
  const after: (() => void)[] = [];
  const globals = globalThis as unknown as Record<string, unknown>;
  globals['jest'] = { setTimeout: () => undefined };
  globals['afterAll'] = (work: () => void): unknown => after.push(work);
  return () => {
    for (const work of after) work();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
