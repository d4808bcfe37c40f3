import { ServiceError } from '../http/message';

const spException = 'Microsoft.SharePoint.SPException';

/** "01 Mar 2025 09:00:00 +0000", as the messages about files write a moment. */
const writtenMoment = (moment: string): string => {
  const utc = new Date(moment).toUTCString();
  return `${utc.slice(5, 25)} +0000`;
};

/** The errors of files and folders alone (SURFACE.md 3 and 13; codes from Microsoft's SharePoint error tables). */
export const fileFaults = {
  fileExists: (name: string, login: string, modified: string) =>
    new ServiceError(
      400,
      `-2130575257, ${spException}`,
      `A file with the name ${name} already exists. It was last modified by ${login} on ${writtenMoment(modified)}.`,
    ),
  folderExists: (name: string, login: string, modified: string) =>
    new ServiceError(
      400,
      `-2130575257, ${spException}`,
      `A file or folder with the name ${name} already exists. It was last modified by ${login} on ${writtenMoment(modified)}.`,
    ),
  locked: (path: string, login: string) =>
    new ServiceError(
      423,
      '-2147018894, Microsoft.SharePoint.SPFileLockException',
      `The file ${path} is locked for exclusive use by ${login}.`,
    ),
  notCheckedOut: (path: string) =>
    new ServiceError(
      400,
      '-2147024738, Microsoft.SharePoint.SPFileCheckOutException',
      `The file "${path}" is not checked out.`,
    ),
  checkOutFirst: (path: string) =>
    new ServiceError(
      400,
      '-2147024738, Microsoft.SharePoint.SPFileCheckOutException',
      `The file "${path}" is not checked out.  You must first check out this document before making changes.`,
    ),
  noMinorVersions: () =>
    new ServiceError(
      400,
      `-2147024809, ${spException}`,
      'You can only publish, unpublish documents in a minor version enabled list.',
    ),
  noModeration: () =>
    new ServiceError(
      400,
      `-2147024809, ${spException}`,
      'You can only approve or reject documents in lists that are enabled for content approval.',
    ),
  noVersion: () =>
    new ServiceError(404, '-2147024894, System.IO.FileNotFoundException', 'The specified file version does not exist.'),
  presentVersion: () =>
    new ServiceError(
      400,
      `-2130575174, ${spException}`,
      'You cannot delete the current version, current major version or current minor version of a document.',
    ),
  noUpload: (id: string) =>
    new ServiceError(
      404,
      '-2147024809, System.ArgumentException',
      `The upload session '${id}' does not exist. It may have been finished or cancelled.`,
    ),
  wrongOffset: (sent: number, present: number) =>
    new ServiceError(
      400,
      '-2147024809, System.ArgumentException',
      `The file offset ${sent} does not match the size ${present} that the upload session has received.`,
    ),
  noDestination: () => new ServiceError(404, '-2147024893, System.IO.DirectoryNotFoundException', 'File Not Found.'),
  intoItself: () =>
    new ServiceError(
      400,
      `-2147024773, ${spException}`,
      'The destination folder is the same as, or lies in, the source folder.',
    ),
  notRemovable: () =>
    new ServiceError(400, `-2147024891, ${spException}`, 'This folder cannot be deleted, renamed or moved.'),
};
