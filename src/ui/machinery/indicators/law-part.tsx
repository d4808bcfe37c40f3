import * as React from 'react';
import { Button, Link, makeStyles } from '@fluentui/react-components';
import { suggestedDeadlines } from '../../../indicators/law';
import type { LegalDeadline } from '../../../indicators/legal-deadline';
import { sayDate } from '../../../periods/index';
import { TextLink } from '../../plain/text-link';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import { RowNote } from '../kit/row-note';
import { usePartWrites } from '../kit/row-writes';
import type { MachineryPartProps } from '../parts';
import { deadlineFields } from './indicator-fields';

const useStyles = makeStyles({
  deadline: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  // Its words in one line, where there is room for it.
  said: { width: '7em' },
});

interface LawPartProps extends MachineryPartProps {
  /** Null where the site has no such list, or it may not be read. */
  readonly deadlines: readonly LegalDeadline[] | null;
  readonly again: () => void;
}

/** What the plan said of the law's deadlines beside what the law says, each with the day it was looked up. */
export const LawPart: React.FC<LawPartProps> = ({ site, plan, today, mayWrite, deadlines, again, onInner }) => {
  const styles = usePartStyles();
  const own = useStyles();
  const say = useSay();
  const [open, setOpen] = React.useState<string | null>(null);
  const writes = usePartWrites<LegalDeadline>(
    site,
    (lists, row, change) => lists.indicators.changeDeadline(row, { ...row, ...change }),
    again,
  );
  const fields = deadlineFields(plan.indicators, say);
  const suggested = deadlines === null ? [] : suggestedDeadlines(plan, deadlines);
  const titleOf = (key: string | null): string | null => plan.indicators.find((one) => one.key === key)?.title ?? null;
  if (deadlines !== null && deadlines.length === 0 && suggested.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="indicators-law">
      <h2 id="indicators-law" className={styles.sectionTitle}>
        {say('indicators.law')}
      </h2>
      <p className={styles.text}>{say(deadlines === null ? 'indicators.law.noList' : 'indicators.law.lead')}</p>
      <RowNote {...{ site, today, writes, fields }} inForm={open === null ? [] : [open]} />
      {(deadlines ?? []).map((one) => {
        const { key, title, limit, saidThen, sourceThen, saysNow, sourceNow, checkedOn, link, indicatorKey } = one;
        return (
          <article key={key} className={own.deadline} aria-label={title}>
            <h3 className={styles.sectionTitle}>{limit === null ? title : `${title}: ${limit}`}</h3>
            <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={title}>
              <table className={styles.table}>
                <tbody>
                  <tr>
                    <th scope="row" className={own.said}>
                      {say('indicators.law.then')}
                    </th>
                    <td>
                      {saidThen === null ? '–' : `”${saidThen}”`}
                      {sourceThen !== null && (
                        <span className={styles.quiet}> {say('indicators.law.where', { where: sourceThen })}</span>
                      )}
                    </td>
                  </tr>
                  <tr>
                    <th scope="row">{say('indicators.law.now')}</th>
                    <td>
                      {saysNow ?? '–'} {sourceNow !== null && <span className={styles.quiet}>{sourceNow}</span>}
                    </td>
                  </tr>
                  {titleOf(indicatorKey) !== null && (
                    <tr>
                      <th scope="row">{say('indicators.law.indicator')}</th>
                      <td>
                        <TextLink inline onClick={() => onInner(indicatorKey)}>
                          {titleOf(indicatorKey)}
                        </TextLink>
                      </td>
                    </tr>
                  )}
                </tbody>
              </table>
            </div>
            <p className={styles.quiet}>
              {checkedOn === null
                ? say('indicators.law.unchecked')
                : say('indicators.law.checked', { date: sayDate(checkedOn, say.locale) })}
            </p>
            <div className={styles.actions} data-print-hide="">
              {link !== null && (
                <Link
                  href={link}
                  target="_blank"
                  rel="noreferrer noopener"
                  aria-label={say('indicators.law.readOf', { title })}
                >
                  {say('indicators.law.read')}
                </Link>
              )}
              {mayWrite && (
                <>
                  <Button
                    size="small"
                    aria-label={say('indicators.law.checkOf', { title })}
                    disabled={checkedOn === today}
                    onClick={() =>
                      void writes.change(
                        one,
                        { checkedOn: today },
                        { done: say('indicators.law.changed'), undone: say('indicators.law.undone') },
                      )
                    }
                  >
                    {say('indicators.law.check')}
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={say('indicators.law.editOf', { title })}
                    onClick={() => setOpen(key)}
                  >
                    {say('indicators.law.edit')}
                  </Button>
                </>
              )}
            </div>
            {open === key && (
              <RowEditor
                {...{ site, today, writes, fields }}
                label={say('indicators.law.editOf', { title })}
                thing={one}
                name={`deadline/${key}`}
                onSave={(change) =>
                  writes.change(one, change, {
                    done: say('indicators.law.changed'),
                    undone: say('indicators.law.undone'),
                  })
                }
                onClose={() => setOpen(null)}
              />
            )}
          </article>
        );
      })}
      {mayWrite && suggested.length > 0 && (
        <>
          <p className={styles.text}>{say('indicators.law.suggested')}</p>
          {suggested.map((one) => (
            <div key={one.key} className={styles.actions}>
              <span>
                {one.title}: {one.limit} <span className={styles.quiet}>{one.sourceNow}</span>
              </span>
              <Button
                size="small"
                aria-label={say('indicators.law.addOf', { title: one.title })}
                onClick={() =>
                  void writes.run(
                    one.key,
                    (lists) => lists.indicators.addDeadline(plan.key, one),
                    say('indicators.law.added'),
                  )
                }
              >
                {say('indicators.law.add')}
              </Button>
            </div>
          ))}
        </>
      )}
    </section>
  );
};
