import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, EditRegular } from '@fluentui/react-icons';
import type { Activity, Delivery } from '../../plan/plan';
import { bearerOf, missingFields, processFields } from '../../plan/process-plan';
import { deliveryEdit } from '../edit/edit-things';
import type { FormField } from '../edit/form-fields';
import { OrderButtons, orderKeys } from '../edit/order-buttons';
import { listOf } from '../edit/saved-words';
import { ThingEditor } from '../edit/thing-editor';
import { deliveryChangeFrom, deliveryFields, deliveryValues } from '../edit/thing-forms';
import { Card } from '../overview/card';
import { useSay } from '../say';
import { usePageStyles } from './page-styles';
import type { PageEdits } from './use-page-edits';

const useStyles = makeStyles({
  one: {
    padding: '8px 0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 0 },
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  headText: { flex: 1, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: 600,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: '8px 24px',
    margin: '8px 0 0',
  },
  term: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  value: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  editor: { marginTop: '8px' },
});

interface DeliveriesCardProps {
  readonly deliveries: readonly Delivery[];
  /** Where a new one belongs. */
  readonly place: { readonly areaKey: string | null; readonly activityKey: string | null };
  readonly page: PageEdits;
  /** Among which activities a delivery may be placed; none: it stays where it is. */
  readonly activities?: readonly Activity[];
  readonly title?: string;
  readonly note?: string;
  /** What stands below a delivery's name, and beside its buttons. */
  readonly under?: (delivery: Delivery) => React.ReactNode;
  readonly more?: (delivery: Delivery) => React.ReactNode;
  /** What stands last in the card. */
  readonly foot?: React.ReactNode;
}

export const newDeliveryRow = ({ areaKey, activityKey }: DeliveriesCardProps['place']): string =>
  `new/${activityKey ?? areaKey ?? ''}/delivery`;
export const deliveryEditor = (delivery: Delivery): string => `delivery ${delivery.key}`;

/** The procesplan: each delivery with its six fields, and which of them are still empty. */
export const DeliveriesCard: React.FC<DeliveriesCardProps> = (props) => {
  const { deliveries, place, page, activities, title, note, under, more, foot } = props;
  const styles = useStyles();
  const look = usePageStyles();
  const say = useSay();
  const adding = newDeliveryRow(place);
  const fields = deliveryFields(say, activities);
  return (
    <Card
      title={title ?? say('activity.process')}
      {...(note !== undefined && { note })}
      {...(deliveries.length > 0 && { count: deliveries.length })}
      action={
        page.editable && (
          <Button
            size="small"
            icon={<AddRegular />}
            aria-label={say('activity.addDelivery')}
            data-editor={adding}
            onClick={() => page.openEditor(adding)}
          >
            {say('activity.add')}
          </Button>
        )
      }
    >
      {deliveries.length === 0 && <p className={look.prose}>{say('activity.noProcess')}</p>}
      <ul className={look.list}>
        {deliveries.map((delivery) => (
          <DeliveryRow
            key={delivery.key}
            {...{ delivery, page, fields }}
            shown={deliveries}
            under={under?.(delivery)}
            more={more?.(delivery)}
          />
        ))}
      </ul>
      {page.editable && page.isOpen(adding) && (
        <div className={styles.editor}>
          <ThingEditor
            edits={page.edits}
            site={page.site}
            today={page.today}
            label={say('activity.addDelivery')}
            fields={fields}
            before={Object.fromEntries(fields.map(({ name }) => [name, '']))}
            row={adding}
            saveLabel={say('edit.add')}
            autoFocus={!page.byItself}
            changeOf={({ changed }) => ({
              kind: 'addDelivery',
              delivery: { ...place, ...deliveryChangeFrom(changed), title: (changed.title ?? '').trim() },
            })}
            onClose={page.closeEditor}
          />
        </div>
      )}
      {foot}
    </Card>
  );
};

interface DeliveryRowProps {
  readonly delivery: Delivery;
  readonly shown: readonly Delivery[];
  readonly page: PageEdits;
  readonly fields: readonly FormField[];
  readonly under: React.ReactNode;
  readonly more: React.ReactNode;
}

const DeliveryRow: React.FC<DeliveryRowProps> = ({ delivery, shown, page, fields, under, more }) => {
  const styles = useStyles();
  const look = usePageStyles();
  const say = useSay();
  const name = deliveryEditor(delivery);
  const title = delivery.title.split('\n')[0] ?? '';
  const editable = page.editable && delivery.row !== null;
  const missing = missingFields(delivery, bearerOf(delivery, page.plan));
  const at = shown.indexOf(delivery);
  const move = (by: 1 | -1): void =>
    page.move(shown, delivery.key, by, title, ({ thing, order }) => ({
      kind: 'delivery',
      base: thing,
      change: { order },
    }));
  return (
    <li className={styles.one} onKeyDown={editable ? orderKeys(move) : undefined}>
      <div className={styles.head}>
        <div className={styles.headText}>
          <h3 className={styles.title}>{delivery.title}</h3>
          {under}
        </div>
        {editable && (
          <>
            {shown.length > 1 && (
              <OrderButtons title={title} first={at === 0} last={at === shown.length - 1} onMove={move} />
            )}
            <Button
              appearance="subtle"
              size="small"
              icon={<EditRegular />}
              aria-label={say('edit.editOf', { title })}
              aria-expanded={page.isOpen(name)}
              data-editor={name}
              onClick={() => (page.isOpen(name) ? page.closeEditor() : page.openEditor(name))}
            />
            {more}
          </>
        )}
      </div>
      <p className={look.quiet}>
        {say('activity.complete', { n: processFields.length - missing.length })}
        {missing.length > 0 &&
          `. ${say('activity.missing', {
            fields: listOf(
              missing.map((field) => say(`activity.${field}`).toLocaleLowerCase(say.locale)),
              say,
            ),
          })}`}
      </p>
      {page.isOpen(name) && delivery.row !== null ? (
        <div className={styles.editor}>
          <ThingEditor
            edits={page.edits}
            site={page.site}
            today={page.today}
            label={say('edit.editOf', { title })}
            fields={fields}
            before={deliveryValues(delivery)}
            row={delivery.row}
            autoFocus={!page.byItself}
            changeOf={deliveryEdit(delivery)}
            onClose={page.closeEditor}
          />
        </div>
      ) : (
        <dl className={styles.fields}>
          {(['lead', 'content', 'schedule', 'participants', 'followUp'] as const).map((field) => {
            const value = delivery[field];
            const lines = value === null ? '' : typeof value === 'string' ? value : value.join('\n');
            return lines.trim() === '' ? null : (
              <div key={field}>
                <dt className={styles.term}>{say(`activity.${field}`)}</dt>
                <dd className={styles.value}>{lines}</dd>
              </div>
            );
          })}
        </dl>
      )}
    </li>
  );
};
