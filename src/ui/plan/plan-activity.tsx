import * as React from 'react';
import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { sayRecurrence } from '../../periods/index';
import type { Activity, ItemKind, LocalDate, PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import type { TextKey } from '../../text/text';
import { Mark, StateTag } from '../marks/mark';
import { periodOf } from '../marks/speak';
import { useSay } from '../say';
import { responsibleOf } from '../details/fields';

const useStyles = makeStyles({
  box: {
    margin: '12px 0',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '10px' },
  title: { flex: 1, margin: 0, fontSize: '16px', lineHeight: '24px', overflowWrap: 'anywhere' },
  label: {
    margin: '10px 0 2px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    fontWeight: 600,
  },
  text: { margin: '0 0 4px', maxWidth: '72ch', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  items: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: '0 10px',
    width: '100%',
    padding: '6px 4px',
    border: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: `400 14px/20px ${tokens.fontFamilyBase}`,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`, paddingLeft: '10px' },
  itemText: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  sub: {
    gridColumn: 2,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 10px',
    fontSize: '12px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

const headOf: Readonly<Record<ItemKind, TextKey>> = {
  milestone: 'plan.milestones',
  goal: 'plan.goals',
  followUp: 'plan.followUps',
};

interface PlanActivityProps {
  readonly activity: Activity;
  readonly items: readonly PlanItem[];
  readonly today: LocalDate;
  readonly selected: string | null;
  readonly onOpen: (key: string) => void;
  /** Leads to the activity's own page. */
  readonly onPage: () => void;
}

/** One activity as the plan's document has it: purpose, description, who, milestones, goals, follow-ups. */
export const PlanActivity: React.FC<PlanActivityProps> = ({ activity, items, today, selected, onOpen, onPage }) => {
  const styles = useStyles();
  const say = useSay();
  const texts: readonly (readonly [TextKey, readonly string[]])[] = [
    ['details.purpose', activity.purpose],
    ['details.description', activity.description === '' ? [] : [activity.description]],
    ['details.responsible', activity.responsible.length > 0 ? activity.responsible : responsibleOf(activity)],
    ['details.support', activity.support],
  ];
  return (
    <section
      className={styles.box}
      tabIndex={-1}
      data-activity={activity.key}
      aria-label={`${activity.key} ${activity.title}`}
    >
      <div className={styles.head}>
        <h3 className={styles.title}>
          {activity.key} {activity.title}
        </h3>
        {activity.taskForce && <Badge appearance="outline">{say('details.taskForce')}</Badge>}
        <Button appearance="subtle" size="small" onClick={onPage}>
          {say('overview.openActivity')}
        </Button>
        <Button
          appearance="subtle"
          size="small"
          icon={<OpenRegular />}
          aria-label={say('plan.open', { title: `${activity.key} ${activity.title}` })}
          onClick={() => onOpen(activity.key)}
        />
      </div>
      {texts.map(([label, lines]) =>
        lines.length === 0 ? null : (
          <React.Fragment key={label}>
            <h4 className={styles.label}>{say(label)}</h4>
            {lines.map((line, i) => (
              <p key={i} className={styles.text}>
                {line}
              </p>
            ))}
          </React.Fragment>
        ),
      )}
      <PlanItems items={items} today={today} selected={selected} onOpen={onOpen} />
    </section>
  );
};

/** Milestones, goals and follow-ups, each under its own heading. */
export const PlanItems: React.FC<Omit<PlanActivityProps, 'activity' | 'onPage'>> = ({
  items,
  today,
  selected,
  onOpen,
}) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <>
      {(['milestone', 'goal', 'followUp'] as const).map((kind) => {
        const those = items.filter((item) => item.kind === kind);
        return those.length === 0 ? null : (
          <React.Fragment key={kind}>
            <h4 className={styles.label}>{say(headOf[kind])}</h4>
            <ul className={styles.items}>
              {those.map((item) => (
                <li key={item.key}>
                  <button
                    type="button"
                    className={mergeClasses(styles.item, selected === item.key && styles.selected)}
                    data-item={item.key}
                    onClick={() => onOpen(item.key)}
                  >
                    <Mark kind={item.kind} state={stateOf(item, today)} size={18} />
                    <span className={styles.itemText}>{item.text}</span>
                    <span className={styles.sub}>
                      <span>{periodOf(item, say)}</span>
                      {item.recurrence !== null && item.periodText !== null && (
                        <span>{sayRecurrence(item.recurrence, say.locale)}</span>
                      )}
                      {item.responsible !== null && <span>{item.responsible}</span>}
                      <StateTag state={stateOf(item, today)} />
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </React.Fragment>
        );
      })}
    </>
  );
};
