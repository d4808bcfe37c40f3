import mammoth from 'mammoth';
import type { DocumentBlocks } from './blocks';
import { markupBlocks } from './markup-blocks';
import { joinTables } from './text-blocks';
import { wordMarkup, type WordElement } from './word-markup';

/**
 * A .docx file as blocks. Throws where mammoth cannot read it. mammoth reads the file; its document is taken over before it
 * becomes HTML, which would only have to be parsed again.
 */
export async function docxBlocks(bytes: Uint8Array): Promise<DocumentBlocks> {
  const copy = bytes.slice().buffer;
  // mammoth's Node build takes a Buffer, its browser build an ArrayBuffer.
  const input = typeof Buffer === 'undefined' ? { arrayBuffer: copy } : { buffer: Buffer.from(copy) };
  let read: ReturnType<typeof wordMarkup> = { markup: [], notes: [] };
  await mammoth.convertToHtml(input, {
    transformDocument: (document: WordElement) => {
      read = wordMarkup(document);
      return { ...document, children: [] };
    },
  });
  // A note belongs to no field of the plan: it is listed as what found no place.
  const furniture = read.notes
    .map((text, i) => ({ text, where: `fodnote ${i + 1}` }))
    .filter(({ text }) => text !== '');
  return { blocks: joinTables(markupBlocks(read.markup)), furniture };
}
