import { ServiceError } from '../http/message';

const sp = 'Microsoft.SharePoint.SPException';

/**
 * What a write of a column refuses, in SharePoint's words. The texts are Microsoft's; the codes of this file are unverified
 * (SURFACE.md 3 has none of them).
 */
export const fieldFaults = {
  duplicate: (name: string) =>
    new ServiceError(
      500,
      `-2130575341, Microsoft.SharePoint.SPDuplicateFieldNameException`,
      `A duplicate field name "${name}" was found.`,
    ),
  /** Microsoft: "List and library limits": 20 indexes in a list. */
  tooManyIndexes: () =>
    new ServiceError(
      500,
      `-2130575283, ${sp}`,
      'You cannot add more than 20 indices to a list. To add another index, first delete one of the existing indices.',
    ),
  notIndexable: (title: string) =>
    new ServiceError(
      500,
      `-2130575282, ${sp}`,
      `The field '${title}' cannot be indexed because its type does not support indexing.`,
    ),
  notUnique: (title: string) =>
    new ServiceError(
      500,
      `-2130575281, ${sp}`,
      `The field '${title}' cannot enforce unique values because its type does not support it.`,
    ),
  hasDuplicates: (title: string) =>
    new ServiceError(
      500,
      `-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException`,
      `The field '${title}' contains duplicate values. Remove the duplicate values before enforcing unique values on this column.`,
    ),
  stillUnique: () =>
    new ServiceError(
      500,
      `-2130575280, ${sp}`,
      'The index cannot be removed because the column enforces unique values. Turn off unique values first.',
    ),
  notDeletable: () =>
    new ServiceError(
      400,
      `-2130575305, ${sp}`,
      'The field cannot be deleted because it is a sealed field or belongs to the list itself.',
    ),
  inContentType: () =>
    new ServiceError(
      400,
      `-2130575305, ${sp}`,
      'Site columns which are included in content types cannot be deleted. Remove all references to this site column prior to deleting it.',
    ),
  hasDependents: () =>
    new ServiceError(
      400,
      `-2130575305, ${sp}`,
      'This lookup field cannot be deleted while other columns depend on it. Delete the dependent lookup columns first.',
    ),
  /** Formulas go on counting: SharePoint refuses to take away a column that one reads (words unverified). */
  namedInFormula: () =>
    new ServiceError(
      400,
      `-2130575305, ${sp}`,
      'The column cannot be deleted because it is referenced by a formula of another column or of the list.',
    ),
  noLookupList: () =>
    new ServiceError(
      400,
      `-2130575322, ${sp}`,
      'List does not exist. The page you selected contains a list that does not exist. It may have been deleted by another user.',
    ),
  badFormula: () =>
    new ServiceError(400, `-2130575273, ${sp}`, 'The formula contains a syntax error or is not supported.'),
  noFormulaColumn: () =>
    new ServiceError(
      400,
      `-2130575273, ${sp}`,
      'The formula refers to a column that does not exist.  Check the formula for spelling mistakes or change the non-existing column to an existing column.',
    ),
};
