import * as React from 'react';
import {
  Badge,
  Button,
  Menu,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ChatRegular, EditRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import type { Activity, PlanItem } from '../../plan/plan';
import { countStates } from '../../plan/standing';
import { Fields } from '../details/fields';
import { StandingLine } from '../details/standing-line';
import { activityResumed, mayResume } from '../edit/standing-forms';
import { StandingItems } from '../edit/standing-menu';
import { StateTag } from '../marks/mark';
import { threadOf } from '../thread-of';
import { useSay } from '../say';
import { viewOf, type ViewState } from '../state/view-state';
import { activityEditor } from './editors';
import { PathLine } from './path-line';
import { usePageStyles } from './page-styles';
import type { PageEdits } from './use-page-edits';

interface ActivityHeadProps {
  readonly activity: Activity;
  readonly items: readonly PlanItem[];
  readonly page: PageEdits;
  readonly headingRef: React.RefObject<HTMLHeadingElement>;
  readonly onPlace: (place: ViewState) => void;
}

/** Where the activity belongs, what it is called, how far it is, what is late, and what can be done with the whole of it. */
export const ActivityHead: React.FC<ActivityHeadProps> = ({ activity, items, page, headingRef, onPlace }) => {
  const look = usePageStyles();
  const say = useSay();
  const { plan, site, edits, today } = page;
  const area = plan.areas.find(({ key }) => key === activity.areaKey) ?? null;
  const { late } = countStates(items, today);
  const thread = threadOf(plan, activity.key);
  const editable = page.editable && activity.row !== null;
  const ended = activity.stage === 'ended';
  const steps = [
    { words: say('activity.plan'), to: viewOf('plan') },
    ...(area === null ? [] : [{ words: `${area.key} ${area.title}`, to: viewOf('area', { selected: area.key }) }]),
  ];
  return (
    <>
      <PathLine steps={steps} onPlace={onPlace} />
      <div className={look.head}>
        <div className={look.headText}>
          <h1 ref={headingRef} tabIndex={-1} className={look.title}>
            <span className={look.number}>{activity.key}</span> {activity.title}
          </h1>
          <div className={look.tags}>
            <Badge
              appearance="tint"
              size="large"
              shape="rounded"
              color={activity.stage === null ? 'informative' : 'brand'}
            >
              {activity.stage === null ? say('stage.unknown') : say(`stage.${activity.stage}`)}
            </Badge>
            {activity.mergedInto !== null && (
              <Badge appearance="outline" color="informative" size="large" shape="rounded">
                {say('status.merged')}
              </Badge>
            )}
            {activity.taskForce && (
              <Badge appearance="outline" color="informative" size="large" shape="rounded">
                {say('activity.taskForce')}
              </Badge>
            )}
            {late > 0 && <StateTag state="late" text={say('activity.late', { n: late })} />}
          </div>
          {(activity.mergedInto !== null || activity.reason !== null) && (
            <Fields>
              <StandingLine
                plan={plan}
                thing={activity}
                onOpen={(key) => onPlace(viewOf('activity', { selected: key }))}
              />
            </Fields>
          )}
        </div>
        <div className={look.actions}>
          {thread !== null && (
            <Button as="a" href={thread} target="_blank" rel="noreferrer" icon={<ChatRegular />}>
              {say('activity.openThread')}
            </Button>
          )}
          {editable && (
            <Button
              icon={<EditRegular />}
              data-editor={activityEditor}
              aria-expanded={page.isOpen(activityEditor)}
              onClick={() => (page.isOpen(activityEditor) ? page.closeEditor() : page.openEditor(activityEditor))}
            >
              {say('edit.edit')}
            </Button>
          )}
          {activity.row !== null && (
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={say('activity.more')} />
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  {editable && (
                    <MenuItem onClick={() => page.openEditor(activityEditor)}>{say('activity.move')}</MenuItem>
                  )}
                  {editable && (
                    <MenuItem
                      onClick={() =>
                        void edits.change([
                          { kind: 'activity', base: activity, change: { stage: ended ? 'operation' : 'ended' } },
                        ])
                      }
                    >
                      {say(ended ? 'activity.reopen' : 'activity.end')}
                    </MenuItem>
                  )}
                  {editable && (
                    <StandingItems
                      resumes={mayResume(activity)}
                      onEdit={page.openEditor}
                      onResume={() => void edits.change([activityResumed(activity)])}
                    />
                  )}
                  <MenuItem onClick={() => onPlace(viewOf('tidsplan', { selected: activity.key }))}>
                    {say('activity.inTidsplan')}
                  </MenuItem>
                  <MenuItemLink href={site.repository.urlOf(activity.row)} target="_blank" rel="noreferrer">
                    {say('details.inSharePoint')}
                  </MenuItemLink>
                </MenuList>
              </MenuPopover>
            </Menu>
          )}
        </div>
      </div>
    </>
  );
};
