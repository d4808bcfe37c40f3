import type { Locale, Say } from '../src/text/text';

/** What a run may touch: words out, words about faults, and its surroundings; passed in so that tests hold them. */
export interface Io {
  readonly root: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

export interface Run extends Io {
  readonly say: Say;
  readonly locale: Locale;
}

/** Exit codes of the contract (DESIGN.md "The command line"). */
export const exit = { ok: 0, findings: 1, usage: 2 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** An expected failure with a sentence for the person; ends the command with its code. */
export class CliError extends Error {
  constructor(
    message: string,
    readonly code: ExitCode = exit.findings,
  ) {
    super(message);
  }
}

/** One JSON document and nothing else. */
export function printJson(run: Run, value: unknown): void {
  run.out(`${JSON.stringify(value, null, 2)}\n`);
}
