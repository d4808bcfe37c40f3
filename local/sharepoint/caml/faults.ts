import { ServiceError } from '../http/message';

const spException = 'Microsoft.SharePoint.SPException';

/** What SharePoint says of view XML that it cannot carry out. */
export const camlFaults = {
  /**
   * For columns that do not exist, and for And/Or with other than two children
   * (pnp/sp-dev-fx-webparts #2052 has status and code, pnp/pnpcore #489 the single child).
   */
  notInstalled: () =>
    new ServiceError(
      500,
      `-2130575340, ${spException}`,
      'One or more field types are not installed properly. Go to the list settings page to delete these fields.',
    ),
  unreadable: () =>
    new ServiceError(400, `-2147467259, ${spException}`, 'Cannot complete this action.\n\nPlease try again.'),
  unsupported: (what: string) =>
    new ServiceError(400, '-2147024809, System.ArgumentException', `The view XML is not supported: ${what}.`),
};
