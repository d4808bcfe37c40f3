// What the browser runs: all cases, one after the other, each with its failure.
import { areas } from './cases';
import { createContext, type ContextOptions } from './context';

export interface CaseResult {
  readonly area: string;
  readonly name: string;
  /** Null where the case held. */
  readonly failure: string | null;
}

async function runAll(options: ContextOptions): Promise<CaseResult[]> {
  const context = createContext(options);
  const results: CaseResult[] = [];
  for (const [area, cases] of Object.entries(areas)) {
    for (const one of cases) {
      let failure: string | null = null;
      try {
        await one.run(context);
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error);
      }
      results.push({ area, name: one.name, failure });
    }
  }
  return results;
}

(globalThis as unknown as { runConformance: typeof runAll }).runConformance = runAll;
