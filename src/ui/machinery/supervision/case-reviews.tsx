import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { sayDate } from '../../../periods/index';
import { keys } from '../../../lists/supervision/supervision-lists';
import { monthsOfQuarter, quarterOf } from '../../../supervision/quarter';
import type { CaseReview } from '../../../supervision/supervision';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import { RowNote } from '../kit/row-note';
import { usePartWrites } from '../kit/row-writes';
import { reviewFields } from './round-fields';
import type { RoundProps } from './round-props';
import { sayMonth } from '../../../supervision/say-month';

/** The units' monthly case reviews in the round's quarter: which were held, what was learned, and which months lack one. */
export const CaseReviews: React.FC<RoundProps> = ({ part, round, supervision, units, again }) => {
  const { site, plan, today, mayWrite } = part;
  const styles = usePartStyles();
  const say = useSay();
  const fields = React.useMemo(() => reviewFields(say), [say]);
  const [open, setOpen] = React.useState<{ readonly unit: string; readonly month: string } | null>(null);
  const writes = usePartWrites<CaseReview>(
    site,
    (lists, review, change) => lists.supervision.reviews.change(review, change),
    again,
  );
  const quarter = quarterOf(round);
  if (quarter === null) return null;
  const months = monthsOfQuarter(quarter);
  const reviewOf = (unit: string, month: string): CaseReview | null =>
    supervision.reviews.find((review) => review.unit === unit && review.month === month) ?? null;
  const shown = open === null ? null : reviewOf(open.unit, open.month);
  const name = open === null ? '' : `supervision/review/${open.unit}/${open.month}`;
  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>{say('supervision.reviews')}</h2>
      <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={say('supervision.reviews')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('supervision.unit')}</th>
              {months.map((month) => (
                <th key={month} scope="col">
                  {sayMonth(month, say)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit}>
                <th scope="row">{unit}</th>
                {months.map((month) => (
                  <td key={month}>{cell(unit, month)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open !== null && (
        <RowEditor<CaseReview>
          key={name}
          site={site}
          today={today}
          label={say('supervision.reviewOf', { unit: open.unit, month: sayMonth(open.month, say) })}
          fields={fields}
          thing={shown}
          name={name}
          writes={writes}
          onSave={(change) => {
            if (shown !== null)
              return writes.change(shown, change, {
                done: say('supervision.saved'),
                undone: say('supervision.undone'),
              });
            const review = { ...open, heldOn: null, learned: null, ...change };
            const title = `${open.unit}, ${sayMonth(open.month, say)}`;
            return writes.run(
              name,
              (lists) => lists.supervision.reviews.add(plan.key, keys.review(review, plan.key), review, title),
              say('supervision.saved'),
            );
          }}
          onClose={() => setOpen(null)}
        />
      )}
      <RowNote
        site={site}
        today={today}
        writes={writes}
        fields={fields}
        inForm={open === null ? [] : [shown?.key ?? name]}
      />
    </section>
  );

  function cell(unit: string, month: string): React.ReactNode {
    const review = reviewOf(unit, month);
    const held = review?.heldOn ?? null;
    const said = held === null ? say('supervision.notHeld') : sayDate(held, say.locale);
    return (
      <>
        {said}
        {review !== null && review.learned !== null && <p className={styles.text}>{review.learned}</p>}
        {mayWrite && (
          <div data-print-hide="">
            <Button
              size="small"
              appearance="subtle"
              aria-label={say('supervision.reviewOf', { unit, month: sayMonth(month, say) })}
              onClick={() => setOpen({ unit, month })}
            >
              {say(held === null ? 'supervision.register' : 'supervision.edit')}
            </Button>
          </div>
        )}
      </>
    );
  }
};
