import * as React from 'react';
import { useUniqueId } from '../use-unique-id';
import { useGridStyles } from './grid-styles';
import type { Column } from './table';

/** Where the current cell goes when what was typed is taken. */
export type Leaving = 'stay' | 'down' | 'up' | 'right' | 'left';

interface CellEditorProps {
  readonly column: Column;
  readonly label: string;
  /** What stands in it at first: the cell's text, or the letter that began it. */
  readonly text: string;
  readonly onTake: (text: string, leaving: Leaving) => void;
  readonly onDrop: () => void;
}

/** The field in which a cell is typed. Enter and Tab take what was typed, Esc drops it, Alt+Enter makes a new line. */
export const CellEditor: React.FC<CellEditorProps> = ({ column, label, text, onTake, onDrop }) => {
  const styles = useGridStyles();
  const words = useUniqueId('cell-words');
  const [typed, setTyped] = React.useState(text);
  const field = React.useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const done = React.useRef(false);
  // At once, not after the next drawing: whoever types fast has pressed the next key by then.
  React.useLayoutEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const take = (leaving: Leaving): void => {
    if (done.current) return;
    done.current = true;
    onTake(typed, leaving);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    // The grid's own keys rest while somebody types.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      done.current = true;
      onDrop();
    } else if (event.key === 'Enter' && event.altKey && column.lines) {
      event.preventDefault();
      setTyped(`${typed}\n`);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(event.shiftKey ? 'up' : 'down');
    } else if (event.key === 'Tab') {
      event.preventDefault();
      take(event.shiftKey ? 'left' : 'right');
    }
  };
  const shared = {
    ref: field,
    className: styles.editor,
    'aria-label': label,
    value: typed,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setTyped(event.target.value),
    onKeyDown,
    onBlur: () => take('stay'),
    // What is copied and pasted here is the field's own.
    onCopy: stop,
    onCut: stop,
    onPaste: stop,
    onMouseDown: stop,
    onDoubleClick: stop,
  };
  if (column.lines) return <textarea {...shared} />;
  return (
    <>
      <input type="text" autoComplete="off" {...shared} {...(column.choices && { list: words })} />
      {column.choices && (
        <datalist id={words}>
          {column.choices.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </>
  );
};

const stop = (event: React.SyntheticEvent): void => event.stopPropagation();
