import * as React from 'react';
import { api } from './api';
import type { LiveSource } from './live';
import type { Messages, TeamsMessage } from '../shape';

export interface Conversation {
  readonly messages: readonly TeamsMessage[] | null;
  readonly failed: boolean;
  /** Whether a message came after what had been read when the conversation was opened. */
  readonly isFresh: (message: TeamsMessage) => boolean;
  readonly reload: () => void;
}

const settleMs = 60;

/** Reads a conversation, reads it again when the server says so, and marks it as read while it is looked at. */
export function useMessages(
  live: LiveSource,
  conversation: string,
  me: string,
  onArrival: (message: TeamsMessage) => void,
): Conversation {
  const [read, setRead] = React.useState<Messages | null>(null);
  const [failed, setFailed] = React.useState(false);
  const [turn, setTurn] = React.useState(0);
  const openedAt = React.useRef<{ conversation: string; me: string; readUpTo: number } | null>(null);
  const arrival = React.useRef(onArrival);
  arrival.current = onArrival;
  const seen = React.useRef(0);

  React.useEffect(() => {
    setRead(null);
    openedAt.current = null;
    seen.current = 0;
  }, [conversation, me]);

  React.useEffect(() => {
    const control = new AbortController();
    api.messages(conversation, control.signal).then(
      (result) => {
        openedAt.current ??= { conversation, me, readUpTo: Number(result.readUpTo) };
        const last = result.messages[result.messages.length - 1];
        if (last && seen.current > 0 && Number(last.id) > seen.current && last.from?.objectId !== me)
          arrival.current(last);
        seen.current = Number(last?.id ?? '1');
        setRead(result);
        setFailed(false);
        if (document.visibilityState === 'visible') void api.markRead(conversation).catch(() => undefined);
      },
      () => {
        if (!control.signal.aborted) setFailed(true);
      },
    );
    return () => control.abort();
  }, [conversation, me, turn]);

  React.useEffect(() => {
    // Many changes may come in one breath (a walk over several days): one reading answers them all.
    let timer: number | undefined;
    const stop = live.listen((event) => {
      const here = event.kind === 'messages' && event.conversation === conversation;
      if (!here && event.kind !== 'opened') return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setTurn((last) => last + 1), settleMs);
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [live, conversation]);

  return {
    messages: read?.conversation === conversation ? read.messages : null,
    failed,
    isFresh: (message) =>
      openedAt.current !== null && Number(message.id) > openedAt.current.readUpTo && message.from?.objectId !== me,
    reload: () => setTurn((last) => last + 1),
  };
}
