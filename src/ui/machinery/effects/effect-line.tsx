import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular, EditRegular } from '@fluentui/react-icons';
import type { EffectChain, EffectNode } from '../../../effects/chain';
import type { EffectStep } from '../../../effects/effect-chain';
import { sayIndicators, sayNode } from '../../../effects/say-effects';
import type { PlanSite } from '../../../lists/plan-site';
import type { LocalDate } from '../../../plan/plan';
import { listOf } from '../../edit/saved-words';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import { bare, stepFields, type EffectWrites } from './use-effects';

const useStyles = makeStyles({
  line: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 0 },
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  title: { margin: 0 },
});

/** What a goal's first form is called, where nobody has written anything of it in the chain. */
export const formOf = ({ key }: EffectNode): string => `effects/${key}`;

interface EffectLineProps {
  readonly node: EffectNode;
  readonly chain: EffectChain;
  readonly site: PlanSite;
  readonly today: LocalDate;
  readonly writes: EffectWrites;
  readonly editable: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** An intermediate goal or a goal: what it is, what leads to it, and the form for both. A goal of the plan keeps its own words. */
export const EffectLine: React.FC<EffectLineProps> = (props) => {
  const { node, chain, site, today, writes, editable, open, onOpen, onClose } = props;
  const styles = useStyles();
  const part = usePartStyles();
  const say = useSay();
  const { step, goal, title } = node;
  const from = chain.links.filter(({ to }) => to === node.key).map((link) => link.from);
  const names = from.map((key) => {
    const one = chain.nodes.find((other) => other.key === key);
    return one?.kind === 'activity' ? `${one.key} ${one.title}` : (one?.title ?? key);
  });
  const save = (change: Partial<EffectStep>): Promise<boolean> => {
    if (step !== null)
      return writes.change(step, change, {
        done: say('effects.saved', { title: bare(title) }),
        undone: say('effects.back', { title: bare(title) }),
      });
    return writes.add({ kind: 'goal', title, from: change.from ?? from, goalKey: node.key }, formOf(node));
  };
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <div className={styles.words}>
          <p className={styles.title}>{title}</p>
          <p className={part.quiet}>{[sayNode(node, say), ...sayIndicators(node, say)].join(' · ')}</p>
          <p className={part.quiet}>
            {names.length === 0 ? say('effects.ledByNone') : say('effects.ledBy', { names: listOf(names, say) })}
          </p>
        </div>
        {editable && (
          <>
            <Button
              appearance="subtle"
              size="small"
              icon={<EditRegular />}
              aria-label={say(goal === null ? 'effects.edit' : 'effects.editGoal', { title })}
              aria-expanded={open}
              onClick={open ? onClose : onOpen}
            />
            {step !== null && (
              <Button
                appearance="subtle"
                size="small"
                icon={<DeleteRegular />}
                aria-label={say('effects.removeOf', { title })}
                onClick={() => writes.remove(step)}
              />
            )}
          </>
        )}
      </div>
      {editable && open && (
        <RowEditor<EffectStep>
          {...{ site, today, writes }}
          label={say(goal === null ? 'effects.edit' : 'effects.editGoal', { title })}
          fields={stepFields(chain, node, say)}
          thing={step}
          begin={{ from }}
          name={formOf(node)}
          onSave={save}
          onClose={onClose}
        />
      )}
    </li>
  );
};
