import * as z from 'zod/mini';
import type { FieldDeclaration, ListDeclaration, ViewDeclaration } from '../schema/whole';
import { formatterOf } from './field-xml';
import { itemType, unfinished } from './list-differences';
import type { PresentSite } from './present';

/**
 * Parts that provisioning has made and that a person may take away again: views, form sections, column formatting. Each is
 * made once; one that is here and not on the site was taken away on purpose. A new version that brings a new one gives it
 * a name of its own.
 */
export type Made = ReadonlySet<string>;

export const viewPart = (list: ListDeclaration, view: ViewDeclaration): string => `${list.name}/view/${view.name}`;
export const formPart = (list: ListDeclaration): string => `${list.name}/form`;
export const formatPart = (list: ListDeclaration, field: FieldDeclaration): string =>
  `${list.name}/format/${field.name}`;

/** What stands on the site now, whoever arranged it last. Pure. */
export function partsOf(declarations: readonly ListDeclaration[], present: PresentSite): Made {
  return new Set(
    declarations.flatMap((list) => {
      const have = present.lists.get(list.name);
      if (!have) return [];
      const views = list.views.filter((view) => have.views.some((one) => one.leaf === view.name));
      const fields = list.fields.filter((field) => {
        const column = have.fields.find((one) => one.InternalName === field.name);
        return formatterOf(field) !== '' && column !== undefined && column.CustomFormatter !== '';
      });
      const form = itemType(have)?.ClientFormCustomFormatter ?? '';
      return [
        ...views.map((view) => viewPart(list, view)),
        ...fields.map((field) => formatPart(list, field)),
        ...(list.sections && form !== '' ? [formPart(list)] : []),
      ];
    }),
  );
}

/** Without the parts of lists that are missing, or were broken off: such a list is made anew with all that it has. Pure. */
export function stillMade(made: Made, declarations: readonly ListDeclaration[], present: PresentSite): Made {
  const gone = declarations.filter((list) => unfinished(list, present.lists.get(list.name) ?? null));
  return new Set([...made].filter((part) => !gone.some((list) => part.startsWith(`${list.name}/`))));
}

const partsSchema = z.array(z.string());

/** As it is kept in the Settings list; what a person has written over counts as nothing made. */
export function readMade(value: string | null): Made {
  try {
    return new Set(partsSchema.parse(JSON.parse(value ?? '[]')));
  } catch {
    return new Set();
  }
}

export const writtenMade = (made: Made): string => JSON.stringify([...made].sort());
