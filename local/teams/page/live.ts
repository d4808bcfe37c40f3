import { liveEventSchema, type LiveEvent } from '../shape';

export type LiveListener = (event: LiveEvent) => void;

/** The server's news, for every part of the page that listens. */
export interface LiveSource {
  listen(listener: LiveListener): () => void;
  close(): void;
}

/** Opens the stream of Server-Sent Events; the browser opens it again by itself when it breaks. */
export function openLive(): LiveSource {
  const listeners = new Set<LiveListener>();
  const source = new EventSource('/api/events');
  source.onmessage = (message: MessageEvent<string>) => {
    const event = liveEventSchema.safeParse(JSON.parse(message.data));
    if (event.success) for (const listener of listeners) listener(event.data);
  };
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => source.close(),
  };
}
