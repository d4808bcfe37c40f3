import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { localBotLogin } from '../../../../local/people';
import type { SharePointOptions } from '../../../../local/sharepoint';
import { provision } from '../../../../src/lists/provisioning/index';
import { runSite, type RunningSite } from './running-site';

// Hundreds of columns are made once: more than a usual test's time where the machine is busy.
jest.setTimeout(30_000);

let folder = '';
let template: Promise<string> | null = null;

afterAll(() => {
  if (folder !== '') fs.rmSync(folder, { recursive: true, force: true });
});

/** A site whose lists have been made, once for each test file: what follows begins with a copy of it. */
export async function runProvisionedSite(options: Partial<SharePointOptions> = {}): Promise<RunningSite> {
  return runSite({ ...options, dbFile: await provisionedFile() });
}

/** The list service's file of such a site, for a test that runs the service itself. */
export async function provisionedFile(): Promise<string> {
  template ??= makeTemplate();
  const from = await template;
  const dbFile = path.join(fs.mkdtempSync(path.join(path.dirname(from), 'site-')), 'site.db');
  for (const part of ['', '-wal']) if (fs.existsSync(from + part)) fs.copyFileSync(from + part, dbFile + part);
  return dbFile;
}

async function makeTemplate(): Promise<string> {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-lists-'));
  const dbFile = path.join(folder, 'template.db');
  const site = await runSite({ dbFile });
  await provision(site.as('stab'), { serviceLogin: localBotLogin });
  await site.close();
  return dbFile;
}
