import * as React from 'react';
import { sayDate } from '../../../periods/index';
import type { ReportItem } from '../../../reports/report';
import { sayFormer, sayItemPeriod } from '../../../reports/say-report';
import { Mark, StateTag } from '../../marks/mark';
import { useSay } from '../../say';
import { useReportStyles } from './report-styles';

interface ReportItemsProps {
  readonly items: readonly ReportItem[];
  /** Said where there is none. */
  readonly none: string;
  /** Whether the period that each had before is said. */
  readonly moved?: boolean;
}

/** Things of the plan as lines: their sign, their words, when, who, and what has become of them. */
export const ReportItems: React.FC<ReportItemsProps> = ({ items, none, moved = false }) => {
  const styles = useReportStyles();
  const say = useSay();
  if (items.length === 0) return <p className={styles.words}>{none}</p>;
  return (
    <ul className={styles.list}>
      {items.map((item) => {
        const about = [
          item.key,
          // The state says already that it has none.
          item.state === 'undated' && item.periodText === null ? null : sayItemPeriod(item, say),
          ...(moved ? [sayFormer(item, say)] : []),
          ...(item.reachedOn === null ? [] : [say('report.reachedOn', { date: sayDate(item.reachedOn, say.locale) })]),
          item.responsible.join(', '),
        ];
        return (
          <li key={item.key} className={styles.item}>
            <Mark kind={item.kind} state={item.state} />
            <div>
              <p className={styles.itemText}>{item.text}</p>
              <p className={styles.quiet}>
                <StateTag state={item.state} /> · {about.filter((one) => one !== null && one !== '').join(' · ')}
              </p>
              {item.outcome !== null && <p className={styles.itemText}>{item.outcome}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
};
