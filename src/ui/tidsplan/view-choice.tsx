import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { GanttChartRegular, TableFreezeColumnAndRowRegular, TableRegular } from '@fluentui/react-icons';
import { useSay } from '../say';
import { tidsplanViews, type TidsplanView } from '../state';

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
    gap: '6px',
    minWidth: '40px',
    minHeight: '30px',
    padding: '0 8px',
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
    boxShadow: `inset 0 -2px 0 ${tokens.colorBrandForeground1}`,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
});

const icons: Readonly<Record<TidsplanView, React.ReactElement>> = {
  chart: <GanttChartRegular fontSize={20} />,
  table: <TableRegular fontSize={20} />,
  classic: <TableFreezeColumnAndRowRegular fontSize={20} />,
};

interface ViewChoiceProps {
  readonly view: TidsplanView;
  readonly onChange: (view: TidsplanView) => void;
}

/** Chart, table or classic: a radio group with one tab stop, arrows choose. */
export const ViewChoice: React.FC<ViewChoiceProps> = ({ view, onChange }) => {
  const styles = useStyles();
  const say = useSay();
  const group = React.useRef<HTMLDivElement>(null);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const by = ({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 } as Record<string, number>)[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = tidsplanViews[(tidsplanViews.indexOf(view) + by + tidsplanViews.length) % tidsplanViews.length];
    if (next === undefined) return;
    onChange(next);
    group.current?.querySelector<HTMLElement>(`[data-view="${next}"]`)?.focus();
  };
  return (
    <div
      ref={group}
      className={styles.group}
      role="radiogroup"
      aria-label={say('tidsplan.view')}
      data-print-hide=""
      onKeyDown={onKeyDown}
    >
      {tidsplanViews.map((value) => (
        <button
          key={value}
          type="button"
          role="radio"
          aria-checked={value === view}
          aria-label={say(`tidsplan.view.${value}`)}
          title={say(`tidsplan.view.${value}`)}
          tabIndex={value === view ? 0 : -1}
          data-view={value}
          className={mergeClasses(styles.choice, value === view && styles.on)}
          onClick={() => onChange(value)}
        >
          {icons[value]}
        </button>
      ))}
    </div>
  );
};
