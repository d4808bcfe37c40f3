import { findCpr } from '../plan/cpr';
import type { DraftPlan } from '../plan/draft';
import type { LocalDate } from '../plan/plan';
import { createSay, type TextKey } from '../text/text';
import type { Block, DocumentBlocks } from './blocks';
import { draftFrom } from './draft';
import { checkWordZip, zipLimits } from './safe-zip';
import { textBlocks } from './text-blocks';

export { applyAnswers } from './answers';

export type RefusalCode =
  'damaged' | 'passwordProtected' | 'tooLarge' | 'zipBomb' | 'notWord' | 'macros' | 'cpr' | 'empty';

/** Why a document was not read, in both languages; `places` says where, never what. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly da: string;
  readonly en: string;
  readonly places: readonly string[];
}

export type ImportResult =
  { readonly ok: true; readonly draft: DraftPlan } | { readonly ok: false; readonly refusal: Refusal };

export interface ImportOptions {
  /** The day that a period without a year hangs on; the document's own date goes before it. */
  readonly reference?: LocalDate | null;
}

const [da, en] = [createSay('da'), createSay('en')];

function refuse(code: RefusalCode, file: string, places: readonly string[] = []): { ok: false; refusal: Refusal } {
  const key: TextKey = `importing.refused.${code}`;
  const values = { file, limit: `${zipLimits.fileBytes / 1_000_000} MB`, places: places.slice(0, 5).join('; ') };
  return { ok: false, refusal: { code, da: da(key, values), en: en(key, values), places } };
}

/**
 * Reads a plan document into a draft. What it is, is told by its bytes, not its name. A file that is damaged, protected,
 * too large, no document, or that holds what looks like a CPR number is refused with code and remedy; nothing throws.
 */
export async function importDocument(
  bytes: Uint8Array,
  fileName: string,
  options: ImportOptions = {},
): Promise<ImportResult> {
  if (bytes.length > zipLimits.fileBytes) return refuse('tooLarge', fileName);
  const is = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  if (is(0xd0, 0xcf, 0x11, 0xe0)) return refuse('passwordProtected', fileName);
  if (is(0x50, 0x4b)) {
    const problem = checkWordZip(bytes);
    if (problem) return refuse(problem, fileName);
    try {
      const { docxBlocks } = await import('./docx');
      return settle(await docxBlocks(bytes), fileName, options);
    } catch {
      // mammoth's own words say nothing to a person; whatever it was, the file cannot be read.
      return refuse('damaged', fileName);
    }
  }
  const text = decode(bytes);
  if (text === null) return refuse(/\.docx$/i.test(fileName) ? 'damaged' : 'notWord', fileName);
  return settle(textBlocks(text), fileName, options);
}

/** The same for text that is already read, as from the clipboard. */
export function importText(text: string, options: ImportOptions = {}, name = 'teksten'): ImportResult {
  return settle(textBlocks(text), name, options);
}

function settle(source: DocumentBlocks, file: string, options: ImportOptions): ImportResult {
  const lines = source.blocks.flatMap(linesOf);
  if (lines.every((line) => line.text === '')) return refuse('empty', file);
  const places = lines.filter((line) => findCpr(line.text).length > 0).map((line) => line.where);
  if (places.length > 0) return refuse('cpr', file, [...new Set(places)]);
  return { ok: true, draft: draftFrom(source, options.reference ?? null) };
}

function linesOf(block: Block): { text: string; where: string }[] {
  return block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap((cell) => [...cell.lines])) : [block];
}

/** UTF-8 text, or older Windows text; null for what is no text (a picture that was renamed). */
function decode(bytes: Uint8Array): string | null {
  const control = bytes.subarray(0, 4096).filter((byte) => byte < 32 && ![9, 10, 12, 13].includes(byte)).length;
  if (control > 0) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
