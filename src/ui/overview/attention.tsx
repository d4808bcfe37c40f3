import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { PersonAddRegular } from '@fluentui/react-icons';
import { periodOf } from '../marks/speak';
import { StateTag } from '../marks/mark';
import type { Activity, LocalDate, Plan, PlanItem } from '../../plan/plan';
import type { Holders, OpenRole } from '../../plan/role-holders';
import { TextLink } from '../plain/text-link';
import { useSteps } from '../print/printing';
import { useSay } from '../say';
import { Card } from './card';
import { useCardStyles } from './card-styles';
import { sayOver } from './distance';
import { ItemLine, useLineStyles } from './item-line';
import { People } from './people';
import { RowActions } from './row-actions';
import type { RowEdits } from './use-row-edits';

const useStyles = makeStyles({ title: { fontSize: '14px', lineHeight: '20px', fontWeight: 600 } });

/** So many of each are shown at first, and with each press. */
const step = 6;

interface AttentionProps {
  readonly plan: Plan;
  readonly late: readonly PlanItem[];
  readonly roles: readonly OpenRole[];
  readonly activities: ReadonlyMap<string, Activity>;
  readonly holders: Holders;
  readonly today: LocalDate;
  /** Where a role gets its person. */
  readonly membersUrl: string;
  /** Null where the person may not change the plan. */
  readonly edits: RowEdits | null;
  readonly onOpen: (key: string) => void;
}

/** What needs somebody: what is overdue, with what can be done about it, and roles that nobody has. */
export const Attention: React.FC<AttentionProps> = (props) => {
  const { plan, late, roles, activities, holders, today, membersUrl, edits, onOpen } = props;
  const cards = useCardStyles();
  const say = useSay();
  const { shown, more } = useSteps(step);
  // Where nobody has a role yet, that is one thing to do and not one for each role.
  const noneYet = plan.members.length === 0 && roles.length > 1;
  const things = late.length + (noneYet ? 1 : roles.length);
  const left = Math.max(0, shown - late.length);
  return (
    <Card
      title={say('overview.attention')}
      {...(things > 0 ? { count: things } : {})}
      {...(edits === null ? {} : { headingRef: edits.headingOf('late') })}
    >
      {edits?.message('late')}
      {things === 0 && <p className={cards.text}>{say('overview.attention.none')}</p>}
      <ul className={cards.list}>
        {late.slice(0, shown).map((item) => {
          const activity = activities.get(item.activityKey);
          return (
            <ItemLine
              key={item.key}
              item={item}
              today={today}
              onOpen={onOpen}
              sub={
                <>
                  {activity && `${activity.key} ${activity.title} · `}
                  {say('overview.late.was', { period: periodOf(item, say) })}
                  {item.end !== null && (
                    <>
                      {' · '}
                      <StateTag state="late" text={sayOver(item.end, today, say)} />
                    </>
                  )}
                </>
              }
              end={
                <>
                  <People people={holders.behind(item, activity)} named={false} />
                  {edits && <RowActions item={item} today={today} list="late" edits={edits} />}
                </>
              }
              {...(edits?.isOpen(item) ? { below: edits.editor(item) } : {})}
            />
          );
        })}
        {noneYet && left > 0 && <NoRoles n={roles.length} url={membersUrl} mayEdit={edits !== null} />}
        {!noneYet &&
          roles
            .slice(0, left)
            .map((one) => (
              <RoleLine key={one.role} open={one} url={membersUrl} mayEdit={edits !== null} onOpen={onOpen} />
            ))}
      </ul>
      {things > shown && (
        <div className={cards.foot}>
          <TextLink onClick={more}>{say.count('overview.more', Math.min(step, things - shown))}</TextLink>
        </div>
      )}
    </Card>
  );
};

interface RoleLineProps {
  readonly open: OpenRole;
  readonly url: string;
  readonly mayEdit: boolean;
  readonly onOpen: (key: string) => void;
}

/** A role without a person: where it is named, and the way to the list where it gets one. */
const RoleLine: React.FC<RoleLineProps> = ({ open: { role, activities }, url, mayEdit, onOpen }) => {
  const lines = useLineStyles();
  const say = useSay();
  const [only] = activities;
  const title = say('overview.role.none', { role });
  return (
    <li className={lines.line}>
      <PersonAddRegular fontSize={20} aria-hidden="true" />
      {only !== undefined && activities.length === 1 ? (
        <button type="button" className={lines.title} data-activity={only.key} onClick={() => onOpen(only.key)}>
          {title}
        </button>
      ) : (
        <RoleTitle text={title} />
      )}
      <span className={lines.sub}>
        {say('overview.role.where', {
          activity:
            only !== undefined && activities.length === 1
              ? `${only.key} ${only.title}`
              : say.count('overview.role.many', activities.length),
        })}
      </span>
      {mayEdit && (
        <span className={lines.end}>
          <ChoosePerson url={url} label={say('overview.role.chooseFor', { role })} />
        </span>
      )}
    </li>
  );
};

const NoRoles: React.FC<{ readonly n: number; readonly url: string; readonly mayEdit: boolean }> = (props) => {
  const { n, url, mayEdit } = props;
  const lines = useLineStyles();
  const say = useSay();
  return (
    <li className={lines.line}>
      <PersonAddRegular fontSize={20} aria-hidden="true" />
      <RoleTitle text={say('overview.roles.none')} />
      <span className={lines.sub}>{say.count('overview.roles.noneText', n)}</span>
      {mayEdit && (
        <span className={lines.end}>
          <ChoosePerson url={url} />
        </span>
      )}
    </li>
  );
};

const RoleTitle: React.FC<{ readonly text: string }> = ({ text }) => <span className={useStyles().title}>{text}</span>;

/** Who has a role stands in SharePoint's own list, with SharePoint's own way to choose people. */
const ChoosePerson: React.FC<{ readonly url: string; readonly label?: string }> = ({ url, label }) => {
  const say = useSay();
  return (
    <TextLink href={url} target="_blank" rel="noreferrer" {...(label === undefined ? {} : { 'aria-label': label })}>
      {say('overview.role.choose')}
    </TextLink>
  );
};
