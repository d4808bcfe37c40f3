import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { provision } from '../../../../src/lists/provisioning/provision';
import { lists } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { fillPlan } from '../support/large-plan';
import { runSite } from '../support/running-site';
import { recorder } from '../support/weather';

test('more than 5,000 rows: all of them, in few requests, none over the threshold; then only what changes', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-large-'));
  const dbFile = path.join(folder, 'large.db');
  try {
    const before = await runSite({ dbFile });
    await provision(before.as('stab'));
    await before.close();
    fillPlan(dbFile, { activities: 2600, itemsOfEach: 5 });
    const site = await runSite({ dbFile });
    try {
      const sp = site.as('stab');
      // Gaps among the ids, and a window that has lost most of its rows.
      const [batched, execute] = sp.batched({ maxRequests: 100 });
      for (let id = 5001; id <= 5090; id++) void listOf(batched, lists.items).items.getById(id).recycle();
      await execute();
      const wire = recorder();
      const repository = createPlanRepository(site.as('stab', { fetch: wire.fetch }));
      const loaded = await repository.load();
      if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
      expect(loaded.plan.activities).toHaveLength(2600);
      expect(loaded.plan.items).toHaveLength(13_000 - 90);
      expect(new Set(loaded.plan.items.map((item) => item.key)).size).toBe(13_000 - 90);
      expect(wire.count()).toEqual({ requests: 2, rows: 1 + 10 + 2600 + 13_000 - 90 });
      expect(await repository.load()).toBe(loaded);
      expect(wire.count()).toEqual({ requests: 1, rows: 0 });
      await listOf(sp, lists.items).items.getById(12_000).update({ ReachedBy: 'Nu' });
      await repository.load();
      expect(wire.count()).toEqual({ requests: 1, rows: 1 });
    } finally {
      await site.close();
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
