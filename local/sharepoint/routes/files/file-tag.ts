import { faults } from '../../http/faults';

/**
 * Refuses (412) a tag that is not the file's. Clients send `*`, `"{GUID},3"`, and some only the number; a file without an
 * If-Match is written all the same, as SharePoint does for files.
 */
export function demandTag(tag: string, sent: string | undefined): void {
  const wanted = sent?.trim() ?? '';
  if (wanted === '' || wanted === '*') return;
  const bare = (text: string): string => text.replace(/^W\//i, '').replace(/"/g, '').toLowerCase();
  const fits = wanted.split(/,(?=\s*(?:W\/)?")/).some((one) => bare(one.trim()) === bare(tag));
  if (!fits) throw faults.stale(wanted, tag);
}
