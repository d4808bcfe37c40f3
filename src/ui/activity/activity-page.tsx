import * as React from 'react';
import { Link } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import type { Me, Rights } from '../../lists/rights-of';
import type { Activity, Delivery, LocalDate, Plan, PlanItem } from '../../plan/plan';
import { mayChange, RightNote } from '../details/right-note';
import { EditConflict } from '../edit/edit-conflict';
import { EditStatus } from '../edit/edit-status';
import { activityEdit } from '../edit/edit-things';
import { rowName } from '../edit/drafts';
import { activityStanding, noStanding, standingEdits, standingFields } from '../edit/standing-forms';
import { ThingEditor } from '../edit/thing-editor';
import { activityFields, activityValues } from '../edit/thing-forms';
import type { Changed } from '../edit/things';
import { undoKeys } from '../edit/use-edits';
import { RowHistory, type Beside } from '../history/row-history';
import { Card } from '../overview/card';
import { threadOf } from '../thread-of';
import { useSay } from '../say';
import type { ViewState } from '../state/view-state';
import { ActivityHead } from './activity-head';
import { takeField } from './asked-field';
import { BeforeCard } from './before-card';
import { DeliveriesCard, deliveryEditor, newDeliveryRow } from './deliveries-card';
import { activityEditor, newItemRow } from './editors';
import { GonePage } from './gone-page';
import { IndicatorsCard } from './indicators-card';
import { editorOf } from './item-row';
import { ItemsCard } from './items-card';
import { usePageStyles } from './page-styles';
import { PeopleCard } from './people-card';
import { PurposeCard } from './purpose-card';
import { StripTimeline } from './strip';
import { usePageEdits } from './use-page-edits';

/** The list of roles and persons (src/lists/schema/groups.ts); its rules need not be fetched to know its name. */
const membersList = 'FremdriftMembers';

export interface ThingPageProps {
  readonly site: PlanSite;
  readonly plan: Plan;
  /** Key of the activity or area. */
  readonly selected: string | null;
  readonly today: LocalDate;
  readonly rights: Rights;
  readonly closedOn?: LocalDate | null;
  readonly me?: Me | null;
  readonly onOpen: (key: string) => void;
  readonly onPlace: (place: ViewState) => void;
  readonly onChanged: (changed: readonly Changed[]) => void;
  readonly onRefused?: () => void;
}

const nothing = (): void => undefined;

/** Everything about one activity, and the editing of it in place (UI.md 13, activity). */
export const ActivityPage: React.FC<ThingPageProps> = (props) => {
  const { plan, selected, onPlace } = props;
  const say = useSay();
  const activity = plan.activities.find(({ key }) => key === selected);
  if (activity) return <KnownActivity key={activity.key} {...props} activity={activity} />;
  return <GonePage title={say('activity.gone')} text={say('activity.goneText')} onPlace={onPlace} />;
};

/** The name of an editor and the row its draft belongs to. */
const itemEditors = (items: readonly PlanItem[]): (readonly [string, PlanItem['row']])[] =>
  items.map((item) => [editorOf(item), item.row] as const);

