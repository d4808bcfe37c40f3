import mammoth from 'mammoth';
import { holdsCpr } from '../plan/cpr';
import type { DraftPlan } from '../plan/draft';
import type { LocalDate } from '../plan/plan';
import { draftFrom } from './draft';
import { htmlBlocks } from './html-blocks';
import { joinTables, textBlocks } from './text-blocks';

export function importText(text: string, options: { reference?: LocalDate | null } = {}): DraftPlan {
  return draftFrom(textBlocks(text), options.reference ?? null);
}
export async function importDocx(bytes: Uint8Array, reference: LocalDate | null): Promise<DraftPlan> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: ['u => u'] });
  return draftFrom({ blocks: joinTables(htmlBlocks(value)), furniture: [] }, reference);
}
export { holdsCpr };
