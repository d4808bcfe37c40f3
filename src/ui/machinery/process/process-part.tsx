import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import type { Delivery } from '../../../plan/plan';
import { blankDeliveries, processByArea, processPlanGaps, spanOfDelivery, stepsOf } from '../../../plan/process-plan';
import { sayPeriod } from '../../../periods/index';
import { DeliveriesCard, deliveryEditor, newDeliveryRow } from '../../activity/deliveries-card';
import { usePageStyles } from '../../activity/page-styles';
import { usePageEdits } from '../../activity/use-page-edits';
import { RightNote } from '../../details/right-note';
import { EditConflict } from '../../edit/edit-conflict';
import { EditStatus } from '../../edit/edit-status';
import { undoKeys } from '../../edit/use-edits';
import { TextLink } from '../../plain/text-link';
import { useSay } from '../../say';
import { viewOf } from '../../state';
import { copyForms } from '../../tidsplan/out/deliver';
import { PartFrame } from '../kit/part-frame';
import type { MachineryPartProps } from '../parts';
import { processTable } from './process-table';
import { RemoveQuestion } from './remove-question';
import { sayGap } from './say-gaps';
import { useRemoved } from './use-removed';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  begin: { margin: '8px 0', '@media print': { display: 'none' } },
});

/** The procesplaner by area: every delivery with its six fields, what is lacking, and an empty one for what has none. */
export const ProcessPart: React.FC<MachineryPartProps> = (props) => {
  const { site, plan, today, rights, closedOn, source, ways, mayWrite } = props;
  const styles = useStyles();
  const look = usePageStyles();
  const say = useSay();
  const root = React.useRef<HTMLDivElement>(null);
  const areas = React.useMemo(() => processByArea(plan), [plan]);
  const gaps = React.useMemo(() => processPlanGaps(plan), [plan]);
  const page = usePageEdits({
    site,
    plan,
    today,
    editable: mayWrite,
    scope: 'process',
    rows: [
      ...plan.deliveries.map((delivery) => [deliveryEditor(delivery), delivery.row] as const),
      ...areas.map(({ area }) => {
        const row = newDeliveryRow({ areaKey: area?.key ?? null, activityKey: null });
        return [row, row] as const;
      }),
    ],
    root,
    onChanged: source.replace,
    onRefused: () => void source.reload(),
  });
  const { edits } = page;
  const removed = useRemoved(site, plan.key, source.reload);
  const [copied, setCopied] = React.useState('');
  const saving = edits.state.kind === 'saving' || removed.busy;
  const begin = (areaKey?: string | null): void =>
    void edits.change(
      blankDeliveries(plan, areaKey).map((blank) => ({ kind: 'addDelivery', delivery: { ...blank, isBlank: true } })),
    );
  const copy = async (): Promise<void> => {
    const { html, text, lines } = processTable(plan, today, say);
    const done = await copyForms({ 'text/html': html, 'text/plain': text });
    setCopied(done ? say.count('process.copied', lines) : say('process.notCopied'));
  };
  const whole = blankDeliveries(plan).length;
  const under = (delivery: Delivery): React.ReactNode => {
    const activity = plan.activities.find(({ key }) => key === delivery.activityKey);
    const span = spanOfDelivery(stepsOf(delivery));
    const days = span === null ? null : sayPeriod({ ...span, text: null, recurrence: null }, say.locale);
    if (activity === undefined && days === null) return null;
    return (
      <p className={look.quiet}>
        {activity && (
          <TextLink inline onClick={() => ways.go(viewOf('activity', { selected: activity.key }))}>
            {activity.key}
            {activity.title.trim() === delivery.title.trim() ? '' : ` ${activity.title}`}
          </TextLink>
        )}
        {activity && days !== null && ' · '}
        {days}
      </p>
    );
  };
  const more = (delivery: Delivery): React.ReactNode => {
    const title = delivery.title.split('\n')[0] ?? '';
    return (
      <Button
        appearance="subtle"
        size="small"
        icon={<DeleteRegular />}
        aria-label={say('process.removeOf', { title })}
        disabled={saving}
        data-remove={delivery.key}
        onClick={() => removed.ask(delivery)}
      />
    );
  };
  const asked = plan.deliveries.find(({ key }) => key === removed.asked) ?? null;
  return (
    <div ref={root} className={styles.root} onKeyDown={undoKeys(edits.undo)}>
      <PartFrame
        title={say('machinery.part.process')}
        lead={leadOf(plan.deliveries.length, areas, gaps, say)}
        loading={false}
        fault={null}
        onAgain={() => undefined}
        actions={
          <>
            {mayWrite && whole > 0 && (
              <Button appearance="primary" disabled={saving} onClick={() => begin()}>
                {say.count('process.begin', whole)}
              </Button>
            )}
            {plan.deliveries.length > 0 && <Button onClick={() => void copy()}>{say('process.copy')}</Button>}
          </>
        }
      >
        <RightNote rights={rights} closedOn={closedOn} />
        <EditConflict edits={edits} site={site} today={today} level={2} />
        <EditStatus edits={edits} quiet={root.current?.querySelector('form') != null} />
        <p role="status" className={look.spoken}>
          {page.spoken}
        </p>
        <RemoveQuestion delivery={asked} removed={removed} />
        <p role="status" className={look.quiet}>
          {copied}
        </p>
      </PartFrame>
      {areas.map(({ area, deliveries }) => {
        const areaKey = area?.key ?? null;
        const gap = gaps.find((one) => one.area === area);
        const note = sayGap(gap, say);
        const lacking = blankDeliveries(plan, areaKey).length;
        return (
          <DeliveriesCard
            key={areaKey ?? ''}
            title={area === null ? say('process.outside.title') : `${area.key} ${area.title}`}
            note={note ?? say('process.complete')}
            deliveries={deliveries}
            activities={plan.activities.filter((one) => one.areaKey === areaKey)}
            place={{ areaKey, activityKey: null }}
            {...{ page, under, more }}
            foot={
              mayWrite &&
              lacking > 0 &&
              whole > lacking && (
                <p className={styles.begin} data-print-hide="">
                  <Button size="small" disabled={saving} onClick={() => begin(areaKey)}>
                    {say.count('process.begin', lacking)}
                  </Button>
                </p>
              )
            }
          />
        );
      })}
    </div>
  );
};

/** "Planens procesplaner har 4 leverancer. 2 af 3 indsatsområder mangler noget." */
function leadOf(
  deliveries: number,
  areas: readonly unknown[],
  gaps: readonly unknown[],
  say: ReturnType<typeof useSay>,
): string {
  if (areas.length === 0) return say('process.lead.noAreas');
  if (deliveries === 0) return say('process.lead.none');
  const has = say.count('process.lead.has', deliveries);
  if (gaps.length === 0) return `${has} ${say('process.lead.complete')}`;
  return `${has} ${say('process.lead.lacks', { n: gaps.length, of: areas.length })}`;
}
