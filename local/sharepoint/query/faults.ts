import { ServiceError } from '../http/message';

const throttled = 'Microsoft.SharePoint.SPQueryThrottledException';

/** What a query may not do (SURFACE.md 3 and 15). */
export const queryFaults = {
  overThreshold: () =>
    new ServiceError(
      500,
      `-2147024860, ${throttled}`,
      'The attempted operation is prohibited because it exceeds the list view threshold.',
    ),
  tooManyLookups: () =>
    new ServiceError(
      500,
      `-2147024749, ${throttled}`,
      'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
    ),
  unsortable: (name: string, type: string) =>
    new ServiceError(
      400,
      '-1, Microsoft.SharePoint.SPException',
      `The field '${name}' of type '${type}' cannot be used in the query sort expression.`,
    ),
};

/** The list view threshold: rows that one query may look at. */
export const threshold = 5000;
/** Lookup and person columns in one query. */
export const mostLookups = 12;
