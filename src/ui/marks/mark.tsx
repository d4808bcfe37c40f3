import * as React from 'react';
import type { MarkKind } from '../../timeline/kinds';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ItemKind } from '../../plan/plan';
import type { ItemState } from '../../plan/status';
import { useSay } from '../say';
import { plainSheet } from '../plain/plain-sheet';
import { shapes } from './shapes';
import { kindWord, stateWord } from './words';

const paper = tokens.colorNeutralBackground1;

const { classes: styles, useSheet } = plainSheet('mark', {
  // SVG colours are not replaced in forced colours, `color` is: everything is currentColor or paper.
  mark: `
    display: inline-flex; flex-shrink: 0; vertical-align: middle; --mark-paper: ${paper};
    @media (forced-colors: active) { --mark-paper: Canvas; }
    & svg { display: block; overflow: visible; }
    & .ink { fill: none; stroke: currentColor; }
    & .outlined { stroke: currentColor; }
    & .on-ink { fill: none; stroke: var(--mark-paper); }
    & .paper { fill: var(--mark-paper); }
    & .solid { fill: currentColor; }`,
  planned: `color: ${tokens.colorNeutralForeground2};`,
  running: `color: ${tokens.colorBrandForeground1};`,
  reached: `color: ${tokens.colorPaletteGreenForeground1};`,
  late: `color: ${tokens.colorPaletteRedForeground1};`,
  undated: `color: ${tokens.colorNeutralForeground3};`,
  dropped: `color: ${tokens.colorNeutralForeground3};`,
});

interface MarkLooks {
  readonly state: ItemState;
  readonly size?: number;
  readonly className?: string;
}

/** `silent` where the words stand beside it, so that a screen reader does not hear them twice. */
type MarkProps = MarkLooks &
  (
    | { readonly kind: ItemKind; readonly silent?: false }
    // What stands in other lists has its words in the timeline alone.
    | { readonly kind: MarkKind; readonly silent: true }
  );

/** The sign of an item: shape says the kind, filling says the state, and its name says both. */
export const Mark: React.FC<MarkProps> = (props) => {
  const { kind, state, size = 20, className } = props;
  useSheet();
  const say = useSay();
  const name = props.silent
    ? ({ 'aria-hidden': true } as const)
    : ({
        role: 'img',
        'aria-label': say('mark.label', {
          kind: kindWord(props.kind, say, true),
          state: stateWord(state, say).toLocaleLowerCase(say.locale),
        }),
      } as const);
  return (
    <span className={mergeClasses(styles.mark, styles[state], className)} {...name}>
      {drawingOf(kind, state, size)}
    </span>
  );
};

function drawingOf(kind: MarkKind, state: ItemState, size: number): React.ReactElement {
  const { path, left, cx, cy } = shapes[kind];
  const solid = state === 'reached' || state === 'late';
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" focusable="false">
      {kind === 'goal' && <path d="M4 1.5V19" className="ink" strokeWidth="2" strokeLinecap="round" />}
      <path
        d={path}
        className={solid ? 'solid outlined' : 'paper outlined'}
        strokeWidth="1.8"
        strokeLinejoin="round"
        strokeDasharray={state === 'undated' ? '2.6 2.2' : undefined}
      />
      {state === 'running' && <path d={left} className="solid" />}
      {kind === 'review' && <path d="M12 1.8V6.2H16.4" className="ink" strokeWidth="1.4" strokeLinejoin="round" />}
      {state === 'reached' && (
        <path
          d={`M${cx - 3.2} ${cy + 0.2}l2.3 2.3 4.2-4.6`}
          className="on-ink"
          strokeWidth="1.9"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      {state === 'late' && (
        <>
          <path d={`M${cx} ${cy - 3.9}v4.3`} className="on-ink" strokeWidth="2" strokeLinecap="round" />
          <circle cx={cx} cy={cy + 3.3} r="1.15" className="paper" />
        </>
      )}
      {state === 'undated' && <circle cx={cx} cy={cy} r="1.6" className="solid" />}
      {state === 'dropped' && <path d="M2 18 18 2" className="ink" strokeWidth="2" strokeLinecap="round" />}
    </svg>
  );
}

const useTagStyles = makeStyles({
  tag: { fontSize: '12px', lineHeight: '16px', fontWeight: 600, whiteSpace: 'nowrap' },
  planned: { color: tokens.colorNeutralForeground2 },
  running: { color: tokens.colorBrandForeground1 },
  reached: { color: tokens.colorPaletteGreenForeground1 },
  late: { color: tokens.colorPaletteRedForeground1 },
  undated: { color: tokens.colorNeutralForeground2 },
  dropped: { color: tokens.colorNeutralForeground2 },
});

/** The state's word, in the state's colour where it needs someone. */
export const StateTag: React.FC<{ readonly state: ItemState; readonly text?: string }> = ({ state, text }) => {
  const styles = useTagStyles();
  const say = useSay();
  return <span className={mergeClasses(styles.tag, styles[state])}>{text ?? stateWord(state, say)}</span>;
};
