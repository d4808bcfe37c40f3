import type * as React from 'react';

/** Ctrl+Z (Cmd+Z) takes the last change back, unless somebody writes: then it is the field's own. */
export function undoKeys(undo: () => Promise<void>): (event: React.KeyboardEvent) => void {
  return (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return;
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    void undo();
  };
}
