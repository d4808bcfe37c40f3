import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { localBotLogin } from '../../../../local/people';
import type { SharePointOptions } from '../../../../local/sharepoint';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import type { DraftPlan } from '../../../../src/plan/draft';
import { provision } from '../../../../src/lists/provisioning/index';
import { ownFolder, sharedFolder } from '../../../support/run-folder';
import { runSite, type RunningSite } from './running-site';

/** A site whose lists have been made, once for the whole run: what follows begins with a copy of it. */
export async function runProvisionedSite(options: Partial<SharePointOptions> = {}): Promise<RunningSite> {
  return runSite({ ...options, dbFile: await provisionedFile() });
}

/** The list service's file of such a site, for a test that runs the service itself. */
export async function provisionedFile(): Promise<string> {
  return copyOf(await sharedFolder('lists', makeLists));
}

/** The same with a plan in it, written once for the whole run. */
export async function plannedFile(draft: DraftPlan): Promise<string> {
  const of = createHash('sha256').update(JSON.stringify(draft)).digest('hex').slice(0, 16);
  return copyOf(
    await sharedFolder(`plan-${of}`, async (folder) => {
      const dbFile = path.join(folder, file);
      copyFile(path.join(await sharedFolder('lists', makeLists), file), dbFile);
      const site = await runSite({ dbFile });
      await createPlanRepository(site.as('stab')).writePlan(draft);
      await site.close();
    }),
  );
}

function copyOf(folder: string): string {
  const dbFile = path.join(ownFolder(), file);
  copyFile(path.join(folder, file), dbFile);
  return dbFile;
}

function copyFile(from: string, dbFile: string): void {
  for (const part of ['', '-wal']) if (fs.existsSync(from + part)) fs.copyFileSync(from + part, dbFile + part);
}

const file = 'site.db';

async function makeLists(folder: string): Promise<void> {
  const site = await runSite({ dbFile: path.join(folder, file) });
  await provision(site.as('stab'), { serviceLogin: localBotLogin });
  await site.close();
}
