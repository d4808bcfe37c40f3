import type { GoverningDocument, Register } from '../../documents/document';
import type { LocalDate } from '../../plan/plan';
import { loadWords, type Say } from '../../text/text';
import { codeWords } from './register-model';

/** Gives the person the documents as a file that a spreadsheet opens. It is made here; it goes nowhere else. */
export async function fetchList(
  register: Register,
  documents: readonly GoverningDocument[],
  today: LocalDate,
  say: Say,
): Promise<void> {
  const [{ exportRows, toCsv }] = await Promise.all([
    import(/* webpackChunkName: 'register-export' */ '../../documents/export'),
    loadWords(say.locale, 'rest'),
  ]);
  const text = toCsv(exportRows(register, documents, today, say, codeWords(say)));
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${say('documents.fileName')} ${today}.csv`;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has the file by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
