import * as React from 'react';
import type { Acknowledgement, GoverningDocument } from '../../documents/document';
import type { DocumentRegister } from '../../lists/documents/register';
import { asFault } from '../../lists/transport/request-fault';
import { problemWords } from './problem-words';
import { useSay } from '../say';
import { useAlive } from './use-alive';

interface Acknowledging {
  readonly busy: boolean;
  /** Why the last try did not succeed. */
  readonly problem: string | null;
  readonly run: () => Promise<void>;
}

/** Says that the person has read the version in force; twice is once. */
export function useAcknowledge(
  documents: DocumentRegister,
  document: GoverningDocument,
  onDone: (acknowledgement: Acknowledgement) => void,
): Acknowledging {
  const say = useSay();
  const alive = useAlive();
  const [busy, setBusy] = React.useState(false);
  const [problem, setProblem] = React.useState<{ readonly key: string; readonly words: string } | null>(null);
  const run = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const result = await documents.acknowledge(document);
      if (result.ok) onDone(result.value);
      else if (alive.current)
        setProblem({
          key: document.key,
          words:
            result.error.kind === 'conflict' ? say('documents.acknowledgeFailed') : problemWords(result.error, say),
        });
    } catch (error) {
      if (alive.current)
        setProblem({ key: document.key, words: problemWords({ kind: 'fault', fault: asFault(error) }, say) });
    } finally {
      if (alive.current) setBusy(false);
    }
  };
  return { busy, problem: problem?.key === document.key ? problem.words : null, run };
}
