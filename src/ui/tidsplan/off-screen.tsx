import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from '../say';
import type { ActivityRow } from './layout';

/** The part of the axis that is seen, in px; a hair wider than nothing until it is measured. */
export interface Viewport {
  readonly left: number;
  readonly right: number;
}

/** Follows which part of the axis the scroller shows. */
export function useViewport(scroller: React.RefObject<HTMLElement>, nameWidth: number): [Viewport, () => void] {
  const [viewport, setViewport] = React.useState<Viewport>({ left: 0, right: Number.MAX_SAFE_INTEGER });
  const read = React.useCallback(() => {
    const element = scroller.current;
    if (!element || element.clientWidth === 0) return;
    // Steps of 20 px: a row's counts change seldom, and scrolling must stay light.
    const left = Math.round(element.scrollLeft / 20) * 20;
    const right = left + element.clientWidth - nameWidth;
    setViewport((old) => (old.left === left && old.right === right ? old : { left, right }));
  }, [scroller, nameWidth]);
  return [viewport, read];
}

const useStyles = makeStyles({
  line: { display: 'flex', gap: '6px', marginTop: '4px', paddingLeft: '28px' },
  button: {
    minHeight: '24px',
    minWidth: '28px',
    padding: '0 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    font: `400 12px/16px ${tokens.fontFamilyBase}`,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
  },
});

interface OffScreenProps {
  readonly row: ActivityRow;
  readonly viewport: Viewport;
  readonly onGo: (x: number) => void;
}

/** Counts the marks that are out of view to either side; nothing of a row is hidden without a word. */
export const OffScreen: React.FC<OffScreenProps> = ({ row, viewport, onGo }) => {
  const styles = useStyles();
  const say = useSay();
  const before = row.placed.filter(({ x }) => x < viewport.left);
  const after = row.placed.filter(({ x }) => x > viewport.right);
  if (before.length + after.length === 0) return null;
  const last = before.reduce((most, { x }) => Math.max(most, x), 0);
  const first = after.reduce((least, { x }) => Math.min(least, x), Number.MAX_SAFE_INTEGER);
  return (
    <div className={styles.line}>
      {before.length > 0 && (
        <button
          type="button"
          className={styles.button}
          tabIndex={-1}
          aria-label={say('tidsplan.before.aria', { n: before.length })}
          onClick={() => onGo(last)}
        >
          ‹ {before.length}
        </button>
      )}
      {after.length > 0 && (
        <button
          type="button"
          className={styles.button}
          tabIndex={-1}
          aria-label={say('tidsplan.after.aria', { n: after.length })}
          onClick={() => onGo(first)}
        >
          {after.length} ›
        </button>
      )}
    </div>
  );
};
