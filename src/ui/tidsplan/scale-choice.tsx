import * as React from 'react';
import { scales, type Scale } from '../../timeline/kinds';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSay } from '../say';

const useStyles = makeStyles({
  group: {
    display: 'inline-flex',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '4px',
    overflow: 'hidden',
  },
  choice: {
    minHeight: '30px',
    padding: '0 12px',
    border: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: `400 14px/20px ${tokens.fontFamilyBase}`,
    cursor: 'pointer',
    ':last-child': { borderRight: 0 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  on: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: 600,
    boxShadow: `inset 0 -2px 0 ${tokens.colorBrandForeground1}`,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
});

/** From a week to the whole plan: a radio group with one tab stop, arrows choose. */
export const ScaleChoice: React.FC<{ readonly scale: Scale; readonly onChange: (scale: Scale) => void }> = (props) => {
  const { scale, onChange } = props;
  const styles = useStyles();
  const say = useSay();
  const group = React.useRef<HTMLDivElement>(null);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const by = ({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 } as Record<string, number>)[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = scales[(scales.indexOf(scale) + by + scales.length) % scales.length];
    if (next === undefined) return;
    onChange(next);
    group.current?.querySelector<HTMLElement>(`[data-scale="${next}"]`)?.focus();
  };
  return (
    <div
      ref={group}
      className={styles.group}
      role="radiogroup"
      aria-label={say('tidsplan.scale')}
      onKeyDown={onKeyDown}
    >
      {scales.map((value) => (
        <button
          key={value}
          type="button"
          role="radio"
          aria-checked={value === scale}
          tabIndex={value === scale ? 0 : -1}
          data-scale={value}
          className={mergeClasses(styles.choice, value === scale && styles.on)}
          onClick={() => onChange(value)}
        >
          {say(`tidsplan.scale.${value}`)}
        </button>
      ))}
    </div>
  );
};
