import { ServiceError } from '../http/message';

/** Longest decoded path below the host that SharePoint takes (SURFACE.md 15). */
export const longestPath = 400;
const longestComment = 1023;

const spException = 'Microsoft.SharePoint.SPException';
const forbidden = /["*:<>?/\\|]/;
const hasControl = (name: string): boolean => [...name].some((sign) => sign < ' ' || sign === '\u007f');
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|\.lock|desktop\.ini)$|_vti_|^~\$/i;

const notPermitted = (name: string): ServiceError =>
  new ServiceError(
    400,
    `-2130575245, ${spException}`,
    `The file or folder name "${name}" contains characters that are not permitted.  Please use a different name.`,
  );

/**
 * The name as it is kept, without spaces around it. Refused are the signs and names of Microsoft's "Restrictions and
 * limitations in OneDrive and SharePoint".
 */
export function checkedName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || forbidden.test(trimmed) || hasControl(trimmed) || reserved.test(trimmed) || /\.$/.test(trimmed))
    throw notPermitted(name);
  return trimmed;
}

/** Refuses a path of more than 400 characters, the host not counted. */
export function checkedPath(path: string): string {
  if (path.replace(/^\//, '').length > longestPath)
    throw new ServiceError(
      400,
      '-2147024690, System.IO.PathTooLongException',
      'The specified file or folder name is too long. The URL path for all files and folders must be 400 characters or less (and no more than 400 characters for any single file or folder name in the URL). Please type a shorter file or folder name.',
    );
  return path;
}

/** Comments of check-in, publish and approval have at most 1,023 characters. */
export function checkedComment(comment: string | undefined): string {
  if ((comment ?? '').length > longestComment)
    throw new ServiceError(
      400,
      '-2147024809, System.ArgumentOutOfRangeException',
      `Specified argument was out of the range of valid values.\r\nParameter name: comment`,
    );
  return comment ?? '';
}

/** "/sites/dev/Lists/Plan/" as its folder and its own name. */
export function splitPath(path: string): { dir: string; leaf: string } {
  const at = path.lastIndexOf('/');
  return { dir: path.slice(0, at), leaf: path.slice(at + 1) };
}

/** "report.docx" for the second time is "report1.docx", as EnsureUniqueFileName and KeepBoth name it. */
export function numbered(leaf: string, taken: (leaf: string) => boolean): string {
  const dot = leaf.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [leaf.slice(0, dot), leaf.slice(dot)] : [leaf, ''];
  let candidate = leaf;
  for (let n = 1; taken(candidate); n++) candidate = `${stem}${n}${ending}`;
  return candidate;
}

export const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Is `path` this folder, or somewhere below it? */
export const isWithin = (path: string, folder: string): boolean =>
  `${path}/`.toLowerCase().startsWith(`${folder.replace(/\/$/, '')}/`.toLowerCase());
