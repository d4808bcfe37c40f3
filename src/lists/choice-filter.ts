import { columnOf, type FieldDeclaration, type ListDeclaration } from './schema';
import { quoted } from './table';

/**
 * An OData filter: the choice column is one of `codes`. A choice is stored by its Danish word; a row of an earlier version
 * that has not been upgraded yet holds the code, and is found as well.
 */
export function choiceFilter(list: ListDeclaration, name: string, codes: readonly string[]): string {
  const field: FieldDeclaration | undefined = list.fields.find((one) => one.name === name);
  if (!field) throw new RangeError(`List ${list.name} has no field ${name}`);
  const stored = new Set(codes.flatMap((code) => [field.labels?.[code] ?? code, code]));
  return `(${[...stored].map((value) => `${columnOf(field)} eq ${quoted(value)}`).join(' or ')})`;
}
