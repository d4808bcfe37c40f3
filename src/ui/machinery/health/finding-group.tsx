import * as React from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { sayFinding, type Finding } from '../../../health/index';
import type { Plan } from '../../../plan/plan';
import { forFinger } from '../../finger';
import { TextLink } from '../../plain/text-link';
import { useSay } from '../../say';
import { useUniqueId } from '../../use-unique-id';
import { usePartStyles } from '../kit/part-frame';
import type { FindingGroup } from './group';
import type { Mend } from './mend';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 16px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 0 },
  },
  // Paper has them all.
  later: { '@media screen': { display: 'none' } },
  words: { flex: '1 1 240px', maxWidth: '80ch', overflowWrap: 'anywhere' },
  count: { fontWeight: 400, color: tokens.colorNeutralForeground2 },
  mend: { ...forFinger },
});

/** So many are shown at first, and so many more at a time; paper has them all. */
const step = 10;

interface FindingGroupCardProps {
  readonly group: FindingGroup;
  readonly plan: Plan;
  /** Where roles get their people. */
  readonly membersUrl: string;
  readonly mendOf: (finding: Finding) => Mend | null;
  readonly onMend: (mend: Mend) => void;
  /** Who may only read is shown the place, and not asked to mend. */
  readonly mayWrite: boolean;
}

/** What can be mended of one kind, or in one activity. */
export const FindingGroupCard: React.FC<FindingGroupCardProps> = (props) => {
  const { group, plan, membersUrl, mendOf, onMend, mayWrite } = props;
  const act = mayWrite ? 'mend' : 'see';
  const part = usePartStyles();
  const styles = useStyles();
  const say = useSay();
  const heading = useUniqueId('health');
  const [most, setMost] = React.useState(step);
  const { kind, activityKey, findings } = group;
  const activity = plan.activities.find(({ key }) => key === activityKey);
  const title =
    kind !== null
      ? say(`health.kind.${kind}`)
      : activity === undefined
        ? say('health.wholePlan')
        : `${activity.key} ${activity.title}`;
  const rest = findings.length - most;
  return (
    <section className={part.section} aria-labelledby={heading}>
      <h2 id={heading} className={part.sectionTitle}>
        {title} <span className={styles.count}>{say.count('health.count', findings.length)}</span>
      </h2>
      <ul className={styles.list}>
        {findings.map((finding, i) => {
          const words = sayFinding(finding, say);
          const mend = mendOf(finding);
          const label = say(`health.${act}Of`, { what: words });
          return (
            <li
              key={`${finding.kind} ${finding.key ?? String(finding.values['role'] ?? '')}`}
              className={mergeClasses(styles.line, i >= most && styles.later)}
            >
              <span className={styles.words}>{words}</span>
              {mend !== null && (
                <span data-print-hide="">
                  {mend.to === 'members' ? (
                    <Button
                      as="a"
                      size="small"
                      className={styles.mend}
                      href={membersUrl}
                      target="_blank"
                      rel="noreferrer"
                      aria-label={label}
                    >
                      {say(`health.${act}`)}
                    </Button>
                  ) : (
                    <Button
                      size="small"
                      className={styles.mend}
                      aria-label={label}
                      data-item={finding.key ?? undefined}
                      onClick={() => onMend(mend)}
                    >
                      {say(`health.${act}`)}
                    </Button>
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <p className={part.text} data-print-hide="">
          <TextLink onClick={() => setMost(most + step)}>{say('health.more', { n: Math.min(step, rest) })}</TextLink>
        </p>
      )}
    </section>
  );
};
