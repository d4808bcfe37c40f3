import type { Say } from '../../text/text';

/** Why a site is left as it is; hosts say it in the person's language. */
export class ProvisionRefused extends Error {
  constructor(
    readonly kind: 'newer' | 'forbidden',
    readonly site: string,
    readonly found: number = 0,
    readonly known: number = 0,
  ) {
    // The number is what @pnp/sp says too, so that hosts which look for a status find one.
    super(kind === 'forbidden' ? '[403] Provisioning needs a site owner' : `The lists are of version ${found}`);
  }

  words(say: Say): string {
    const { kind, site, found, known } = this;
    return say(`provisioning.${kind}`, kind === 'newer' ? { site, found, known } : { site });
  }
}
