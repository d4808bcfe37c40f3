import { runProgram } from './program';

/** What the start script hands over: where the project lies. */
export interface CliContext {
  readonly root: string;
}

/** Runs the command line with the words after its name; sets the process's exit code and returns. */
export async function main(argv: readonly string[], context: CliContext): Promise<void> {
  process.exitCode = await runProgram(argv, {
    root: context.root,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
  });
}
