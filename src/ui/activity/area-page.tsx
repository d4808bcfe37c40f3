import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { AddRegular, EditRegular } from '@fluentui/react-icons';
import type { Area } from '../../plan/plan';
import { countStates } from '../../plan/standing';
import { mayChange, RightNote } from '../details/right-note';
import { EditConflict } from '../edit/edit-conflict';
import { EditStatus } from '../edit/edit-status';
import { areaEdit } from '../edit/edit-things';
import { ThingEditor } from '../edit/thing-editor';
import { activityChangeFrom, activityFields, areaFields, areaValues } from '../edit/thing-forms';
import { undoKeys } from '../edit/use-edits';
import { RowHistory } from '../history/row-history';
import { StateTag } from '../marks/mark';
import { Card } from '../overview/card';
import { useSay } from '../say';
import { viewOf } from '../state/view-state';
import type { ThingPageProps } from './activity-page';
import { ActivityLine } from './activity-line';
import { DeliveriesCard, deliveryEditor, newDeliveryRow } from './deliveries-card';
import { GonePage } from './gone-page';
import { IndicatorsCard } from './indicators-card';
import { PathLine } from './path-line';
import { usePageStyles } from './page-styles';
import { usePageEdits } from './use-page-edits';

const areaEditor = 'area';
/** What is asked for of a new activity; the rest is filled in on its own page. */
const newFields = new Set(['title', 'stage', 'purpose', 'description', 'roles']);
const nothing = (): void => undefined;

/** A focus area: its focus, its activities and how they stand, and the editing of it in place. */
export const AreaPage: React.FC<ThingPageProps> = (props) => {
  const { plan, selected, onPlace } = props;
  const say = useSay();
  const area = plan.areas.find(({ key }) => key === selected);
  if (area) return <KnownArea key={area.key} {...props} area={area} />;
  return <GonePage title={say('activity.areaGone')} onPlace={onPlace} />;
};

const KnownArea: React.FC<ThingPageProps & { readonly area: Area }> = (props) => {
  const { site, plan, today, rights, closedOn = null, area, onPlace, onChanged, onRefused = nothing } = props;
  const look = usePageStyles();
  const say = useSay();
  const root = React.useRef<HTMLDivElement>(null);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const activities = plan.activities.filter(({ areaKey }) => areaKey === area.key);
  const keys = new Set(activities.map(({ key }) => key));
  const items = plan.items.filter(({ activityKey }) => keys.has(activityKey));
  const deliveries = plan.deliveries.filter(
    ({ areaKey, activityKey }) => areaKey === area.key || (activityKey !== null && keys.has(activityKey)),
  );
  const place = { areaKey: area.key, activityKey: null };
  const adding = `new/${area.key}/activity`;
  const editable = mayChange({ rights, closedOn });
  const page = usePageEdits({
    site,
    plan,
    today,
    editable,
    scope: `area/${area.key}`,
    rows: [
      [areaEditor, area.row],
      [adding, adding],
      ...deliveries.map((delivery) => [deliveryEditor(delivery), delivery.row] as const),
      [newDeliveryRow(place), newDeliveryRow(place)],
    ],
    root,
    onChanged,
    onRefused,
  });
  const { edits } = page;
  React.useEffect(() => heading.current?.focus(), []);
  const { late } = countStates(items, today);
  const fields = activityFields(plan, say).filter(({ name }) => newFields.has(name));
  const empty = Object.fromEntries(fields.map(({ name }) => [name, '']));
  return (
    <div ref={root} className={look.root} onKeyDown={undoKeys(edits.undo)}>
      <div className={look.page}>
        <PathLine steps={[{ words: say('activity.plan'), to: viewOf('plan') }]} onPlace={onPlace} />
        <div className={look.head}>
          <div className={look.headText}>
            <h1 ref={heading} tabIndex={-1} className={look.title}>
              <span className={look.number}>{area.key}</span> {area.title}
            </h1>
            {late > 0 && <StateTag state="late" text={say('activity.late', { n: late })} />}
          </div>
          {editable && area.row !== null && (
            <Button
              icon={<EditRegular />}
              data-editor={areaEditor}
              aria-expanded={page.isOpen(areaEditor)}
              onClick={() => (page.isOpen(areaEditor) ? page.closeEditor() : page.openEditor(areaEditor))}
            >
              {say('edit.edit')}
            </Button>
          )}
        </div>
        <RightNote rights={rights} closedOn={closedOn} />
        <EditConflict edits={edits} site={site} today={today} level={2} />
        <EditStatus edits={edits} quiet={root.current?.querySelector('form') != null} />
        <p role="status" className={look.spoken}>
          {page.spoken}
        </p>
        {page.isOpen(areaEditor) && area.row !== null ? (
          <ThingEditor
            edits={edits}
            site={site}
            today={today}
            label={say('edit.editOf', { title: area.title })}
            fields={areaFields(say)}
            before={areaValues(area)}
            row={area.row}
            autoFocus={!page.byItself}
            changeOf={areaEdit(area)}
            onClose={page.closeEditor}
          />
        ) : (
          <Card title={say('activity.focus')}>
            <p className={look.prose}>{area.focus ?? say('activity.noFocus')}</p>
          </Card>
        )}
        <div className={look.columns}>
          <div className={look.column}>
            <Card
              title={say('activity.activities')}
              count={activities.length}
              action={
                editable && (
                  <Button
                    size="small"
                    icon={<AddRegular />}
                    aria-label={say('activity.addActivity')}
                    data-editor={adding}
                    onClick={() => page.openEditor(adding)}
                  >
                    {say('activity.add')}
                  </Button>
                )
              }
            >
              {activities.length === 0 && <p className={look.prose}>{say('activity.noActivities')}</p>}
              <ul className={look.list}>
                {activities.map((activity) => (
                  <ActivityLine
                    key={activity.key}
                    activity={activity}
                    shown={activities}
                    items={items.filter(({ activityKey }) => activityKey === activity.key)}
                    page={page}
                    onPlace={onPlace}
                  />
                ))}
              </ul>
              {editable && page.isOpen(adding) && (
                <ThingEditor
                  edits={edits}
                  site={site}
                  today={today}
                  label={say('activity.addActivity')}
                  fields={fields}
                  before={empty}
                  row={adding}
                  saveLabel={say('edit.add')}
                  autoFocus={!page.byItself}
                  changeOf={({ changed }) => ({
                    kind: 'addActivity',
                    activity: {
                      areaKey: area.key,
                      ...activityChangeFrom(changed),
                      title: (changed.title ?? '').trim(),
                    },
                  })}
                  onClose={page.closeEditor}
                />
              )}
            </Card>
            <DeliveriesCard deliveries={deliveries} place={place} page={page} />
          </div>
          <div className={look.column}>
            <IndicatorsCard
              indicators={plan.indicators.filter(
                ({ areaKey, activityKey }) => areaKey === area.key || (activityKey !== null && keys.has(activityKey)),
              )}
            />
            {area.row !== null && (
              <Card title={say('history.title')}>
                <RowHistory site={site} row={area.row} today={today} bare />
              </Card>
            )}
          </div>
        </div>
      </div>
    </div>
  );
};
