import fs from 'node:fs';

/** Takes the run's folder away. */
export default function endRun() {
  fs.rmSync(process.env['FREMDRIFT_TEST_RUN'] ?? '', { recursive: true, force: true });
}
