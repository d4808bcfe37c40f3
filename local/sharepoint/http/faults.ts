import type { Format } from './format';
import { ServiceError } from './message';

const client = 'Microsoft.SharePoint.Client';
const spException = 'Microsoft.SharePoint.SPException';
const argument = 'System.ArgumentException';

/** The errors that more than one part of the service gives, with SharePoint's codes and words (SURFACE.md 3). */
export const faults = {
  noListTitle: (title: string, web: string) =>
    new ServiceError(404, `-1, ${argument}`, `List '${title}' does not exist at site with URL '${web}'.`),
  noListAddress: () => new ServiceError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.'),
  noListId: () =>
    new ServiceError(
      404,
      `-2130575322, ${spException}`,
      'List does not exist. The page you selected contains a list that does not exist. It may have been deleted by another user.',
    ),
  noItem: () =>
    new ServiceError(404, `-2130575338, ${argument}`, 'Item does not exist. It may have been deleted by another user.'),
  noFile: (url: string) => new ServiceError(404, `-2130575338, ${spException}`, `The file ${url} does not exist.`),
  noFolder: () => new ServiceError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.'),
  noColumn: (name: string) =>
    new ServiceError(
      400,
      `-2147024809, ${argument}`,
      `Column '${name}' does not exist. It may have been deleted by another user.`,
    ),
  noFilterColumn: (name: string) =>
    new ServiceError(
      400,
      `-1, ${spException}`,
      `Column '${name}' does not exist. It may have been deleted by another user.`,
    ),
  noSelected: (name: string) =>
    new ServiceError(400, `-1, ${spException}`, `The field or property '${name}' does not exist.`),
  notExpanded: (name: string) =>
    new ServiceError(
      400,
      `-1, ${spException}`,
      `The query to field '${name}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${name}.`,
    ),
  noProperty: (name: string, type: string) =>
    new ServiceError(
      400,
      `-1, ${client}.InvalidClientQueryException`,
      `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
    ),
  badQuery: (message: string) => new ServiceError(400, `-1, ${client}.InvalidClientQueryException`, message),
  badArgument: (message: string) => new ServiceError(400, `-2147024809, ${argument}`, message),
  noResource: (name: string) =>
    new ServiceError(404, `-1, ${client}.ResourceNotFoundException`, `Cannot find resource for the request ${name}.`),
  noMethod: (verb: string, resource: string) =>
    new ServiceError(
      405,
      `-1, ${client}.ClientServiceException`,
      `The HTTP method '${verb}' cannot be used to access the resource '${resource}'. The operation type of the resource is specified as 'Default'. Please use correct HTTP method to invoke the resource.`,
    ),
  otherSite: () =>
    new ServiceError(400, `-2147024809, ${argument}`, 'Server relative urls must start with SPWeb.ServerRelativeUrl'),
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
  noUser: () => new ServiceError(500, `-2146232832, ${spException}`, 'User cannot be found.'),
};

/** The body of an error, in the form that the answer's format asks for (SURFACE.md 2). */
export function errorBody(error: ServiceError, format: Format): unknown {
  const { code, message } = error;
  if (format === 'v4' || format === 'v4none') return { error: { code, message } };
  const body = { code, message: { lang: 'en-US', value: message } };
  return format === 'verbose' ? { error: body } : { 'odata.error': body };
}
