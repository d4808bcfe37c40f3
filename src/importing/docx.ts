import mammoth from 'mammoth';
import type { DocumentBlocks } from './blocks';
import { htmlBlocks } from './html-blocks';
import { joinTables } from './text-blocks';

/** Keeps underlines, which mammoth drops by default and which are the only mark of a period in many plans (DOMAIN.md 4.2). */
const styleMap = [
  'u => u',
  'comment-reference => ',
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
];

/** A .docx file as blocks. Throws where mammoth cannot read it. */
export async function docxBlocks(bytes: Uint8Array): Promise<DocumentBlocks> {
  const copy = bytes.slice().buffer;
  // mammoth's Node build takes a Buffer, its browser build an ArrayBuffer.
  const input = typeof Buffer === 'undefined' ? { arrayBuffer: copy } : { buffer: Buffer.from(copy) };
  const { value } = await mammoth.convertToHtml(input, {
    styleMap,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  });
  return { blocks: joinTables(htmlBlocks(value)), furniture: [] };
}
