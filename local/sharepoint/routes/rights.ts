import { faults, type ServiceRequest, type ServiceResponse, type ServiceUser } from '../http/message';

export function mayWrite(user: ServiceUser): void {
  if (user.level === 'reader') throw faults.denied();
}

export function mayManage(user: ServiceUser): void {
  if (user.level !== 'owner') throw faults.denied();
}

/** The body as an object; anything else is refused as SharePoint refuses it. */
export function jsonBody(request: ServiceRequest): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(request.body === '' ? '{}' : request.body);
  } catch {
    throw faults.badValue('Invalid JSON. A token was not recognized in the JSON content.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw faults.badValue(
      'An unexpected node was found when reading from the JSON reader. A StartObject was expected.',
    );
  }
  return value as Record<string, unknown>;
}

export const noContent = (headers: Record<string, string> = {}): ServiceResponse => ({ status: 204, headers });
