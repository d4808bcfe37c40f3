import express, { type Express, type Response } from 'express';
import type { Metrics } from './metrics';

export interface SeenOptions {
  readonly metrics: Metrics;
  readonly now: () => Date;
  /** Whether the lists answer. Throws or says false where they do not. */
  readonly listsAnswer: () => Promise<boolean>;
  /** Whether the bot gets a token for the Connector. */
  readonly signedIn: () => Promise<boolean>;
}

/** Readiness asks others; whoever asks oftener is told the same. */
const keptMs = 5000;

/**
 * What IT looks at: `/health` (the process is there), `/ready` (lists and sign-in answer; 503 with what does not) and
 * `/metrics`. Numbers and codes only: they need no sign-in, and tell nothing about a plan or a person.
 */
export function seenRoutes({ metrics, now, listsAnswer, signedIn }: SeenOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  const answer = (response: Response): Response => response.set('cache-control', 'no-store');
  let asked: { readonly at: number; readonly state: Promise<Record<'lists' | 'signedIn', boolean>> } | null = null;
  const ask = async (): Promise<Record<'lists' | 'signedIn', boolean>> => {
    const sure = (work: () => Promise<boolean>): Promise<boolean> => work().catch(() => false);
    const [lists, isSignedIn] = await Promise.all([sure(listsAnswer), sure(signedIn)]);
    return { lists, signedIn: isSignedIn };
  };
  app.get('/health', (_request, response) => void answer(response).json({ ok: true }));
  app.get('/ready', async (_request, response) => {
    const at = now().getTime();
    if (asked === null || at - asked.at > keptMs) asked = { at, state: ask() };
    const state = await asked.state;
    const ok = state.lists && state.signedIn;
    const last = metrics.lastTick();
    const lastTick = last && { at: last.at.toISOString(), ...last.report };
    answer(response)
      .status(ok ? 200 : 503)
      .json({ ok, ...state, lastTick });
  });
  app.get('/metrics', (_request, response) => void answer(response).type('text/plain').send(metrics.text()));
  return app;
}
