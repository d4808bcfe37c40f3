import { machineryParts, partViews, type MachineryPart } from './parts';

/** The ways of the page that lead somewhere. */
export const openParts: readonly MachineryPart[] = machineryParts.filter((part) => partViews[part] !== undefined);

export interface PartPlace {
  readonly part: MachineryPart;
  readonly inner: string | null;
}

/** What an address selects on the page: "supervision", or "supervision.2019-2" with what is open in it. Pure. */
export function readPlace(selected: string | null): PartPlace {
  const [word = '', ...rest] = (selected ?? '').split('.');
  const part = openParts.find((one) => one === word);
  const inner = rest.join('.');
  return { part: part ?? openParts[0] ?? 'report', inner: part === undefined || inner === '' ? null : inner };
}

/** The text that `readPlace` reads back. Pure. */
export const writePlace = (part: MachineryPart, inner: string | null): string =>
  inner === null ? part : `${part}.${inner}`;
