import type { SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/files/index.js';
import '@pnp/sp/folders/index.js';
import type { GoverningDocument } from '../../documents/document';
import { readLink } from '../../documents/links';
import { chunked, siteUrlOf } from '../table';
import { mostParts, together, type Outcome, type Part, type TogetherOptions } from '../transport/together';
import type { LinkCheck, LinkState } from './register';

/**
 * Looks for the file or folder behind each link that leads into this site, a hundred in a request; every address is asked
 * once. Other sites and hosts are looked at for form alone: the product sends no request there.
 */
export async function checkLinks(
  sp: SPFI,
  documents: readonly GoverningDocument[],
  options: TogetherOptions,
): Promise<LinkCheck[]> {
  const links = documents.map((document) => ({ document, link: readLink(document.link, siteUrlOf(sp)) }));
  const paths = [...new Set(links.flatMap(({ link }) => (link.kind === 'here' ? [link.path] : [])))];
  const files = await ask(sp, paths, options, (batched, path) =>
    batched.web.getFileByServerRelativePath(path).select('Exists')(),
  );
  const rest = paths.filter((path) => files.get(path) !== 'found');
  const folders = await ask(sp, rest, options, (batched, path) =>
    batched.web.getFolderByServerRelativePath(path).select('Exists')(),
  );
  return links.map(({ document, link }) => {
    if (link.kind === 'here') {
      const [file, folder] = [files.get(link.path), folders.get(link.path)];
      const state = file === 'missing' && folder !== undefined ? folder : (file ?? 'unknown');
      return { documentKey: document.key, state };
    }
    return { documentKey: document.key, state: link.kind === 'host' ? 'outside' : link.kind };
  });
}

async function ask(
  sp: SPFI,
  paths: readonly string[],
  options: TogetherOptions,
  part: (batched: SPFI, path: string) => Promise<unknown>,
): Promise<Map<string, LinkState>> {
  const states = new Map<string, LinkState>();
  for (const some of chunked(paths, mostParts)) {
    const parts = some.map(
      (path): Part<unknown> =>
        (batched) =>
          part(batched, path),
    );
    const answers = await together(sp, parts, options);
    for (const [i, path] of some.entries()) states.set(path, stateOf(answers[i]));
  }
  return states;
}

function stateOf(answer: Outcome<unknown> | undefined): LinkState {
  if (answer?.ok) return (answer.value as { Exists?: unknown } | null)?.Exists === false ? 'missing' : 'found';
  const { kind, status } = answer?.fault ?? { kind: 'other', status: null };
  return kind === 'gone' || kind === 'noList' || status === 404 ? 'missing' : 'unknown';
}
