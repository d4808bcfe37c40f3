import * as React from 'react';
import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { chainOf, type EffectChain, type EffectNode } from '../../../effects/chain';
import type { EffectStep } from '../../../effects/effect-chain';
import { effectSvg } from '../../../effects/effect-svg';
import { layoutEffects } from '../../../effects/layout';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import type { Say } from '../../../text/text';
import { RightNote } from '../../details/right-note';
import { useSay } from '../../say';
import { viewOf } from '../../state';
import { giveFile } from '../../tidsplan/out/deliver';
import { PartFrame, usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import { RowNote } from '../kit/row-note';
import { usePartRows } from '../kit/use-part-rows';
import type { MachineryPartProps } from '../parts';
import { EffectLine, formOf } from './effect-line';
import { EffectViews } from './effect-views';
import { stepFields, useEffectWrites } from './use-effects';

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: 'none' } });
const none: readonly EffectStep[] = [];
const newOf = { intermediate: 'effects/intermediate', goal: 'effects/goal' } as const;

/** What the plan's activities lead to: the chain as a diagram and as text, and a form for what stands between and at the end. */
export const EffectsPart: React.FC<MachineryPartProps> = (props) => {
  const { site, plan, today, rights, closedOn, opened, ways, mayWrite } = props;
  const styles = useStyles();
  const part = usePartStyles();
  const say = useSay();
  const read = React.useCallback((lists: MachineryLists) => lists.effects.read(plan.key), [plan.key]);
  const rows = usePartRows(site, props.signal, read);
  const steps = rows.value ?? none;
  const chain = React.useMemo(() => chainOf(plan, steps, today), [plan, steps, today]);
  const writes = useEffectWrites(site, plan, today, rows.again, say);
  /** Key of the node whose form is open, or the name of a new one's. */
  const [open, setOpen] = React.useState<string | null>(null);
  const [told, setTold] = React.useState('');
  const close = React.useCallback(() => setOpen(null), []);
  const editable = mayWrite && rows.value !== null;
  const show = (node: EffectNode): void => {
    if (node.kind === 'activity') ways.go(viewOf('activity', { selected: node.key }));
    else if (node.goal !== null) opened.open(node.key);
    else if (editable) setOpen(node.key);
  };
  const download = (): void => {
    const file = say('effects.file', { plan: plan.title, day: today });
    giveFile(file, new Blob([effectSvg(layoutEffects(chain), say)], { type: 'image/svg+xml' }));
    setTold(say('effects.downloaded', { file }));
  };
  const titleOf = (key: string): string => chain.nodes.find((node) => node.key === key)?.title ?? key;
  const amiss = [
    ...chain.circular.map(({ from, to }) => say('effects.circular', { from: titleOf(from), to: titleOf(to) })),
    ...chain.unknown.map(({ from, to }) => say('effects.unknown', { from, to: titleOf(to) })),
  ];
  const inOpen = chain.nodes.find(({ key }) => key === open);
  const inForm = inOpen === undefined ? [] : [formOf(inOpen), inOpen.step?.key ?? ''];
  const ends = chain.nodes.filter(({ kind }) => kind !== 'activity');
  const editor = (kind: 'intermediate' | 'goal'): React.ReactNode =>
    editable &&
    open === newOf[kind] && (
      <RowEditor<EffectStep>
        {...{ site, today, writes }}
        label={say(kind === 'goal' ? 'effects.addGoal' : 'effects.add')}
        fields={stepFields(chain, null, say)}
        thing={null}
        name={newOf[kind]}
        onSave={({ title = '', from = [] }) =>
          writes.add({ kind, title: title.trim(), from, goalKey: null }, newOf[kind])
        }
        onClose={close}
      />
    );
  return (
    <PartFrame
      title={say('machinery.part.effects')}
      lead={rows.value === null ? null : leadOf(chain, say)}
      loading={rows.loading}
      fault={rows.fault}
      onAgain={rows.again}
      actions={
        <>
          {editable && (
            <>
              <Button icon={<AddRegular />} appearance="primary" onClick={() => setOpen(newOf.intermediate)}>
                {say('effects.add')}
              </Button>
              <Button icon={<AddRegular />} onClick={() => setOpen(newOf.goal)}>
                {say('effects.addGoal')}
              </Button>
            </>
          )}
          {chain.nodes.length > 0 && <Button onClick={download}>{say('effects.download')}</Button>}
        </>
      }
    >
      <RightNote rights={rights} closedOn={closedOn} />
      <RowNote
        {...{ site, today, writes }}
        fields={stepFields(chain, null, say)}
        inForm={[...Object.values(newOf), ...inForm]}
      />
      <p role="status" className={part.quiet}>
        {told}
      </p>
      {editor('intermediate')}
      {editor('goal')}
      {amiss.map((words) => (
        <MessageBar key={words} intent="warning" layout="multiline">
          <MessageBarBody>{words}</MessageBarBody>
        </MessageBar>
      ))}
      {rows.value !== null && chain.nodes.length > 0 && (
        <>
          <EffectViews chain={chain} onOpen={show} />
          {ends.length > 0 && (
            <section className={part.section} aria-label={say('effects.steps')}>
              <h2 className={part.sectionTitle}>{say('effects.steps')}</h2>
              <ul className={styles.list}>
                {ends.map((node) => (
                  <EffectLine
                    key={node.key}
                    {...{ node, chain, site, today, writes, editable }}
                    open={open === node.key}
                    onOpen={() => setOpen(node.key)}
                    onClose={close}
                  />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </PartFrame>
  );
};

function leadOf({ nodes }: EffectChain, say: Say): string {
  const count = (kind: EffectNode['kind']): number => nodes.filter((node) => node.kind === kind).length;
  if (nodes.length === 0) return say('effects.lead.none');
  if (nodes.every(({ step }) => step === null)) return say('effects.lead.proposal');
  return say('effects.lead.own', {
    activities: say.count('effects.count.activity', count('activity')),
    intermediates: say.count('effects.count.intermediate', count('intermediate')),
    goals: say.count('effects.count.goal', count('goal')),
  });
}
