import { siteOwners } from '../../../src/lists/site-owners';
import { runSite, type RunningSite } from './support/running-site';

let site: RunningSite;
beforeAll(async () => void (site = await runSite()));
afterAll(() => site.close());

test('who owns the site is named to somebody who may ask them; nothing is thrown where it cannot be told', async () => {
  expect(await siteOwners(site.as('sagsbehandler'))).toContain('Stabsmedarbejder');
  const refusing = site.as('sagsbehandler', { fetch: () => Promise.resolve(new Response('{}', { status: 403 })) });
  expect(await siteOwners(refusing)).toEqual([]);
});
