import * as React from 'react';
import { applyAnswers } from '../../importing/index';
import type { PlanSite } from '../../lists/plan-site';
import type { LocalDate } from '../../plan/plan';
import { countsOf, type ImportStep, type Ready } from './steps';
import { useKept, type KeptHere } from './use-kept';

interface Importing {
  readonly step: ImportStep;
  readonly here: KeptHere;
  /** Whether what is shown is kept in this browser, and whether another tab has taken it away there. */
  readonly keeping: 'kept' | 'notKept' | 'elsewhere';
  readonly setStep: (step: ImportStep) => void;
  /** Shows a draft to be answered about, and keeps it. */
  readonly show: (ready: Ready) => void;
  readonly save: (ready: Ready) => Promise<void>;
  /** Goes on where the browser's keeping says somebody stopped: also in the middle of the writing. */
  readonly resume: (id: string) => void;
}

const none: ImportStep = { kind: 'choose', refusal: null };

/** Where a person stands in putting a plan in, kept in the browser on the way so that a closed tab loses nothing. */
export function useImport(site: PlanSite, today: LocalDate, onWritten: () => void): Importing {
  const [step, setStep] = React.useState<ImportStep>(none);
  const [keeping, setKeeping] = React.useState<Importing['keeping']>('kept');
  const shown = React.useRef(step);
  shown.current = step;
  const alive = React.useRef(true);
  React.useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  // Two tabs with the same draft show the same answers: what is answered in one is taken over by the other.
  const here = useKept(site, (id) => {
    const now = shown.current;
    if (now.kind !== 'ready' || now.id !== id) return;
    const found = imports.find(id);
    if (found === null) setKeeping('elsewhere');
    else setStep({ ...now, answers: found.ready.answers });
  });
  const { imports, refresh } = here;
  const keep = (ready: Ready, saving: boolean): void => {
    const done = imports.keep({ ready, saving, on: today });
    setKeeping(done ? 'kept' : 'notKept');
    refresh();
  };
  const put = (next: ImportStep): void => {
    if (alive.current) setStep(next);
  };
  const save = async (ready: Ready): Promise<void> => {
    keep(ready, true);
    put({ kind: 'making', ready, progress: null });
    try {
      const { kept } = await site.provision((progress) => put({ kind: 'making', ready, progress }));
      put({ kind: 'writing', ready, progress: null });
      const draft = applyAnswers(ready.draft, ready.answers, { reference: ready.reference });
      const { beside = false } = ready;
      const { key } = await site.repository.writePlan(draft, (progress) => put({ kind: 'writing', ready, progress }), {
        beside,
      });
      imports.forget(ready.id);
      const { milestones, goals, followUps } = countsOf(draft);
      put({ kind: 'done', from: ready.from, plan: key, beside, items: milestones + goals + followUps, kept });
      if (alive.current) refresh();
      onWritten();
    } catch (error) {
      put({ kind: 'failed', ready, error });
    }
  };
  return {
    step,
    here,
    keeping,
    setStep,
    show(ready) {
      setStep(ready);
      keep(ready, false);
    },
    save,
    resume(id) {
      const found = imports.find(id);
      if (found === null) {
        // Another tab was done with it, or forgot it.
        refresh();
        setStep(none);
      } else if (found.saving) void save(found.ready);
      else {
        setKeeping('kept');
        setStep(found.ready);
      }
    },
  };
}
