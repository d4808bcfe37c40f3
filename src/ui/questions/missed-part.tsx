import * as React from 'react';
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import type { QuestionsRead } from '../../lists/questions/question-lists';
import { questions as questionList } from '../../lists/schema/words';
import type { LocalDate } from '../../plan/plan';
import { useReminderStyles } from '../reminders/reminder-styles';
import { useSay } from '../say';
import { ActStatus } from './act-status';
import { CountTable } from './count-table';
import { countedOf, sayMonthOf } from './counted';
import { Keeping } from './keeping';
import { KeptQuestions } from './kept-questions';
import type { Acts } from './use-acts';

export interface MissedPartProps {
  readonly site: PlanSite;
  readonly read: QuestionsRead;
  readonly today: LocalDate;
  readonly acts: Acts;
  readonly owner: boolean;
  /** May write words. */
  readonly mayWrite: boolean;
  /** Name of the person who looks; null until it is known. */
  readonly me: string | null;
}

/** What found no answer, in words and numbers, and the texts where they are kept. */
export const MissedPart: React.FC<MissedPartProps> = (props) => {
  const { read, today, acts, owner } = props;
  const page = useReminderStyles();
  const say = useSay();
  const hint = owner
    ? read.counts === null
      ? say('questions.noLists', { list: questionList[say.locale] })
      : null
    : say('questions.ownersOnly');
  if (hint !== null || read.counts === null)
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{hint}</MessageBarBody>
      </MessageBar>
    );
  const counted = countedOf(read.counts, today);
  const month = sayMonthOf(counted.month, say.locale);
  return (
    <>
      <p className={page.lead}>
        {counted.all.year === 0
          ? say('questions.lead.none')
          : counted.all.now === 0
            ? say('questions.lead.quiet', { month })
            : say.count('questions.lead.month', counted.all.now, { month })}{' '}
        {say('questions.counted')}
      </p>
      <ActStatus acts={acts} />
      {counted.all.year > 0 && <CountTable counted={counted} />}
      <Keeping {...props} />
      <KeptQuestions {...props} />
    </>
  );
};
