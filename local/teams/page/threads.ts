import type { TeamsMessage } from '../shape';

export interface Thread {
  readonly root: TeamsMessage;
  readonly replies: readonly TeamsMessage[];
}

/** Gathers a channel's messages into threads; the one with the latest message comes last. */
export function threadsOf(messages: readonly TeamsMessage[]): Thread[] {
  const replies = new Map<string, TeamsMessage[]>();
  for (const message of messages) {
    if (message.root !== null) replies.set(message.root, [...(replies.get(message.root) ?? []), message]);
  }
  const latest = (thread: Thread): number => Number((thread.replies[thread.replies.length - 1] ?? thread.root).id);
  return messages
    .filter((message) => message.root === null)
    .map((root) => ({ root, replies: replies.get(root.id) ?? [] }))
    .sort((a, b) => latest(a) - latest(b));
}
