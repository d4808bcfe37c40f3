import { DefaultAzureCredential } from '@azure/identity';
import type { SPFI } from '@pnp/sp/fi.js';
import { createSp } from '../src/lists/create-sp';
import { PlanRefused } from '../src/lists/write-plan';
import { CliError, type Run } from './io';

/**
 * A token for a site, of whoever runs the command: the one in FREMDRIFT_TOKEN, else this machine's own sign-in
 * (environment, managed identity, `az login`). The local list service with `--open` takes any token.
 */
export function tokenOf(siteUrl: string, run: Run): () => Promise<string> {
  const given = run.env['FREMDRIFT_TOKEN'];
  if (given !== undefined && given !== '') return () => Promise.resolve(given);
  const { origin, hostname } = new URL(siteUrl);
  if (hostname === '127.0.0.1' || hostname === 'localhost') return () => Promise.resolve('open');
  const credential = new DefaultAzureCredential();
  return async () => (await credential.getToken(`${origin}/.default`)).token;
}

/** The lists of a site, as whoever runs the command. */
export const spFor = (siteUrl: string, run: Run): SPFI => createSp(siteUrl, tokenOf(siteUrl, run));

/** Work on a site; a site that refuses or does not answer ends the command with a sentence, not a stack. */
export async function onSite<T>(run: Run, siteUrl: string, work: (sp: SPFI) => Promise<T>): Promise<T> {
  try {
    return await work(spFor(siteUrl, run));
  } catch (error) {
    if (error instanceof CliError) throw error;
    if (error instanceof PlanRefused) throw new CliError(run.say(error.key, { where: error.where }));
    const message = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
    const status = /\[(\d{3})\]/.exec(message)?.[1];
    if (
      status === undefined &&
      !/fetch failed|SharePoint: offline|ECONN|ENOTFOUND|CredentialUnavailable|AADSTS/.test(message)
    )
      throw error;
    throw new CliError(run.say('cli.siteFailed', { site: siteUrl, reason: status ?? run.say('cli.noAnswer') }));
  }
}
