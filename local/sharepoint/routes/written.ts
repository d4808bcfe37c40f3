import { faults } from '../http/faults';

/** A text of a request's body; null where it is not there or is no text. */
export function textIn(body: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = body[name];
  return typeof value === 'string' ? value : null;
}

/** What a body sets: its names without metadata. A name that the type does not have is refused, as SharePoint does. */
export function setBy(
  body: Readonly<Record<string, unknown>>,
  type: string,
  known: ReadonlySet<string>,
): [string, unknown][] {
  const entries = Object.entries(body).filter(([name]) => name !== '__metadata' && !name.startsWith('odata.'));
  const strange = entries.find(([name]) => !known.has(name));
  if (strange) throw faults.noProperty(strange[0], type);
  return entries;
}
