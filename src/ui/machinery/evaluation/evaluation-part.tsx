import * as React from 'react';
import { Button, Field, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { draftFromPlan, nextDesignKey } from '../../../evaluation/draft-from-plan';
import type { Evaluation, EvaluationDesign } from '../../../evaluation/evaluation';
import { latestDesign, standingOf, verdictsOf } from '../../../evaluation/standing';
import type { EvaluationRead } from '../../../lists/evaluation/create-evaluation';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import { sayPeriod } from '../../../periods/index';
import { createSay, type Say } from '../../../text/text';
import { failureWords } from '../../failure-words';
import { useSay } from '../../say';
import { PartFrame, usePartStyles } from '../kit/part-frame';
import { usePartRows } from '../kit/use-part-rows';
import type { MachineryPartProps } from '../parts';
import { ActivityEvaluation } from './activity-evaluation';
import { DesignSection } from './design-section';
import { EarlierSection } from './earlier-section';

/** The plan's evaluation: its design, its questions with what was answered, and what it came to for each activity. */
export const EvaluationPart: React.FC<MachineryPartProps> = (props) => {
  const { plan, site, mayWrite, signal, inner, onInner } = props;
  const styles = usePartStyles();
  const say = useSay();
  const read = React.useCallback((lists: MachineryLists) => lists.evaluation.read(plan.key), [plan.key]);
  const rows = usePartRows<EvaluationRead>(site, signal, read);
  const [making, setMaking] = React.useState(false);
  const [amiss, setAmiss] = React.useState<string | null>(null);
  const evaluation = rows.value?.evaluation ?? null;
  const designs = evaluation?.designs ?? [];
  const latest = latestDesign(designs);
  // The address may name an earlier one.
  const design = designs.find(({ key }) => key === inner) ?? latest;
  const make = async (): Promise<void> => {
    setMaking(true);
    setAmiss(null);
    try {
      const lists = await site.machinery();
      // The plan's words are Danish, and so are the questions about them.
      const draft = draftFromPlan(plan, nextDesignKey(evaluation?.designs ?? []), createSay('da'));
      const refusal = await lists.evaluation.make(plan.key, draft);
      if (refusal) setAmiss(refusal[say.locale]);
      onInner(null);
      rows.again();
    } catch (error) {
      setAmiss(failureWords(error, say));
    }
    setMaking(false);
  };
  const mayMake = mayWrite && rows.value !== null && !rows.value.absent && (!latest || latest.state === 'closed');
  return (
    <PartFrame
      title={say('machinery.part.evaluation')}
      lead={evaluation && leadOf(design, evaluation, say)}
      loading={rows.loading}
      fault={rows.fault}
      onAgain={rows.again}
      actions={
        mayMake && (
          <Button appearance={design ? 'secondary' : 'primary'} disabledFocusable={making} onClick={() => void make()}>
            {say('evaluation.make')}
          </Button>
        )
      }
    >
      {amiss !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{amiss}</MessageBarBody>
        </MessageBar>
      )}
      {rows.value?.absent === true && <p className={styles.text}>{say('evaluation.absent')}</p>}
      {mayMake && !design && <p className={styles.text}>{say('evaluation.none.text')}</p>}
      {evaluation && design && (
        <>
          {designs.length > 1 && (
            <Field label={say('evaluation.which')} style={{ maxWidth: 420, minWidth: 0 }} data-print-hide="">
              <Select
                style={{ minWidth: 0 }}
                select={{ style: { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } }}
                value={design.key}
                onChange={(_event, { value }) => onInner(value === latest?.key ? null : value)}
              >
                {[...designs].reverse().map((one) => (
                  <option key={one.key} value={one.key}>
                    {say('evaluation.which.one', {
                      title: one.title,
                      state: say(`evaluation.state.${one.state}`),
                      period: periodOf(one, say),
                    })}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <DesignSection {...props} key={design.key} design={design} evaluation={evaluation} again={rows.again} />
          {design.activityKeys.map((key) => (
            <ActivityEvaluation
              {...props}
              key={`${design.key} ${key}`}
              activityKey={key}
              design={design}
              evaluation={evaluation}
              again={rows.again}
            />
          ))}
        </>
      )}
      <EarlierSection {...props} again={() => void props.source.reload()} />
    </PartFrame>
  );
};

const periodOf = ({ periodText, start, end }: EvaluationDesign, say: Say): string =>
  sayPeriod({ text: periodText, start, end, recurrence: null }, say.locale);

/** The one sentence: when, or how far, or what it came to. */
function leadOf(design: EvaluationDesign | null, evaluation: Evaluation, say: Say): string {
  if (!design) return say('evaluation.lead.none');
  const { unjudged } = standingOf(design, evaluation);
  const verdicts = verdictsOf(design, evaluation);
  if (verdicts.length > 0)
    return say('evaluation.lead.verdicts', {
      title: design.title,
      inGoal: verdicts.filter(({ verdict }) => verdict === 'inGoal').length,
      attention: verdicts.filter(({ verdict }) => verdict === 'needsAttention').length,
      open: unjudged.length,
    });
  const activities = say.count('count.activity', design.activityKeys.length);
  if (design.start === null && design.end === null)
    return say('evaluation.lead.undated', { title: design.title, activities });
  const when = periodOf(design, say);
  return say('evaluation.lead.when', { title: design.title, activities, when });
}
