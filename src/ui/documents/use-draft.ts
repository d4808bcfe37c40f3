import * as React from 'react';
import type { RowRef } from '../../plan/plan';
import { draftsOf, rowName } from '../edit/drafts';

export interface KeptText {
  readonly text: string;
  readonly set: (text: string) => void;
  /** True where it was typed before this was opened. */
  readonly found: boolean;
  /** True where the field no longer holds what it held when somebody began to type. */
  readonly overtaken: boolean;
  readonly drop: () => void;
}

/**
 * What somebody types in one field of a row: kept in the browser, so that it survives a closed tab, until it is saved or
 * dropped. A row that is not made yet is named by `row` as a text; `base` is what the field holds now.
 */
export function useDraft(site: { readonly url: string }, row: RowRef | string, field: string, base: string): KeptText {
  const drafts = draftsOf(site);
  const name = typeof row === 'string' ? row : rowName(row);
  const etag = typeof row === 'string' ? null : row.etag;
  const [kept] = React.useState(() => drafts.of(name)[field] ?? null);
  const [began] = React.useState(kept?.base ?? base);
  const [text, setText] = React.useState(kept?.text ?? base);
  return {
    text,
    set: (next) => {
      setText(next);
      drafts.keep(name, field, { text: next, base: began, etag });
    },
    found: kept !== null,
    overtaken: began !== base && text !== base,
    drop: () => drafts.drop(name, field),
  };
}
