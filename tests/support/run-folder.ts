// What the test files of one run share on disk: what takes long to make is made once and copied.
import fs from 'node:fs';
import path from 'node:path';

/** The run's own folder (jest.config.mjs makes it before the first test and takes it away after the last). */
function runFolder(): string {
  const folder = process.env['FREMDRIFT_TEST_RUN'];
  if (folder === undefined) throw new Error('The tests are run with jest.config.mjs');
  return folder;
}

/** A new empty folder for one test. */
export const ownFolder = (): string => fs.mkdtempSync(path.join(runFolder(), 'own-'));

/** A folder that `make` fills the first time that it is asked for in a run. Two may make it at once: the first stands. */
export async function sharedFolder(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const shared = path.join(runFolder(), name);
  if (fs.existsSync(shared)) return shared;
  const mine = ownFolder();
  await make(mine);
  try {
    // Whole or not at all: who finds it may use it.
    fs.renameSync(mine, shared);
  } catch (error) {
    if (!fs.existsSync(shared)) throw error;
  }
  return shared;
}
