import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { endOf, xOf, type Axis } from '../../../timeline/axis';
import { Mark } from '../../marks/mark';
import { isMoved, sayMoving, type Moving } from './moving';

const useStyles = makeStyles({
  ghost: {
    position: 'absolute',
    height: '26px',
    boxSizing: 'border-box',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: '8px',
    pointerEvents: 'none',
    zIndex: 2,
    scrollMarginInline: '80px',
  },
  band: {
    position: 'absolute',
    inset: '3px 4px',
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground5,
    '@media (forced-colors: active)': { border: '1px dotted CanvasText' },
  },
  mark: { position: 'absolute', right: '4px', top: '2px' },
  words: {
    position: 'absolute',
    left: 'calc(100% + 6px)',
    top: 0,
    lineHeight: '22px',
    padding: '0 4px',
    whiteSpace: 'nowrap',
    fontWeight: 600,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface MoveGhostProps {
  readonly moving: Moving;
  readonly axis: Axis;
  /** Px from the upper edge of the rows to the lane that the mark stands in. */
  readonly top: number;
  readonly onElement: (element: HTMLElement | null) => void;
}

const around = 14;

/** Where the mark would stand, with its new words; drawn over the rows, and told to a screen reader elsewhere. */
export const MoveGhost: React.FC<MoveGhostProps> = ({ moving, axis, top, onElement }) => {
  const styles = useStyles();
  const { item, place, day } = moving;
  const element = React.useRef<HTMLDivElement | null>(null);
  React.useEffect(() => {
    element.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [place]);
  const right = endOf(axis, place.end ?? place.start ?? day);
  const left = place.start === null || place.end === null ? right : xOf(axis, place.start);
  return (
    <div
      ref={(one) => {
        element.current = one;
        onElement(one);
      }}
      aria-hidden="true"
      className={styles.ghost}
      style={{ left: `calc(var(--name, 0px) + ${left - around}px)`, width: right - left + 2 * around, top }}
      data-ghost={item.key}
    >
      {right - left > around && <span className={styles.band} />}
      <Mark kind={item.kind} state="planned" size={18} silent className={styles.mark} />
      <span className={styles.words}>
        {isMoved(moving) ? sayMoving(moving) : item.periodText} {item.text.split('\n')[0]}
      </span>
    </div>
  );
};
