import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { partsOf, sayMonth } from '../../../periods/index';
import type { LocalDate } from '../../../plan/plan';
import { yearsOf, type ClassicMonth } from '../../../timeline/classic';
import { useSay } from '../../say';
import { useClassicStyles } from './classic-styles';

interface ClassicHeadProps {
  readonly months: readonly ClassicMonth[];
  readonly today: LocalDate;
}

/** Years over months, as the plan's appendix has them; on paper they stand on every page. */
export const ClassicHead: React.FC<ClassicHeadProps> = React.memo(({ months, today }) => {
  const styles = useClassicStyles();
  const say = useSay();
  const now = partsOf(today);
  const dated = months.length > 0;
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={dated ? 2 : 1} className={styles.corner}>
          {say('tidsplan.classic.activity')}
        </th>
        {yearsOf(months).map(({ year, months: span }) => (
          <th key={year} scope="colgroup" colSpan={span} className={styles.year}>
            <span className={styles.yearWord}>{year}</span>
          </th>
        ))}
        <th scope="col" rowSpan={dated ? 2 : 1} className={mergeClasses(styles.month, styles.undatedHead)}>
          {say('tidsplan.classic.undated')}
        </th>
      </tr>
      {dated && (
        <tr>
          {months.map(({ day, year, month }) => {
            const isNow = year === now.year && month === now.month;
            const name = sayMonth(month, say.locale);
            return (
              <th
                key={day}
                scope="col"
                className={mergeClasses(styles.month, isNow && styles.now)}
                aria-current={isNow ? 'date' : undefined}
                data-month={day}
              >
                <span aria-hidden="true">{name.slice(0, 3)}</span>
                <span className={styles.hidden}>{`${name} ${year}`}</span>
              </th>
            );
          })}
        </tr>
      )}
    </thead>
  );
});
ClassicHead.displayName = 'ClassicHead';
