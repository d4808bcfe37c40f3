import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { savedWords } from '../../edit/saved-words';
import { SlowSave } from '../../edit/slow-save';
import { undoKeys, type Edits } from '../../edit/use-edits';
import { useSay } from '../../say';

const useStyles = makeStyles({
  toast: {
    position: 'fixed',
    zIndex: 1000,
    bottom: '24px',
    left: 0,
    right: 0,
    display: 'flex',
    width: 'fit-content',
    maxWidth: 'min(560px, 90vw)',
    boxSizing: 'border-box',
    gap: '16px',
    alignItems: 'center',
    margin: '0 auto',
    padding: '10px 12px 10px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: '14px',
    lineHeight: '20px',
    '@media (pointer: coarse)': { '& button': { minHeight: '44px' } },
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** So long it stands there, if nobody is at it (UI.md 5); the keys take back after that too. */
const shownFor = 8000;

/**
 * What became of a move, over the chart and not above it: the chart would go down under the reader. It waits while somebody
 * points at it or has the focus in it. The live region stands there from the first.
 */
export const UndoToast: React.FC<{ readonly edits: Edits }> = ({ edits }) => {
  const { state, back } = edits;
  const styles = useStyles();
  const say = useSay();
  const region = React.useRef<HTMLDivElement>(null);
  const [over, setOver] = React.useState<typeof state | null>(null);
  const [held, setHeld] = React.useState({ pointer: false, focus: false });
  const done = state.kind === 'saved' || state.kind === 'kept';
  const waits = held.pointer || held.focus;
  React.useEffect(() => {
    if (!done || waits) return;
    const timer = window.setTimeout(() => setOver(state), shownFor);
    return () => window.clearTimeout(timer);
  }, [state, done, waits]);
  const shown = state.kind === 'saving' || (done && over !== state);
  React.useEffect(() => {
    // What is gone tells no more of pointer and focus.
    if (!shown) setHeld({ pointer: false, focus: false });
  }, [shown]);

  /** The button goes with the press: the focus goes back to the chart. */
  const toChart = (): void =>
    region.current?.parentElement?.parentElement
      ?.querySelector<HTMLElement>('[role="grid"] [data-row] [tabindex="0"]')
      ?.focus();
  const takeBack = (): void => {
    toChart();
    void edits.undo();
  };
  return (
    <div ref={region} role="status">
      {shown && (
        <div
          className={styles.toast}
          data-print-hide=""
          onPointerEnter={() => setHeld((old) => ({ ...old, pointer: true }))}
          onPointerLeave={() => setHeld((old) => ({ ...old, pointer: false }))}
          onFocus={() => setHeld((old) => ({ ...old, focus: true }))}
          onBlur={() => setHeld((old) => ({ ...old, focus: false }))}
          onKeyDown={(event) => {
            undoKeys(() => Promise.resolve(takeBack()))(event);
            if (event.key !== 'Escape') return;
            toChart();
            setOver(state);
          }}
        >
          <span className={styles.words}>
            {state.kind === 'saved' ? (
              savedWords(state, say)
            ) : state.kind === 'kept' ? (
              say('edit.kept')
            ) : (
              <>
                {say('save.saving')} <SlowSave />
              </>
            )}
          </span>
          {state.kind === 'saved' && back !== null && (
            <Button size="small" aria-keyshortcuts="Control+Z" onClick={takeBack}>
              {say('edit.undo')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
