import * as React from 'react';
import { Badge, Button } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { sayPeriod } from '../../periods/index';
import type { Activity } from '../../plan/plan';
import { useSay } from '../say';
import { viewOf } from '../state/view-state';
import { RowHistory } from '../history/row-history';
import { RowLink, type DetailsProps } from './details';
import { FieldLine, Fields, ItemList, responsibleOf } from './fields';
import { useHeadingStyles } from './heading-styles';
import { RightNote } from './right-note';
import { StandingLine } from './standing-line';
import { ThreadLink } from './thread-link';

interface ActivityDetailsProps extends DetailsProps {
  readonly activity: Activity;
  readonly headingRef: React.RefObject<HTMLHeadingElement>;
}

/** An activity with all its fields and its items. */
export const ActivityDetails: React.FC<ActivityDetailsProps> = (props) => {
  const { activity, plan, today, site, rights, closedOn, onOpen, onPlace, headingRef } = props;
  const styles = useHeadingStyles();
  const say = useSay();
  const area = plan.areas.find(({ key }) => key === activity.areaKey);
  const items = plan.items.filter(({ activityKey }) => activityKey === activity.key);
  const phases = (['development', 'implementation'] as const).flatMap((kind) => {
    const phase = activity[kind];
    return phase === null ? [] : [`${say(`stage.${kind}`)}: ${sayPeriod(phase, say.locale)}`];
  });
  return (
    <div>
      <p className={styles.over}>
        {area === undefined
          ? say('details.activityAlone', { number: activity.key })
          : say('details.activityOf', { number: activity.key, area: area.title })}
        {activity.taskForce && <Badge appearance="outline">{say('details.taskForce')}</Badge>}
      </p>
      <h2 ref={headingRef} tabIndex={-1} className={styles.title}>
        {activity.title}
      </h2>
      <Button
        className={styles.open}
        icon={<OpenRegular />}
        onClick={() => onPlace(viewOf('activity', { selected: activity.key }))}
      >
        {say('activity.open')}
      </Button>
      <ThreadLink plan={plan} activityKey={activity.key} />
      <Fields>
        <FieldLine label={say('details.purpose')} lines={activity.purpose} />
        <FieldLine
          label={say('details.description')}
          lines={activity.description === '' ? [] : [activity.description]}
        />
        <FieldLine
          label={say('details.responsible')}
          lines={responsibleOf(activity).length > 0 ? responsibleOf(activity) : [say('details.noResponsible')]}
        />
        <FieldLine label={say('details.support')} lines={activity.support} />
        <FieldLine
          label={say('details.stage')}
          lines={[activity.stage === null ? say('stage.unknown') : say(`stage.${activity.stage}`)]}
        />
        <StandingLine plan={plan} thing={activity} onOpen={onOpen} />
        <FieldLine label={say('details.phases')} lines={phases.length > 0 ? phases : [say('tidsplan.noPhases')]} />
      </Fields>
      <RightNote rights={rights} closedOn={closedOn} />
      <RowLink url={activity.row && site.repository.urlOf(activity.row)} />
      <h3 className={styles.section}>{say('details.items')}</h3>
      {items.length === 0 ? (
        <p>{say('tidsplan.nothingHere')}</p>
      ) : (
        <ItemList items={items} today={today} onOpen={onOpen} />
      )}
      {activity.row !== null && <RowHistory site={site} row={activity.row} today={today} />}
    </div>
  );
};
