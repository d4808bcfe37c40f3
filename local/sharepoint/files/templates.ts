import { faults } from '../http/faults';

/** SP.TemplateFileType (@pnp/sp files/types.js). */
const templates: Readonly<Record<number, string>> = {
  0: 'StandardPage',
  1: 'WikiPage',
  2: 'FormPage',
  3: 'ClientSidePage',
};

/** The bytes of a new page of one of SharePoint's kinds. */
export function templateBytes(type: number): Buffer {
  const name = templates[type];
  if (name === undefined) throw faults.badArgument('The template file type is not valid.');
  return Buffer.from(`<%@ Page Language="C#" %>\n<!-- ${name} -->\n`, 'utf8');
}
