import fs from 'node:fs';
import path from 'node:path';
import { localBotLogin } from '../../../../local/people';
import type { SharePointOptions } from '../../../../local/sharepoint';
import { provision } from '../../../../src/lists/provisioning/index';
import { ownFolder, sharedFolder } from '../../../support/run-folder';
import { runSite, type RunningSite } from './running-site';

// Hundreds of columns are made once: more than a usual test's time where the machine is busy.
jest.setTimeout(30_000);

/** A site whose lists have been made, once for the whole run: what follows begins with a copy of it. */
export async function runProvisionedSite(options: Partial<SharePointOptions> = {}): Promise<RunningSite> {
  return runSite({ ...options, dbFile: await provisionedFile() });
}

/** The list service's file of such a site, for a test that runs the service itself. */
export async function provisionedFile(): Promise<string> {
  const from = path.join(await sharedFolder('lists', makeLists), file);
  const dbFile = path.join(ownFolder(), file);
  for (const part of ['', '-wal']) if (fs.existsSync(from + part)) fs.copyFileSync(from + part, dbFile + part);
  return dbFile;
}

const file = 'site.db';

async function makeLists(folder: string): Promise<void> {
  const site = await runSite({ dbFile: path.join(folder, file) });
  await provision(site.as('stab'), { serviceLogin: localBotLogin });
  await site.close();
}
