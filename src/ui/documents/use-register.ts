import * as React from 'react';
import type { Acknowledgement, GoverningDocument } from '../../documents/document';
import type { DocumentRegister, LoadedRegister } from '../../lists/documents/register';
import { asFault, type RequestFault } from '../../lists/transport/request-fault';

export type RegisterState =
  | { readonly kind: 'loading' | 'notProvisioned' }
  | { readonly kind: 'failed'; readonly fault: RequestFault }
  /** `stale`: why the last try to read it again did not come through; what is shown is what came before. */
  | { readonly kind: 'ready'; readonly loaded: LoadedRegister; readonly stale: RequestFault | null };

export interface RegisterSource {
  readonly state: RegisterState;
  readonly reload: () => Promise<void>;
  /** Puts one document as it is now in its place, without asking SharePoint for the rest. */
  readonly replace: (document: GoverningDocument) => void;
  readonly acknowledged: (acknowledgement: Acknowledgement) => void;
}

/** The register behind the page; read again whenever `signal` counts up, and what is shown stands until it has come. */
export function useRegister(documents: DocumentRegister, signal: number): RegisterSource {
  const [state, setState] = React.useState<RegisterState>({ kind: 'loading' });
  const asked = React.useRef(0);
  const answered = React.useRef(0);
  const reload = React.useCallback(async (): Promise<void> => {
    const turn = ++asked.current;
    // Only the latest question may answer: an earlier one may come later.
    const set = (next: (before: RegisterState) => RegisterState): void => {
      if (turn === asked.current) setState(next);
    };
    set((before) => (before.kind === 'failed' ? { kind: 'loading' } : before));
    try {
      const loaded = await documents.load();
      set(() => (loaded === 'notProvisioned' ? { kind: 'notProvisioned' } : { kind: 'ready', loaded, stale: null }));
    } catch (error) {
      const fault = asFault(error);
      set((before) => (before.kind === 'ready' ? { ...before, stale: fault } : { kind: 'failed', fault }));
    }
    if (turn === asked.current) answered.current = turn;
  }, [documents]);
  React.useEffect(() => {
    void reload();
    const held = asked;
    return () => {
      held.current++;
    };
  }, [reload, signal]);
  const update = React.useCallback(
    (change: (loaded: LoadedRegister) => LoadedRegister): void => {
      setState((before) => (before.kind === 'ready' ? { ...before, loaded: change(before.loaded) } : before));
      // An answer that is on its way may have been given before this was written: it is asked for again.
      if (asked.current !== answered.current) void reload();
    },
    [reload],
  );
  const replace = React.useCallback(
    (document: GoverningDocument) => update((loaded) => withDocument(loaded, document)),
    [update],
  );
  const acknowledged = React.useCallback(
    (acknowledgement: Acknowledgement) => update((loaded) => withAcknowledgement(loaded, acknowledgement)),
    [update],
  );
  return { state, reload, replace, acknowledged };
}

/** A document in its place, or last where it is new; its entry in the open round follows what was decided. Pure. */
export function withDocument(loaded: LoadedRegister, document: GoverningDocument): LoadedRegister {
  const { register } = loaded;
  const known = register.documents.some(({ key }) => key === document.key);
  const documents = known
    ? register.documents.map((one) => (one.key === document.key ? document : one))
    : [...register.documents, document];
  return { ...loaded, register: { ...register, documents } };
}

function withAcknowledgement(loaded: LoadedRegister, acknowledgement: Acknowledgement): LoadedRegister {
  const { register } = loaded;
  const others = register.acknowledgements.filter(({ key }) => key !== acknowledgement.key);
  return { ...loaded, register: { ...register, acknowledgements: [...others, acknowledgement] } };
}
