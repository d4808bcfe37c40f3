import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { forFinger } from '../finger';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'nowrap', minWidth: 0 },
  tab: {
    position: 'relative',
    flexShrink: 0,
    padding: '10px 12px 12px',
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: '14px',
    lineHeight: '20px',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    '&::after': { content: '""', position: 'absolute', right: '12px', bottom: '2px', left: '12px', height: '3px' },
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    ...forFinger,
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '&::after': { backgroundColor: tokens.colorCompoundBrandStroke, borderRadius: tokens.borderRadiusCircular },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStroke },
    // Forced colours take backgrounds away.
    '@media (forced-colors: active)': { '&::after': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' } },
  },
});

/**
 * A row of tabs (WAI-ARIA tabs pattern, chosen by pressing): one stop for Tab, arrows between them. Fluent's own TabList
 * weighs 25 KB gzip by what it brings along, and every first view has this row.
 */
export const TabRow: React.FC = ({ children }) => {
  const styles = useStyles();
  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>): void => {
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')].filter(isSeen);
    const next = nextOf(event.key, all.indexOf(document.activeElement as HTMLElement), all.length);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return (
    <div role="tablist" className={styles.row} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
};

/** Which tab a key leads to, round the ends; null for other keys. */
function nextOf(key: string, at: number, count: number): number | null {
  if (at < 0) return null;
  if (key === 'ArrowRight' || key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** Tabs without room stand in the row unseen. */
const isSeen = (tab: HTMLElement): boolean => getComputedStyle(tab).display !== 'none';

interface TabProps extends React.ButtonHTMLAttributes<HTMLButtonElement> {
  readonly selected: boolean;
}

export const Tab = React.forwardRef<HTMLButtonElement, TabProps>(function Tab({ selected, className, ...rest }, ref) {
  const styles = useStyles();
  return (
    <button
      {...rest}
      ref={ref}
      type="button"
      role="tab"
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      className={mergeClasses(styles.tab, selected && styles.selected, className)}
    />
  );
});
