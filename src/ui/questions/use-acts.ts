import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import type { QuestionLists } from '../../lists/questions/question-lists';
import type { WordOutcome } from '../../lists/questions/site-words';
import { asFault } from '../../lists/transport/request-fault';
import { createSay } from '../../text/text';
import { asProblem, type EditProblem } from '../edit/edit-state';

/** What was done, in words, and how it is taken back where it can be. */
export interface Done {
  readonly words: string;
  readonly undo?: () => void;
}

export interface Acts {
  readonly saving: boolean;
  /** Why the last act came to nothing, and what was tried. */
  readonly problem: { readonly of: string | null; readonly why: EditProblem } | null;
  readonly done: Done | null;
  /** Does one thing; what a person sees is read again after it. True where it was done. */
  readonly run: (
    /** The form it is written in, which says itself what it lacks; null where there is none. */
    of: string | null,
    work: (lists: QuestionLists) => Promise<WordOutcome | void>,
    done: Done,
  ) => Promise<boolean>;
  /** Nothing that was said before counts for what comes. */
  readonly clear: () => void;
}

const refused = (outcome: 'taken' | 'changed'): EditProblem => {
  const key = `questions.words.${outcome}` as const;
  return { kind: 'refused', da: createSay('da')(key), en: createSay('en')(key) };
};

/** One act at a time on the lists of questions and words. */
export function useActs(site: PlanSite, again: () => void): Acts {
  const [saving, setSaving] = React.useState(false);
  const [problem, setProblem] = React.useState<Acts['problem']>(null);
  const [done, setDone] = React.useState<Done | null>(null);
  const busy = React.useRef(false);
  const alive = React.useRef(true);
  React.useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const clear = (): void => {
    setProblem(null);
    setDone(null);
  };
  const run: Acts['run'] = async (of, work, whenDone) => {
    if (busy.current) return false;
    busy.current = true;
    clear();
    setSaving(true);
    let why: EditProblem | null;
    try {
      const outcome = await work(await site.questions());
      why = outcome === 'taken' || outcome === 'changed' ? refused(outcome) : null;
    } catch (error) {
      why = asProblem(asFault(error));
    }
    busy.current = false;
    if (!alive.current) return why === null;
    setSaving(false);
    if (why === null) setDone(whenDone);
    else setProblem({ of, why });
    // Also what was refused may come of what somebody else did: the list tells.
    again();
    return why === null;
  };
  return { saving, problem, done, run, clear };
}
