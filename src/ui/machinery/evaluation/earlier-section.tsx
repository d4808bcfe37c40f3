import * as React from 'react';
import { Button } from '@fluentui/react-components';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import type { EarlierActivity } from '../../../plan/plan';
import type { FormField } from '../../edit/form-fields';
import { TextLink } from '../../plain/text-link';
import { useSay } from '../../say';
import { viewOf } from '../../state';
import { usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import { RowNote } from '../kit/row-note';
import { usePartWrites } from '../kit/row-writes';
import type { MachineryPartProps } from '../parts';

const changeEarlier = (lists: MachineryLists, one: EarlierActivity, change: Partial<EarlierActivity>) =>
  lists.evaluation.changeEarlier(one, { ...one, ...change });

/** What was under way before the plan began: when it started, what came of it, and which activity goes on with it. */
export const EarlierSection: React.FC<MachineryPartProps & { readonly again: () => void }> = (props) => {
  const { plan, site, today, mayWrite, ways } = props;
  const styles = usePartStyles();
  const say = useSay();
  const [editing, setEditing] = React.useState<string | null>(null);
  const writes = usePartWrites<EarlierActivity>(site, changeEarlier, props.again);
  const fields = React.useMemo(
    (): readonly FormField[] => [
      { name: 'startedText', label: say('plan.earlier.started'), kind: 'line' },
      { name: 'statusText', label: say('plan.earlier.status'), kind: 'text' },
      { name: 'goal', label: say('evaluation.earlier.goal'), kind: 'text' },
      {
        name: 'continuesIn',
        label: say('evaluation.earlier.continuesIn'),
        kind: 'choice',
        options: [
          { value: '', label: say('evaluation.earlier.nowhere') },
          ...plan.activities.map(({ key, title }) => ({ value: key, label: `${key} ${title}` })),
        ],
      },
    ],
    [plan.activities, say],
  );
  if (plan.earlierActivities.length === 0) return null;
  const titleOf = (key: string): string => plan.activities.find((one) => one.key === key)?.title ?? '';
  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>{say('plan.earlier')}</h2>
      <RowNote site={site} today={today} writes={writes} fields={fields} inForm={editing === null ? [] : [editing]} />
      <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={say('plan.earlier')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('evaluation.earlier.activity')}</th>
              <th scope="col">{say('plan.earlier.started')}</th>
              <th scope="col">{say('plan.earlier.status')}</th>
              <th scope="col">{say('evaluation.earlier.continuesIn')}</th>
              {/* What changes a row names itself; a cell that says nothing heads no column. */}
              {mayWrite && <td />}
            </tr>
          </thead>
          <tbody>
            {plan.earlierActivities.map((one) => (
              <tr key={one.key}>
                <th scope="row">{one.title}</th>
                <td>{one.startedText}</td>
                <td>
                  {one.statusText}
                  {one.goal !== null && (
                    <p className={styles.quiet}>{say('evaluation.earlier.goalIs', { goal: one.goal })}</p>
                  )}
                </td>
                <td>
                  {one.continuesIn !== null && (
                    <TextLink inline onClick={() => ways.go(viewOf('activity', { selected: one.continuesIn }))}>
                      {one.continuesIn} {titleOf(one.continuesIn)}
                    </TextLink>
                  )}
                </td>
                {mayWrite && (
                  <td>
                    <Button
                      size="small"
                      appearance="subtle"
                      aria-label={say('evaluation.earlier.editOf', { title: one.title })}
                      onClick={() => setEditing(one.key)}
                    >
                      {say('evaluation.earlier.edit')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {plan.earlierActivities
        .filter(({ key }) => key === editing)
        .map((one) => (
          <RowEditor<EarlierActivity>
            key={one.key}
            site={site}
            today={today}
            label={one.title}
            fields={fields}
            thing={one}
            name="evaluation/earlier"
            writes={writes}
            onSave={(change) =>
              writes.change(one, change, {
                done: say('evaluation.saved', { title: one.title }),
                undone: say('evaluation.undone', { title: one.title }),
              })
            }
            onClose={() => setEditing(null)}
          />
        ))}
    </section>
  );
};
