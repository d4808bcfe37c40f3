import * as React from 'react';
import { Button, Link, MessageBar, MessageBarBody, MessageBarTitle, ProgressBar } from '@fluentui/react-components';
import type { ProvisionReport } from '../../lists/provisioning';
import type { PlanRepository, WriteProgress } from '../../lists/repository';
import { lists } from '../../lists/schema';
import { failureWords } from '../failure-words';
import { useSay } from '../say';
import { KeptThings } from '../start/lists-result';
import { useImportStyles } from './import-styles';
import type { Ready } from './steps';

/** The saving, as rows out of all rows. */
export const Writing: React.FC<{ readonly progress: WriteProgress | null }> = ({ progress }) => {
  const styles = useImportStyles();
  const say = useSay();
  const words = say('importView.writing');
  return (
    <section className={styles.card}>
      <p className={styles.text} role="status">
        {words}
      </p>
      <ProgressBar value={progress?.done} max={progress?.total} aria-label={words} />
      {progress !== null && (
        <p className={styles.where}>{say('importView.written', { n: progress.done, total: progress.total })}</p>
      )}
    </section>
  );
};

interface FailedProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly onBack: () => void;
}

/** Saving stopped: what did not happen, where the work is, what to do. */
export const Failed: React.FC<FailedProps> = ({ error, onRetry, onBack }) => {
  const styles = useImportStyles();
  const say = useSay();
  return (
    <>
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{say('importView.failed.title')}</MessageBarTitle>
          {failureWords(error, say)} {say('importView.keptAnswers')}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onRetry}>
          {say('shell.retry')}
        </Button>
        <Button onClick={onBack}>{say('importView.back')}</Button>
      </div>
    </>
  );
};

interface DoneProps {
  readonly from: Ready['from'];
  readonly beside: boolean;
  readonly items: number;
  readonly kept: ProvisionReport['kept'];
  readonly repository: PlanRepository;
  readonly onOpen: () => void;
}

/** The plan is in the lists: the way to it and to each list. */
export const Done: React.FC<DoneProps> = ({ from, beside, items, kept, repository, onOpen }) => {
  const styles = useImportStyles();
  const say = useSay();
  const title = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => title.current?.focus(), []);
  const shown = [lists.items, lists.activities, lists.areas, lists.plans];
  return (
    <section className={styles.card}>
      <h2 ref={title} tabIndex={-1} className={styles.heading}>
        {say('importView.done.title')}
      </h2>
      <p className={styles.text}>
        {from === 'document'
          ? say('importView.done.text', { items: say.count('count.item', items) })
          : say('start.made.text')}
        {beside && ` ${say('start.made.beside')}`}
      </p>
      <KeptThings kept={kept} />
      <Button appearance="primary" onClick={onOpen}>
        {say(from === 'document' ? 'importView.done.tidsplan' : 'start.made.open')}
      </Button>
      <h3 className={styles.heading} style={{ marginTop: 16 }}>
        {say('importView.done.lists')}
      </h3>
      <ul>
        {shown.map((list) => (
          <li key={list.name}>
            <Link href={repository.listUrl(list.name)} target="_blank" rel="noreferrer">
              {list[say.locale]}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
