import * as React from 'react';
import {
  Button,
  Field,
  Input,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  ProgressBar,
} from '@fluentui/react-components';
import type { ReviewRound } from '../../documents/document';
import type { DocumentRegister } from '../../lists/documents/register';
import type { WriteProgress } from '../../lists/repository';
import { asFault } from '../../lists/transport/request-fault';
import { addDays, partsOf } from '../../periods/index';
import { holdsCpr } from '../../plan/cpr';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';
import { problemWords } from './problem-words';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import { DayField } from '../edit/day-field';
import { dayText, readDay } from '../edit/day-text';
import { usePanelStyles } from './panel-styles';
import { useRegisterStyles } from './register-styles';
import { useAlive } from './use-alive';

interface RoundFormProps {
  readonly documents: DocumentRegister;
  readonly today: LocalDate;
  /** How many documents it would go through. */
  readonly n: number;
  readonly onStarted: (round: ReviewRound) => void;
  readonly onCancel: () => void;
}

/** Weeks that a round is given at first. */
const firstWeeks = 10;

/** "Gennemgangsrunde, forår 2019": what a round that begins on this day is called at first. Pure. */
export function roundTitle(today: LocalDate, say: Say): string {
  const { month, year } = partsOf(today);
  const season = month <= 2 || month === 12 ? 'winter' : month <= 5 ? 'spring' : month <= 8 ? 'summer' : 'autumn';
  return say('documents.round.title', { season: say(`documents.season.${season}`), year });
}

/** Opens a review round of everything that is in force. It is told how far it is; broken off, it is gone on with. */
export const RoundForm: React.FC<RoundFormProps> = ({ documents, today, n, onStarted, onCancel }) => {
  const shared = useRegisterStyles();
  const styles = usePanelStyles();
  const say = useSay();
  const alive = useAlive();
  const heading = useUniqueId('round');
  const [title, setTitle] = React.useState(() => roundTitle(today, say));
  const [to, setTo] = React.useState(() => dayText(addDays(today, firstWeeks * 7), say.locale));
  const [tried, setTried] = React.useState(false);
  const end = readDay(to, 'last');
  const [busy, setBusy] = React.useState(false);
  const [progress, setProgress] = React.useState<WriteProgress | null>(null);
  const [problem, setProblem] = React.useState<string | null>(null);
  const start = async (): Promise<void> => {
    setTried(true);
    if (busy || end === undefined) return;
    if (holdsCpr(title)) return setProblem(say('register.refused.cpr'));
    setBusy(true);
    setProblem(null);
    let words: string | null = null;
    try {
      const tell = (sent: WriteProgress): void => {
        if (alive.current) setProgress(sent);
      };
      const result = await documents.startRound({ title: title.trim(), from: today, to: end }, tell);
      if (result.ok) onStarted(result.value);
      else words = result.error.kind === 'conflict' ? say('documents.round.changed') : problemWords(result.error, say);
    } catch (error) {
      words = problemWords({ kind: 'fault', fault: asFault(error) }, say);
    }
    if (!alive.current) return;
    setBusy(false);
    setProgress(null);
    setProblem(words);
  };
  return (
    <section className={mergeClasses(shared.card, shared.gap)} aria-labelledby={heading}>
      <form
        className={mergeClasses(shared.form, shared.limited)}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !busy) onCancel();
        }}
      >
        <h2 id={heading} className={shared.cardTitle}>
          {say('documents.round.start')}
        </h2>
        <p className={shared.text}>{say.count('documents.round.about', n)}</p>
        <Field label={say('documents.round.name')} required>
          <Input autoFocus value={title} onChange={(_e, { value }) => setTitle(value)} />
        </Field>
        <DayField
          label={say('documents.round.to')}
          text={to}
          edge="last"
          onText={setTo}
          wrong={tried && end === undefined ? say('documents.wrong.date') : null}
        />
        {busy && (
          <div>
            <p role="status" className={shared.text}>
              {progress === null
                ? say('documents.round.starting')
                : say('documents.round.startingAt', { done: progress.done, total: progress.total })}
            </p>
            <ProgressBar aria-label={say('documents.round.starting')} value={progress?.done} max={progress?.total} />
          </div>
        )}
        {problem !== null && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {say('documents.round.go')}
          </Button>
          <Button disabledFocusable={busy} onClick={onCancel}>
            {say('documents.cancel')}
          </Button>
        </div>
      </form>
    </section>
  );
};
