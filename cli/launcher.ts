import fs from 'node:fs';
import type { Io } from './io';

/** How often it is looked whether npm still runs: soon enough for a start on the same file right after. */
const everyMs = 100;

/**
 * Calls `then` once npm, where `npm run fremdrift` started this command, has ended without telling: npm hands a signal
 * only to the shell that it puts between, and kill -9 to nobody, and the service would go on unseen with its port and its
 * file. Gives back how to stop looking.
 */
export function whenNpmEnds(env: Io['env'], then: () => void): () => void {
  if (env['npm_lifecycle_event'] !== 'fremdrift') return () => undefined;
  const parent = process.ppid;
  // Without a shell between, what stands above npm is the person's own shell, which may end while the service runs on.
  const above = /^(?:ba|da|z|k)?sh$/.test(statusOf(parent)?.name ?? '') ? statusOf(parent)?.parent : undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent && (above === undefined || statusOf(parent)?.parent === above)) return;
    clearInterval(timer);
    then();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Name and parent of a process as Linux tells them; null on other systems, where only the shell itself is watched. */
function statusOf(pid: number): { readonly name: string; readonly parent: number } | null {
  try {
    // "12 (sh) S 11 …"; the name may hold any sign.
    const [, name, parent] = /^\d+ \((.*)\) \S (\d+) /s.exec(fs.readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return name === undefined ? null : { name, parent: Number(parent) };
  } catch {
    return null;
  }
}
