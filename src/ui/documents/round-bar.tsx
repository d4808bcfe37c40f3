import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSay } from '../say';
import { decisions, DecisionIcon, type DecisionName } from './decision-sign';

const ink = 'var(--bar-ink)';
const paper = 'var(--bar-paper)';

// The hatches tell the parts apart without colour (UI.md 4). Backgrounds are ours in forced colours too: system colours.
const useStyles = makeStyles({
  inks: {
    '--bar-ink': tokens.colorBrandForeground1,
    '--bar-quiet': tokens.colorNeutralForeground3,
    '--bar-paper': tokens.colorNeutralBackground1,
    '@media (forced-colors: active)': {
      '--bar-ink': 'CanvasText',
      '--bar-quiet': 'CanvasText',
      '--bar-paper': 'Canvas',
    },
  },
  bar: {
    display: 'flex',
    height: '16px',
    margin: '14px 0 0',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  part: { boxSizing: 'border-box', borderRight: `2px solid ${paper}`, forcedColorAdjust: 'none' },
  keep: { backgroundColor: ink },
  update: { backgroundImage: `repeating-linear-gradient(135deg, ${ink} 0 3px, ${paper} 3px 6px)` },
  merge: { backgroundImage: `repeating-linear-gradient(90deg, ${ink} 0 2px, ${paper} 2px 5px)` },
  withdraw: { backgroundImage: `repeating-linear-gradient(45deg, var(--bar-quiet) 0 2px, ${paper} 2px 4px)` },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 24px',
    margin: '10px 0 0',
    padding: 0,
    listStyleType: 'none',
    fontSize: '14px',
    lineHeight: '20px',
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
  swatch: {
    width: '14px',
    height: '14px',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '3px',
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  word: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  missing: { fontSize: '12px', color: tokens.colorNeutralForeground2 },
  number: { fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
});

export type RoundCounts = Readonly<Record<DecisionName, number>> & { readonly missing: number };

/** How a review round stands: a bar whose parts differ by hatch, and what each part is, in words and numbers. */
export const RoundBar: React.FC<{ readonly counts: RoundCounts }> = ({ counts }) => {
  const styles = useStyles();
  const say = useSay();
  const total = decisions.reduce((sum, name) => sum + counts[name], counts.missing);
  return (
    <div className={styles.inks}>
      {/* The legend says the same in words, so that the bar is for the eye alone. */}
      <div className={styles.bar} aria-hidden="true">
        {decisions
          .filter((name) => counts[name] > 0)
          .map((name) => (
            <span
              key={name}
              data-part={name}
              className={mergeClasses(styles.part, styles[name])}
              style={{ width: `${(counts[name] / total) * 100}%` }}
            />
          ))}
      </div>
      <ul className={styles.legend} aria-label={say('documents.round.legend')}>
        {decisions.map((name) => (
          <li key={name} className={styles.entry}>
            <i className={mergeClasses(styles.swatch, styles[name])} aria-hidden="true" />
            <span className={styles.word}>
              <DecisionIcon decision={name} />
              {say(`documents.decision.${name}`)}
            </span>
            <span className={styles.number}>{counts[name]}</span>
          </li>
        ))}
        <li className={styles.entry}>
          <i className={styles.swatch} aria-hidden="true" />
          <span className={styles.missing}>{say('documents.round.missing')}</span>
          <span className={styles.number}>{counts.missing}</span>
        </li>
      </ul>
    </div>
  );
};
