import * as React from 'react';
import { Button } from '@fluentui/react-components';
import type { ReportRow } from '../../../lists/reports/report-row';
import { sayDate } from '../../../periods/index';
import { useSay } from '../../say';
import { useUniqueId } from '../../use-unique-id';
import { usePartStyles } from '../kit/part-frame';
import { useReportStyles } from './report-styles';

interface FrozenListProps {
  readonly frozen: readonly ReportRow[];
  readonly openId: number | null;
  readonly onOpen: (row: ReportRow) => void;
  /** Compares what is shown with this one; null where there is nothing to compare. */
  readonly onCompare: ((row: ReportRow) => void) | null;
}

/** "Låst den 14. maj 2019 af …": when and by whom. */
export function useSayFrozen(): (row: Pick<ReportRow, 'frozenOn' | 'frozenBy' | 'day'>) => string {
  const say = useSay();
  return ({ frozenOn, frozenBy, day }) =>
    say('report.frozen', {
      date: sayDate(frozenOn ?? day ?? '', say.locale),
      person: frozenBy ?? say('report.frozen.somebody'),
    });
}

/** The reports that are frozen, the newest first, each to be opened or compared with what is shown. */
export const FrozenList: React.FC<FrozenListProps> = ({ frozen, openId, onOpen, onCompare }) => {
  const styles = useReportStyles();
  const part = usePartStyles();
  const say = useSay();
  const sayFrozen = useSayFrozen();
  const id = useUniqueId('frozen');
  return (
    <section className={part.section} aria-labelledby={id} data-print-hide="">
      <h2 id={id} className={part.sectionTitle}>
        {say('report.frozen.title')}
      </h2>
      {frozen.length === 0 && <p className={part.text}>{say('report.frozen.none')}</p>}
      <ul className={styles.list}>
        {frozen.map((row) => {
          const { key, title, reached, moved, late, day } = row;
          const date = sayDate(day ?? '', say.locale);
          return (
            <li key={key} className={styles.frozen}>
              <div className={styles.grow}>
                <p className={styles.itemText}>{title}</p>
                <p className={styles.quiet}>
                  {sayFrozen(row)}{' '}
                  {reached !== null &&
                    moved !== null &&
                    late !== null &&
                    say('report.frozen.line', { reached, moved, late })}
                </p>
              </div>
              {row.row?.id !== openId && (
                <div className={part.actions}>
                  <Button
                    size="small"
                    aria-label={`${say('report.frozen.open')}: ${title}`}
                    onClick={() => onOpen(row)}
                  >
                    {say('report.frozen.open')}
                  </Button>
                  {onCompare !== null && (
                    <Button size="small" onClick={() => onCompare(row)}>
                      {say('report.compare', { date })}
                    </Button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
