import * as React from 'react';
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReviewRound } from '../../documents/document';
import type { RoundProgress } from '../../documents/rounds';
import type { DocumentRegister } from '../../lists/documents/register';
import { asFault } from '../../lists/transport/request-fault';
import { problemWords } from './problem-words';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import { usePanelStyles } from './panel-styles';
import { useRegisterStyles } from './register-styles';
import { useAlive } from './use-alive';

interface CloseRoundProps {
  readonly documents: DocumentRegister;
  readonly round: ReviewRound;
  readonly progress: RoundProgress;
  readonly onClosed: () => void;
  readonly onCancel: () => void;
}

/** Closes the round once it has been said what comes of it; Esc leaves it. */
export const CloseRound: React.FC<CloseRoundProps> = ({ documents, round, progress, onClosed, onCancel }) => {
  const shared = useRegisterStyles();
  const styles = usePanelStyles();
  const say = useSay();
  const alive = useAlive();
  const text = useUniqueId('close');
  const group = React.useRef<HTMLDivElement>(null);
  const [busy, setBusy] = React.useState(false);
  const [problem, setProblem] = React.useState<string | null>(null);
  React.useEffect(() => group.current?.focus(), []);
  const close = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    let words: string | null = null;
    try {
      const result = await documents.closeRound(round);
      if (result.ok) return onClosed();
      words = result.error.kind === 'conflict' ? say('documents.round.changed') : problemWords(result.error, say);
    } catch (error) {
      words = problemWords({ kind: 'fault', fault: asFault(error) }, say);
    }
    if (!alive.current) return;
    setBusy(false);
    setProblem(words);
  };
  return (
    <div
      ref={group}
      role="group"
      tabIndex={-1}
      aria-labelledby={text}
      className={styles.confirm}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) onCancel();
      }}
    >
      <p id={text} className={shared.text}>
        {progress.left === 0 ? say('documents.round.closeDone') : say.count('documents.round.closeLeft', progress.left)}
      </p>
      {problem !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void close()}>
          {say(busy ? 'save.saving' : 'documents.round.close')}
        </Button>
        <Button disabledFocusable={busy} onClick={onCancel}>
          {say('documents.cancel')}
        </Button>
      </div>
    </div>
  );
};
