/** A file whose form this version does not read; it is left as it is. */
export class FileOfOtherForm extends Error {
  constructor(
    readonly file: string,
    form: number,
    read: number,
  ) {
    super(
      `The file ${file} holds a site in another form (${form}; this version reads ${read}) and was left as it is. ` +
        'Move it away and start again: the service makes a new site, and a plan can be imported into it anew.',
    );
  }
}
