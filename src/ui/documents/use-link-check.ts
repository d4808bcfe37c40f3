import * as React from 'react';
import type { GoverningDocument } from '../../documents/document';
import type { DocumentRegister, LinkState } from '../../lists/documents/register';
import { asFault, type RequestFault } from '../../lists/transport/request-fault';
import { useAlive } from './use-alive';
import type { LinkStates } from './register-model';

export interface LinkCheckState {
  readonly states: LinkStates;
  readonly busy: boolean;
  /** When all of them were looked at; null before that. */
  readonly at: Date | null;
  readonly fault: RequestFault | null;
  readonly run: () => Promise<void>;
}

/** How many are looked at in one go, so that what has been found shows while the rest is looked at. */
const together = 100;

/**
 * Which files and links are there. What was known of a document counts no more once it has another link.
 */
export function useLinkCheck(
  register: DocumentRegister,
  documents: readonly GoverningDocument[],
  now: () => Date,
): LinkCheckState {
  const alive = useAlive();
  const [known, setKnown] = React.useState<ReadonlyMap<string, { readonly link: string; readonly state: LinkState }>>(
    new Map(),
  );
  const [busy, setBusy] = React.useState(false);
  const [at, setAt] = React.useState<Date | null>(null);
  const [fault, setFault] = React.useState<RequestFault | null>(null);
  const states = React.useMemo(
    () =>
      new Map(
        documents.flatMap(({ key, link }) => {
          const one = known.get(key);
          return one?.link === link ? [[key, one.state] as const] : [];
        }),
      ),
    [documents, known],
  );
  const running = React.useRef<AbortController | null>(null);
  React.useEffect(() => () => running.current?.abort(), []);
  const run = async (): Promise<void> => {
    if (running.current !== null) return;
    const asked = new AbortController();
    running.current = asked;
    setBusy(true);
    setFault(null);
    try {
      for (let from = 0; from < documents.length; from += together) {
        const some = documents.slice(from, from + together);
        const checks = await register.checkLinks(some, asked.signal);
        if (!alive.current) return;
        const links = new Map(some.map(({ key, link }) => [key, link]));
        setKnown((before) => {
          const next = new Map(before);
          for (const { documentKey, state } of checks)
            next.set(documentKey, { link: links.get(documentKey) ?? '', state });
          return next;
        });
      }
      setAt(now());
    } catch (error) {
      if (alive.current) setFault(asFault(error));
    } finally {
      running.current = null;
      if (alive.current) setBusy(false);
    }
  };
  return { states, busy, at, fault, run };
}
