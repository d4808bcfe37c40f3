// What provisioning may do to a site. Nothing here takes away a list, a column, a choice, a view or a row.
import type { FieldDeclaration, ListDeclaration, ViewDeclaration } from '../schema/whole';
import type { GroupDeclaration } from './groups';

/** A part of a list or column, for the words that a person reads. */
export type Aspect =
  | 'name'
  | 'description'
  | 'required'
  | 'indexed'
  | 'unique'
  | 'choices'
  | 'bounds'
  | 'formatter'
  | 'validation'
  | 'versions'
  | 'ownRows'
  | 'privateRows'
  | 'type';

export type Properties = Readonly<Record<string, unknown>>;

export type Step =
  | { readonly kind: 'makeList'; readonly list: ListDeclaration }
  | {
      readonly kind: 'addField';
      readonly list: ListDeclaration;
      readonly field: FieldDeclaration;
      /** Puts the column into the list's default view: only of a list that is not yet a person's. */
      readonly shown: boolean;
    }
  | {
      readonly kind: 'changeField';
      readonly list: ListDeclaration;
      /** Internal name; the built-in title is "Title". */
      readonly field: string;
      readonly aspects: readonly Aspect[];
      readonly properties: Properties;
    }
  | {
      readonly kind: 'hideInForms';
      readonly list: ListDeclaration;
      readonly field: string;
      readonly form: 'new' | 'edit';
    }
  | {
      readonly kind: 'changeList';
      readonly list: ListDeclaration;
      readonly aspects: readonly Aspect[];
      readonly properties: Properties;
    }
  | {
      readonly kind: 'formSections';
      readonly list: ListDeclaration;
      readonly contentTypeId: string;
      readonly formatter: string;
    }
  | { readonly kind: 'addView'; readonly list: ListDeclaration; readonly view: ViewDeclaration }
  | { readonly kind: 'fillView'; readonly list: ListDeclaration; readonly view: ViewDeclaration }
  | {
      readonly kind: 'nameView';
      readonly list: ListDeclaration;
      readonly view: ViewDeclaration;
      readonly asDefault: boolean;
    }
  | { readonly kind: 'nameList'; readonly list: ListDeclaration }
  | { readonly kind: 'makeGroup'; readonly group: GroupDeclaration }
  | {
      readonly kind: 'giveSite';
      readonly group: GroupDeclaration;
      readonly principalId: number;
      readonly roleId: number;
    }
  | { readonly kind: 'describeGroup'; readonly group: GroupDeclaration; readonly principalId: number }
  | { readonly kind: 'ensureService'; readonly login: string }
  | { readonly kind: 'ownRights'; readonly list: ListDeclaration }
  | { readonly kind: 'give'; readonly list: ListDeclaration; readonly principalId: number; readonly roleId: number }
  | { readonly kind: 'lower'; readonly list: ListDeclaration; readonly principalId: number; readonly roleId: number };

/** What a person changed and provisioning leaves: it is said, not put back. */
export interface Kept {
  readonly list: string;
  /** Internal name of the column, or name of the view; null for the list itself. */
  readonly part: string | null;
  /**
   * `rights`: a group whose level the site's owner gives; `service`: a list that nobody but owners may write, since no service
   * login is known; `removed`: a view, form sections or formatting that a person took away.
   */
  readonly aspect: Aspect | 'rights' | 'service' | 'removed';
  /** As it stands on the site; for `service` the names of the lists, a space between. */
  readonly found: string;
}

export interface Plan {
  readonly steps: readonly Step[];
  readonly kept: readonly Kept[];
}

/** List or list/column or list/view: how a step is named in reports. */
export function nameOf(step: Step): string {
  switch (step.kind) {
    case 'makeGroup':
    case 'giveSite':
    case 'describeGroup':
      return step.group.name;
    case 'ensureService':
      return step.login;
    case 'addField':
      return `${step.list.name}/${step.field.name}`;
    case 'changeField':
    case 'hideInForms':
      return `${step.list.name}/${step.field}`;
    case 'addView':
    case 'fillView':
    case 'nameView':
      return `${step.list.name}/${step.view.name}`;
    case 'makeList':
    case 'changeList':
    case 'formSections':
    case 'nameList':
    case 'ownRights':
    case 'give':
    case 'lower':
      return step.list.name;
  }
}
