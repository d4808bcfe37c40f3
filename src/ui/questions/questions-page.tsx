import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { faultWords } from '../../lists/transport/request-fault';
import { useAsked } from '../history/use-asked';
import { useReminderStyles } from '../reminders/reminder-styles';
import { FaultBar } from '../fault-bar';
import { useSay } from '../say';
import type { PlanPagesProps } from '../shell/plan-pages';
import { SegmentedChoice } from '../tidsplan/segmented-choice';
import { ContactsPart } from './contacts-part';
import { MissedPart } from './missed-part';
import { useQuestionStyles } from './question-styles';
import { useActs } from './use-acts';
import { WordsPart } from './words-part';

const parts = ['missed', 'words', 'contacts'] as const;
type Part = (typeof parts)[number];

/** What the bot could not answer, the words it knows of the municipality's own, and whom it points to. */
export const QuestionsPage: React.FC<PlanPagesProps> = ({ site, today, signal, rights, me, ways }) => {
  const styles = useReminderStyles();
  const { fingers } = useQuestionStyles();
  const say = useSay();
  const part: Part = parts.find((one) => one === ways.view.selected) ?? 'missed';
  const ask = React.useCallback(async () => (await site.questions()).read(), [site]);
  const { value: read, fault, loading, again } = useAsked(ask, signal);
  const acts = useActs(site, again);
  const open = (next: Part): void => {
    acts.clear();
    ways.select(next === 'missed' ? null : next);
  };
  // Contacts and what is kept of questions are the owners' to choose, and nobody's while the page is not connected.
  const owner = rights.manage && rights.paused !== true;
  return (
    <div className={styles.root}>
      <div className={mergeClasses(styles.page, fingers)}>
        <div className={styles.head}>
          <h1 className={styles.title}>{say('questions.title')}</h1>
          <SegmentedChoice
            label={say('questions.parts')}
            values={parts}
            value={part}
            wordOf={(one) => say(`questions.part.${one}`)}
            onChange={open}
          />
        </div>
        {fault !== null && (
          <FaultBar
            words={say('questions.failed', { why: faultWords(fault, say) })}
            onAgain={again}
            className={styles.bar}
          />
        )}
        {loading && read === null && <p role="status">{say('questions.loading')}</p>}
        {read !== null && part === 'missed' && (
          <MissedPart {...{ site, read, today, acts, owner }} me={me?.name ?? null} mayWrite={mayWrite(rights)} />
        )}
        {read !== null && part === 'words' && (
          <WordsPart {...{ site, today, acts }} words={read.words} mayWrite={mayWrite(rights)} />
        )}
        {read !== null && part === 'contacts' && (
          <ContactsPart {...{ site, today, acts, owner }} contacts={read.contacts} />
        )}
      </div>
    </div>
  );
};

/** Words are the site's, and no plan's: they are written also where the plan is closed. */
const mayWrite = ({ edit, paused }: PlanPagesProps['rights']): boolean => edit && paused !== true;
