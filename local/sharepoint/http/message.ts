/** A request as the service handles it, whether it came alone or as a part of a batch. */
export interface ServiceRequest {
  readonly method: string;
  /** Path under the web's `_api/`, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  readonly user: ServiceUser;
}

export interface ServiceResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is sent as JSON; undefined for an empty body. */
  readonly json?: unknown;
}

/** Who asks. `level` is the permission level on the site. */
export interface ServiceUser {
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly level: 'owner' | 'editor' | 'reader';
}

/** An error as SharePoint answers it: status, code and message (SURFACE.md 3). */
export class ServiceError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const client = 'Microsoft.SharePoint.Client';

export const faults = {
  noListTitle: (title: string, web: string) =>
    new ServiceError(404, '-1, System.ArgumentException', `List '${title}' does not exist at site with URL '${web}'.`),
  noListAddress: () => new ServiceError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.'),
  noListId: () =>
    new ServiceError(
      404,
      '-2130575322, Microsoft.SharePoint.SPException',
      'List does not exist. The page you selected contains a list that does not exist. It may have been deleted by another user.',
    ),
  noItem: () =>
    new ServiceError(
      404,
      '-2130575338, System.ArgumentException',
      'Item does not exist. It may have been deleted by another user.',
    ),
  noColumn: (name: string) =>
    new ServiceError(
      400,
      '-2147024809, System.ArgumentException',
      `Column '${name}' does not exist. It may have been deleted by another user.`,
    ),
  noSelected: (name: string) =>
    new ServiceError(400, '-1, Microsoft.SharePoint.SPException', `The field or property '${name}' does not exist.`),
  noProperty: (name: string, type: string) =>
    new ServiceError(
      400,
      `-1, ${client}.InvalidClientQueryException`,
      `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
    ),
  badValue: (message: string) => new ServiceError(400, `-1, ${client}.InvalidClientQueryException`, message),
  noResource: (name: string) =>
    new ServiceError(404, `-1, ${client}.ResourceNotFoundException`, `Cannot find resource for the request ${name}.`),
  otherSite: () =>
    new ServiceError(
      400,
      '-2147024809, System.ArgumentException',
      'Server relative urls must start with SPWeb.ServerRelativeUrl',
    ),
  titleTaken: () =>
    new ServiceError(
      500,
      '-2130575342, Microsoft.SharePoint.SPException',
      'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.',
    ),
  duplicate: (name: string) =>
    new ServiceError(
      500,
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${name}].`,
    ),
  stale: (sent: string, present: string) =>
    new ServiceError(
      412,
      `-1, ${client}.ClientServiceException`,
      `The request ETag value '${sent}' does not match the object's ETag value '${present}'.`,
    ),
  denied: () =>
    new ServiceError(
      403,
      '-2147024891, System.UnauthorizedAccessException',
      'Access denied. You do not have permission to perform this action or access this resource.',
    ),
  noUser: () => new ServiceError(500, '-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.'),
};

export function errorBody(error: ServiceError): unknown {
  return { 'odata.error': { code: error.code, message: { lang: 'en-US', value: error.message } } };
}
