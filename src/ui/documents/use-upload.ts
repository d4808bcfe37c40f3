import * as React from 'react';
import type { DocumentRegister, FileProgress } from '../../lists/documents/register';
import { asFault } from '../../lists/transport/request-fault';
import { problemWords } from './problem-words';
import { useSay } from '../say';
import { useAlive } from './use-alive';

/** Puts a file into the site's library, and tells how far it has come. */
export interface Uploading {
  readonly progress: FileProgress | null;
  readonly busy: boolean;
  /** Why the last file was not put there. */
  readonly problem: string | null;
  /** The file's address, or null where it did not come through. */
  readonly send: (file: File) => Promise<string | null>;
}

export function useUpload(documents: DocumentRegister): Uploading {
  const say = useSay();
  const alive = useAlive();
  const [busy, setBusy] = React.useState(false);
  const [progress, setProgress] = React.useState<FileProgress | null>(null);
  const [problem, setProblem] = React.useState<string | null>(null);
  const send = async (file: File): Promise<string | null> => {
    if (busy) return null;
    setBusy(true);
    setProblem(null);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const result = await documents.upload({ name: file.name, bytes }, (sent) => {
        if (alive.current) setProgress(sent);
      });
      if (result.ok) return result.value.link;
      if (alive.current)
        setProblem(result.error.kind === 'conflict' ? say('documents.upload.failed') : problemWords(result.error, say));
    } catch (error) {
      if (alive.current) setProblem(problemWords({ kind: 'fault', fault: asFault(error) }, say));
    } finally {
      if (alive.current) {
        setBusy(false);
        setProgress(null);
      }
    }
    return null;
  };
  return { progress, busy, problem, send };
}
