import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Makes the folder that the files of one run share; the workers find its name in the environment. */
export default function beginRun() {
  process.env['FREMDRIFT_TEST_RUN'] ??= fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-tests-'));
}