const KnownActivity: React.FC<ThingPageProps & { readonly activity: Activity }> = (props) => {
  const {
    site,
    plan,
    today,
    rights,
    closedOn = null,
    activity,
    onOpen,
    onPlace,
    onChanged,
    onRefused = nothing,
  } = props;
  const look = usePageStyles();
  const say = useSay();
  const root = React.useRef<HTMLDivElement>(null);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const items = plan.items.filter(({ activityKey }) => activityKey === activity.key);
  const deliveries = plan.deliveries.filter(({ activityKey }) => activityKey === activity.key);
  const place = { areaKey: activity.areaKey, activityKey: activity.key };
  const editable = mayChange({ rights, closedOn });
  const [asked] = React.useState(() => takeField(site, activity.key));
  const page = usePageEdits({
    asked: asked?.editor ?? null,
    site,
    plan,
    today,
    editable,
    scope: `activity/${activity.key}`,
    rows: [
      [activityEditor, activity.row],
      ...itemEditors(items),
      ...deliveries.map((delivery) => [deliveryEditor(delivery), delivery.row] as const),
      ...(['goals', 'followUps'] as const).map(
        (kinds) => [newItemRow(activity, kinds), newItemRow(activity, kinds)] as const,
      ),
      [newDeliveryRow(place), newDeliveryRow(place)],
    ],
    root,
    onChanged,
    onRefused,
  });
  const { edits } = page;
  const thread = threadOf(plan, activity.key);
  // Who comes from another page reads from the top.
  React.useEffect(() => {
    if (asked === null || !editable) heading.current?.focus();
  }, [asked, editable]);
  const editing = page.isOpen(activityEditor);
  const standing = standingEdits.find((one) => page.isOpen(one)) ?? null;
  const { closeEditor } = page;
  const met = standing !== null && edits.state.kind === 'conflict';
  // A conflict takes over what was meant.
  React.useEffect(() => {
    if (met) closeEditor();
  }, [met, closeEditor]);
  return (
    <div ref={root} className={look.root} onKeyDown={undoKeys(edits.undo)}>
      <div className={look.page}>
        <ActivityHead activity={activity} items={items} page={page} headingRef={heading} onPlace={onPlace} />
        <RightNote rights={rights} closedOn={closedOn} />
        <EditConflict edits={edits} site={site} today={today} level={2} />
        <EditStatus edits={edits} quiet={openNow(edits.state.kind, root)} />
        <p role="status" className={look.spoken}>
          {page.spoken}
        </p>
        {standing !== null && activity.row !== null && (
          <ThingEditor
            edits={edits}
            site={site}
            today={today}
            label={say(`standing.${standing}`)}
            fields={standingFields(plan, { key: activity.key, areaKey: activity.areaKey }, standing, say)}
            before={noStanding}
            row={`${rowName(activity.row)}/${standing}`}
            autoFocus={!page.byItself}
            changeOf={activityStanding(activity, standing)}
            onClose={page.closeEditor}
          />
        )}
        {editing && activity.row !== null ? (
          <ThingEditor
            edits={edits}
            site={site}
            today={today}
            label={say('edit.editOf', { title: activity.title })}
            fields={activityFields(plan, say)}
            before={activityValues(activity)}
            row={activity.row}
            autoFocus={!page.byItself}
            focusOn={asked?.field ?? null}
            changeOf={activityEdit(activity)}
            onClose={page.closeEditor}
          />
        ) : (
          <StripTimeline plan={plan} activity={activity} items={items} today={today} />
        )}
        <div className={look.columns}>
          <div className={look.column}>
            {!editing && <PurposeCard activity={activity} />}
            <ItemsCard
              activity={activity}
              kinds="goals"
              items={items.filter(({ kind }) => kind !== 'followUp')}
              page={page}
              onOpen={onOpen}
            />
            <ItemsCard
              activity={activity}
              kinds="followUps"
              items={items.filter(({ kind }) => kind === 'followUp')}
              page={page}
              onOpen={onOpen}
            />
            <DeliveriesCard deliveries={deliveries} place={place} page={page} />
            <BeforeCard site={site} plan={plan} activity={activity} />
          </div>
          <div className={look.column}>
            <PeopleCard
              plan={plan}
              activity={activity}
              today={today}
              membersUrl={editable ? site.repository.listUrl(membersList) : null}
            />
            <IndicatorsCard indicators={plan.indicators.filter(({ activityKey }) => activityKey === activity.key)} />
            <Card title={say('activity.thread')}>
              <p className={look.prose}>
                {thread === null ? (
                  say('activity.noThread')
                ) : (
                  <Link href={thread} target="_blank" rel="noreferrer">
                    {say('activity.openInTeams')}
                  </Link>
                )}
              </p>
            </Card>
            {activity.row !== null && (
              <Card title={say('history.title')}>
                <RowHistory site={site} row={activity.row} beside={rowsUnder(items, deliveries)} today={today} bare />
              </Card>
            )}
          </div>
        </div>
      </div>
    </div>
  );
};

/** True where an editor stands open that says itself what stopped its own change. */
const openNow = (state: string, root: React.RefObject<HTMLElement>): boolean =>
  (state === 'failed' || state === 'saving') && root.current?.querySelector('form') !== null;

/** Rows whose changes are changes of the activity too. */
const rowsUnder = (items: readonly PlanItem[], deliveries: readonly Delivery[]): Beside[] =>
  [
    ...items.map(({ row, text }) => ({ row, title: text })),
    ...deliveries.map(({ row, title }) => ({ row, title })),
  ].flatMap(({ row, title }) => (row === null ? [] : [{ row, title }]));
