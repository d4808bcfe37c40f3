import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { branchesOf, type EffectBranch, type EffectChain } from '../../../effects/chain';
import { sayIndicators, sayNode } from '../../../effects/say-effects';
import { useSay } from '../../say';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px' },
  outer: { margin: 0, padding: 0, listStyleType: 'none' },
  activity: { padding: '6px 0' },
  line: { padding: '2px 0', overflowWrap: 'anywhere' },
  meta: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

/** The chain as a list: each activity with what it leads to, and what that leads to. Says all that the diagram draws. */
export const EffectText: React.FC<{ readonly chain: EffectChain }> = ({ chain }) => {
  const styles = useStyles();
  const branches = React.useMemo(() => branchesOf(chain), [chain]);
  return (
    <ul className={styles.outer}>
      {branches.map((branch) => (
        <Branch key={branch.node.key} branch={branch} className={styles.activity} />
      ))}
    </ul>
  );
};

const Branch: React.FC<{ readonly branch: EffectBranch; readonly className: string }> = ({ branch, className }) => {
  const styles = useStyles();
  const say = useSay();
  const { node, to } = branch;
  const figures = sayIndicators(node, say);
  return (
    <li className={className}>
      <span className={node.kind === 'activity' ? undefined : styles.line}>{node.title}</span>{' '}
      <span className={styles.meta}>({[sayNode(node, say), ...figures].join(' · ')})</span>
      {to.length > 0 && (
        <ul className={styles.list} aria-label={say('effects.leadsTo')}>
          {to.map((next) => (
            <Branch key={next.node.key} branch={next} className={styles.line} />
          ))}
        </ul>
      )}
    </li>
  );
};
