import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Progress } from '../../../indicators/progress';
import { sayBy, sayProgress } from '../../../indicators/say-progress';
import type { Indicator } from '../../../plan/plan';
import { forFinger } from '../../finger';
import { TextLink } from '../../plain/text-link';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  one: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '2px',
    paddingBottom: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { paddingBottom: 0, borderBottomStyle: 'none' },
  },
  title: { justifySelf: 'start', textAlign: 'start', fontWeight: tokens.fontWeightSemibold, ...forFinger },
});

interface IndicatorListProps {
  readonly indicators: readonly Indicator[];
  readonly progress: ReadonlyMap<string, Progress>;
  readonly onOpen: (key: string) => void;
}

/** All indicators with how each stands in words. */
export const IndicatorList: React.FC<IndicatorListProps> = ({ indicators, progress, onOpen }) => {
  const part = usePartStyles();
  const styles = useStyles();
  const say = useSay();
  if (indicators.length === 0) return null;
  return (
    <section className={part.section} aria-label={say('indicators.list')}>
      <ul className={styles.list}>
        {indicators.map((indicator) => {
          const standing = progress.get(indicator.key);
          const by = sayBy(indicator, say);
          const place = indicator.goalKey ?? indicator.activityKey;
          return (
            <li key={indicator.key} className={styles.one}>
              <TextLink inline className={styles.title} onClick={() => onOpen(indicator.key)}>
                {indicator.title}
              </TextLink>
              <p className={part.text}>{standing && sayProgress(indicator, standing, say)}</p>
              <p className={part.quiet}>
                {[place, by === null ? null : say('indicators.by', { by })].filter((line) => line !== null).join(' · ')}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
