import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  group: {
    display: 'inline-flex',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '4px',
    overflow: 'hidden',
  },
  choice: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: '40px',
    minHeight: '30px',
    padding: '0 10px',
    border: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: `400 14px/20px ${tokens.fontFamilyBase}`,
    cursor: 'pointer',
    ':last-child': { borderRight: 0 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (pointer: coarse)': { minWidth: '44px', minHeight: '44px' },
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

interface SegmentedChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly wordOf: (value: Value) => string;
  /** Drawn instead of the word, which is then its name. */
  readonly icons?: Readonly<Record<Value, React.ReactElement>>;
  readonly onChange: (value: Value) => void;
}

/** A row of choices of which one is on: a radio group with one tab stop, arrows choose (UI.md 5). */
export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>): React.ReactElement {
  const { label, values, value: on, wordOf, icons, onChange } = props;
  const styles = useStyles();
  const group = React.useRef<HTMLDivElement>(null);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const by = ({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 } as Record<string, number>)[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = values[(values.indexOf(on) + by + values.length) % values.length];
    if (next === undefined) return;
    onChange(next);
    group.current?.querySelector<HTMLElement>(`[data-choice="${next}"]`)?.focus();
  };
  return (
    <div
      ref={group}
      className={styles.group}
      role="radiogroup"
      aria-label={label}
      data-print-hide=""
      onKeyDown={onKeyDown}
    >
      {values.map((value) => (
        <button
          key={value}
          type="button"
          role="radio"
          aria-checked={value === on}
          {...(icons && { 'aria-label': wordOf(value), title: wordOf(value) })}
          tabIndex={value === on ? 0 : -1}
          data-choice={value}
          className={mergeClasses(styles.choice, value === on && styles.on)}
          onClick={() => onChange(value)}
        >
          {icons ? icons[value] : wordOf(value)}
        </button>
      ))}
    </div>
  );
}
