import * as React from 'react';
import { sayFigure } from '../../../indicators/say-figure';
import { sayDate } from '../../../periods/index';
import type { ReportComparison, ReportItem } from '../../../reports/report';
import { useSay } from '../../say';
import { useUniqueId } from '../../use-unique-id';
import { ReportItems } from './report-items';
import { useReportStyles } from './report-styles';

const parts = ['reached', 'reopened', 'moved', 'newlyLate', 'settled', 'added', 'gone'] as const;

/** What has changed from one report to another, in words; parts in which nothing has are not there. */
export const ComparisonView: React.FC<{ readonly comparison: ReportComparison }> = ({ comparison }) => {
  const styles = useReportStyles();
  const say = useSay();
  const id = useUniqueId('comparison');
  const { from, to, measured, texts } = comparison;
  const some: readonly (readonly [(typeof parts)[number], readonly ReportItem[]])[] = parts
    .map((part) => [part, comparison[part]] as const)
    .filter(([, items]) => items.length > 0);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {say('report.compare.title', { from: sayDate(from, say.locale), to: sayDate(to, say.locale) })}
      </h2>
      {some.length === 0 && measured.length === 0 && texts.length === 0 && (
        <p className={styles.words}>{say('report.compare.none')}</p>
      )}
      {some.map(([part, items]) => (
        <React.Fragment key={part}>
          <h3 className={styles.sub}>
            {say(`report.compare.${part}`)} ({items.length})
          </h3>
          <ReportItems items={items} none="" moved={part === 'moved'} />
        </React.Fragment>
      ))}
      {measured.length > 0 && (
        <>
          <h3 className={styles.sub}>{say('report.compare.measured')}</h3>
          <ul className={styles.list}>
            {measured.map(({ key, title, unit, before, after }) => (
              <li key={key}>
                {before === null
                  ? say('report.compare.measure', { title, after: sayFigure(after, unit, say) })
                  : say('report.compare.measureFrom', {
                      title,
                      before: sayFigure(before, unit, say),
                      after: sayFigure(after, unit, say),
                    })}
              </li>
            ))}
          </ul>
        </>
      )}
      {texts.length > 0 && (
        <p className={styles.words}>
          {say('report.compare.texts')}: {texts.map((name) => say(`report.texts.${name}`)).join(', ')}
        </p>
      )}
    </section>
  );
};
