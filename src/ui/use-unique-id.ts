import * as React from 'react';

let next = 0;

/** An id for this component in this page, to tie labels and clip paths (React 17 has no `useId`). */
export function useUniqueId(prefix: string): string {
  const [id] = React.useState(() => `${prefix}-${++next}`);
  return id;
}
