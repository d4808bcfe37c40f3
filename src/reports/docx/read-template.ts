import { checkWordZip } from '../../importing/safe-zip';
import type { Say } from '../../text/text';
import { cutAttachedTemplate, findHarm } from './template-harm';
import { documentPart, WordPackage } from './word-package';
import { UnreadableXml } from './xml-tree';

/** A template is a few pages with a logo. */
const limits = { fileBytes: 20_000_000, partBytes: 10_000_000 };

export type TemplateRead =
  { readonly ok: true; readonly word: WordPackage } | { readonly ok: false; readonly problem: string };

/**
 * A municipality's own template, opened: a file from a person's computer, and so taken for hostile until it has been looked
 * at. What cannot be used is refused with a sentence that names the thing, the cause and the remedy; nothing throws.
 */
export function readTemplate(bytes: Uint8Array, say: Say): TemplateRead {
  const refuse = (problem: string): TemplateRead => ({ ok: false, problem });
  if (bytes.length > limits.fileBytes) return refuse(say('word.refused.tooLarge'));
  // The old .doc, and whatever is encrypted, lies in a compound file.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    return refuse(say('word.refused.passwordProtected'));
  const zipProblem = checkWordZip(bytes);
  if (zipProblem) return refuse(say(`word.refused.${zipProblem}`));
  try {
    const word = WordPackage.unpacked(bytes);
    // A logo may be large; no part of text is.
    if (word.names.some((name) => /\.(?:xml|rels)$/.test(name) && word.sizeOf(name) > limits.partBytes))
      return refuse(say('word.refused.tooLarge'));
    const harm = findHarm(word);
    if (harm) return refuse(say(`word.refused.${harm.code}`, { what: harm.what }));
    if (word.tree(documentPart)?.name !== 'w:document') return refuse(say('word.refused.damaged'));
    cutAttachedTemplate(word);
    // A template proper (.dotx) becomes a document.
    word.retype(documentPart, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml');
    return { ok: true, word };
  } catch (error) {
    // Text that is no XML; or fflate, for sizes that lie.
    if (error instanceof UnreadableXml || (error instanceof Error && 'code' in error))
      return refuse(say('word.refused.damaged'));
    throw error;
  }
}
