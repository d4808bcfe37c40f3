import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: {
    display: 'inline-block',
    boxSizing: 'border-box',
    width: '96px',
    height: '8px',
    flexShrink: 0,
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  wide: { width: '100%' },
  done: {
    display: 'block',
    height: '100%',
    backgroundColor: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
});

/** How many of how many, for the eye; the numbers stand beside it in words. */
export const ReadBar: React.FC<{ readonly n: number; readonly of: number; readonly wide?: boolean }> = (props) => {
  const { n, of, wide = false } = props;
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.bar, wide && styles.wide)} aria-hidden="true">
      <span className={styles.done} style={{ width: `${of === 0 ? 0 : Math.min(100, (n / of) * 100)}%` }} />
    </span>
  );
};
