/** Another process (or another start in this one) has the file open for writing. */
export class FileInUse extends Error {
  constructor(readonly file: string) {
    super(`The file ${file} is in use by another list service. Stop that one, or use another file.`);
  }
}
