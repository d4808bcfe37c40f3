import { faults } from '../http/faults';

/** `$select` and `$expand` as a tree. */
export interface Selection {
  /** Null for the default set; may hold "*". */
  readonly names: readonly string[] | null;
  readonly parts: ReadonlyMap<string, Selection>;
}

export const whole: Selection = { names: null, parts: new Map() };

const split = (text: string | null): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** "Id,Area/Title" with "Area" is Id, and of Area its Title. A path whose head is not expanded is a fault. */
export function readSelection(query: URLSearchParams): Selection {
  const select = query.get('$select');
  const expand = query.get('$expand');
  if (select === null && expand === null) return whole;
  return selectionOf(select === null || select.trim() === '' ? null : split(select), split(expand));
}

function selectionOf(select: readonly string[] | null, expand: readonly string[]): Selection {
  const heads = new Set(expand.map((path) => path.split('/')[0] ?? ''));
  const below = (paths: readonly string[], head: string): string[] =>
    paths.filter((path) => path.startsWith(`${head}/`)).map((path) => path.slice(head.length + 1));
  const parts = new Map<string, Selection>();
  for (const head of heads) {
    const inner = select === null ? [] : below(select, head);
    if (select !== null && inner.length === 0 && !select.includes(head) && !select.includes('*')) continue;
    parts.set(head, selectionOf(inner.length === 0 ? null : inner, below(expand, head)));
  }
  const loose = select?.find((path) => path.includes('/') && !heads.has(path.split('/')[0] ?? ''));
  if (loose !== undefined) throw faults.notExpanded(loose.split('/')[0] ?? '');
  return { names: select === null ? null : select.filter((path) => !path.includes('/') && !heads.has(path)), parts };
}
