import { DefaultAzureCredential } from '@azure/identity';
import type { SPFI } from '@pnp/sp/fi.js';
import { createSp } from '../src/lists/create-sp';
import type { Run } from './io';

/**
 * The lists of a site, as whoever runs the command: the token in FREMDRIFT_TOKEN, else this machine's own sign-in
 * (environment, managed identity, `az login`). The local list service with `--open` takes any token.
 */
export function spFor(siteUrl: string, run: Run): SPFI {
  const given = run.env['FREMDRIFT_TOKEN'];
  if (given !== undefined && given !== '') return createSp(siteUrl, () => Promise.resolve(given));
  const { origin, hostname } = new URL(siteUrl);
  if (hostname === '127.0.0.1' || hostname === 'localhost') return createSp(siteUrl, () => Promise.resolve('open'));
  const credential = new DefaultAzureCredential();
  return createSp(siteUrl, async () => (await credential.getToken(`${origin}/.default`)).token);
}
