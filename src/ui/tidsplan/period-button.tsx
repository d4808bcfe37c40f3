import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarEditRegular } from '@fluentui/react-icons';
import type { TimelineMark } from '../../timeline/mark';
import { forFinger } from '../finger';
import { useSay } from '../say';

const useStyles = makeStyles({
  button: {
    // Above what the press of the whole line covers.
    position: 'relative',
    zIndex: 1,
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    width: '32px',
    height: '32px',
    padding: 0,
    border: 0,
    borderRadius: '4px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontSize: '20px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2BrandHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    ...forFinger,
  },
});

/** Gives what a line is about a new period. */
export type OnPeriod = (key: string) => void;

interface PeriodButtonProps {
  readonly mark: TimelineMark;
  /** Undefined for who may not change anything. */
  readonly onPeriod: OnPeriod | undefined;
  readonly className?: string;
}

/** A new period from a line, where there is no chart to move the mark in; nothing for what stands in another list. */
export const PeriodButton: React.FC<PeriodButtonProps> = ({ mark: { item, state }, onPeriod, className }) => {
  const styles = useStyles();
  const say = useSay();
  if (onPeriod === undefined || item?.row == null) return null;
  const title = item.text.split('\n')[0] ?? '';
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, className)}
      title={say(state === 'undated' ? 'details.setPeriod' : 'details.move')}
      aria-label={say(state === 'undated' ? 'tidsplan.period.set' : 'tidsplan.period.change', { title })}
      data-print-hide=""
      data-period=""
      onClick={() => onPeriod(item.key)}
    >
      <CalendarEditRegular />
    </button>
  );
};
