import * as React from 'react';
import type { Draft, Drafts } from './drafts';
import { changedIn, fieldsAsked, type FormField, type FormValues } from './form-fields';

/** What an editor is asked to write. */
export interface FormEdit {
  /** The fields that are not as they were when the person began. */
  readonly changed: FormValues;
  /**
   * What they began from, where others have changed one of the same fields since: written with this ETag it is a conflict,
   * as it should be. Null where what is there now is what was seen.
   */
  readonly begun: { readonly values: FormValues; readonly etag: string } | null;
}

interface Given {
  readonly fields: readonly FormField[];
  readonly before: FormValues;
  readonly row: string;
  readonly etag: string | null;
  readonly drafts: Drafts;
}

interface FormHeld {
  readonly values: FormValues;
  /** The fields that are asked for as it stands. */
  readonly asked: readonly FormField[];
  readonly set: (name: string, value: string) => void;
  readonly edit: FormEdit;
  /** True where what is typed lies in the browser, and outlives the tab. */
  readonly kept: boolean;
  /** Fields that others have changed since the person began to write in them. */
  readonly meanwhile: readonly string[];
}

/** The values of an editor: drafts over what the lists hold. */
export function useFormValues({ fields, before, row, etag, drafts }: Given): FormHeld {
  const [typed, setTyped] = React.useState<Readonly<Record<string, Draft>>>(() => drafts.of(row));
  const [kept, setKept] = React.useState(Object.keys(typed).length > 0);
  const own = Object.fromEntries(fields.flatMap(({ name }) => (typed[name] ? [[name, typed[name]] as const] : [])));
  const values = { ...before, ...Object.fromEntries(Object.entries(own).map(([name, { text }]) => [name, text])) };
  const set = (name: string, value: string): void => {
    const base = own[name]?.base ?? before[name] ?? '';
    if (value === base && base === (before[name] ?? '')) {
      drafts.drop(row, name);
      setTyped((old) => Object.fromEntries(Object.entries(old).filter(([one]) => one !== name)));
      return setKept(false);
    }
    const draft = { text: value, base, etag: own[name] ? own[name].etag : etag };
    setKept(drafts.keep(row, name, draft));
    setTyped((old) => ({ ...old, [name]: draft }));
  };
  const meanwhile = Object.entries(own)
    .filter(([name, { base, text }]) => base !== (before[name] ?? '') && text !== (before[name] ?? ''))
    .map(([name]) => name);
  const first = meanwhile.map((name) => own[name]).find((draft) => draft?.etag != null);
  const begun =
    first?.etag == null
      ? null
      : { values: Object.fromEntries(meanwhile.map((name) => [name, own[name]?.base ?? ''])), etag: first.etag };
  const asked = fieldsAsked(fields, before, values);
  const isAsked = new Set(asked.map(({ name }) => name));
  const changed = Object.fromEntries(
    Object.entries(changedIn(before, values)).filter(
      ([name]) => isAsked.has(name) || !fields.some((field) => field.name === name),
    ),
  );
  return { values, asked, set, edit: { changed, begun }, kept, meanwhile };
}
