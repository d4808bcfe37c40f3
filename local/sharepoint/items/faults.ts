import { ServiceError } from '../http/message';

/** A refusal that is about certain columns of a row (internal names); about the row as a whole where there are none. */
export class RowFault extends ServiceError {
  constructor(
    status: number,
    code: string,
    message: string,
    readonly columns: readonly string[],
  ) {
    super(status, code, message);
  }
}

/** What a write of a row refuses, with SharePoint's codes and words (SURFACE.md 3 and 13). */
export const itemFaults = {
  duplicate: (titles: readonly string[], columns: readonly string[]) =>
    new RowFault(
      500,
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${titles.join(', ')}].`,
      columns,
    ),
  /** A column's own formula is -2130575163, the list's 500 and -2130575162 (SURFACE.md 3; pnp/pnpjs #1770). */
  invalid: (message: string | null, columns: readonly string[] = []) =>
    new RowFault(
      columns.length === 0 ? 500 : 400,
      `${columns.length === 0 ? -2130575162 : -2130575163}, Microsoft.SharePoint.SPListDataValidationException`,
      message === null || message === '' ? 'List data validation failed.' : message,
      columns,
    ),
  lookedUp: () =>
    new ServiceError(
      500,
      '-2130575163, Microsoft.SharePoint.SPException',
      'This item cannot be deleted because an item in another list is related to this item and the relationship does not allow it to be deleted.',
    ),
  noAttachments: () =>
    new ServiceError(
      400,
      '-2130575331, Microsoft.SharePoint.SPException',
      'Attachments are not enabled for this list.',
    ),
  noVersion: () =>
    new ServiceError(
      404,
      '-2147024809, System.ArgumentException',
      'Specified argument was out of the range of valid values.\r\nParameter name: versionId',
    ),
  presentVersion: () =>
    new ServiceError(400, '-2130575174, Microsoft.SharePoint.SPException', 'You cannot delete the current version.'),
  noComment: () =>
    new ServiceError(
      404,
      '-2130575338, System.ArgumentException',
      'The comment does not exist. It may have been deleted by another user.',
    ),
  commentsOff: () =>
    new ServiceError(403, '-2147024891, System.UnauthorizedAccessException', 'Comments are disabled for this item.'),
  notRecycled: () =>
    new ServiceError(404, '-2147024809, System.ArgumentException', 'Value does not fall within the expected range.'),
  nameExists: () =>
    new ServiceError(
      400,
      '-2130575257, Microsoft.SharePoint.SPException',
      'The specified name is already in use.\n\nA document or folder with the same name already exists. Please choose a different name.',
    ),
};
