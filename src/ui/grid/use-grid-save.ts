import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import type { ChangeResult, PlanChange, PlanRepository } from '../../lists/repository';
import type { Say } from '../../text/text';
import { questionsOf } from '../conflict/questions';
import { problemWords } from '../edit/edit-state';
import type { Changed, Thing, ThingConflict } from '../edit/things';
import { useEdits, type Edits } from '../edit/use-edits';
import { withoutSaved, type RowChange } from './sheet-changes';
import type { SheetState } from './use-sheet';
import type { GridThing } from './table';

/** What became of one row when it was saved. */
export interface RowResult {
  readonly row: string;
  readonly kind: 'saved' | 'conflict' | 'failed';
  /** Why not, where it was not. */
  readonly why: string | null;
}

export interface GridSave {
  readonly edits: Edits;
  readonly results: readonly RowResult[];
  readonly save: (changes: readonly RowChange[]) => Promise<void>;
  readonly forget: () => void;
}

interface GridSaveOptions<T> {
  readonly site: PlanSite;
  readonly planKey: string;
  readonly kind: string;
  readonly sheet: SheetState<T>;
  readonly say: Say;
  readonly onChanged: (changed: readonly Changed[]) => void;
  readonly onRefused: () => void;
}

const sameWrite = (a: PlanChange, b: PlanChange): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Saves what is typed in a grid through the same way as all editing (progress, conflicts, undo), and tells of each row what
 * became of it. What has come through is taken out of the sheet; a row in conflict stays until it is settled.
 */
export function useGridSave<T extends GridThing>(options: GridSaveOptions<T>): GridSave {
  const { site, planKey, kind, sheet, say, onChanged, onRefused } = options;
  const [results, setResults] = React.useState<readonly RowResult[]>([]);
  const sent = React.useRef<readonly RowChange[]>([]);
  const { settle } = sheet;

  /** Row by row, as the lists answered: the answers come by the order of what was sent. */
  const heard = React.useRef<(changes: readonly PlanChange[], answers: readonly ChangeResult[]) => void>(
    () => undefined,
  );
  heard.current = (changes, answers) => {
    const rowOf = (change: PlanChange): RowChange | undefined =>
      sent.current.find((one) => one.change === change) ??
      sent.current.find((one) => 'base' in one.change && 'base' in change && one.change.base.key === change.base.key);
    const pairs = changes.flatMap((change, i) => {
      const [own, answer] = [rowOf(change), answers[i]];
      return own && answer ? [{ own, answer }] : [];
    });
    const saved = pairs.flatMap(({ own, answer }) => {
      const now = standing(answer);
      return now === null ? [] : [{ ...own, now: now as unknown as T }];
    });
    if (saved.length > 0) settle((now) => withoutSaved(now, saved));
    const told = pairs.map(({ own, answer }): RowResult => {
      if (standing(answer) !== null || answer.ok) return { row: own.row, kind: 'saved', why: null };
      const { error } = answer;
      if (error.kind === 'conflict') return { row: own.row, kind: 'conflict', why: say('grid.rowConflict') };
      const problem = error.kind === 'failed' ? { kind: 'fault' as const, fault: error.fault } : error;
      return { row: own.row, kind: 'failed', why: problemWords(problem, say) };
    });
    setResults((old) => [...old.filter(({ row }) => !told.some((one) => one.row === row)), ...told]);
  };

  const listening = React.useMemo((): PlanSite => {
    const change: PlanRepository['change'] = async (key, changes, onProgress) => {
      const answers = await site.repository.change(key, changes, onProgress);
      heard.current(changes, answers);
      return answers;
    };
    const repository = Object.assign(Object.create(site.repository) as PlanRepository, { change });
    return Object.assign(Object.create(site) as PlanSite, { repository });
  }, [site]);
  const edits = useEdits(listening, planKey, onChanged, { scope: `grid/${kind}`, onRefused });

  const open = edits.state.kind === 'conflict' ? edits.state.conflicts : none;
  const asked = React.useRef<ReadonlySet<string>>(new Set());
  React.useEffect(() => {
    const now = new Set(open.map(({ conflict }) => conflict.theirs.key));
    const done = [...asked.current].filter((key) => !now.has(key));
    asked.current = now;
    if (done.length === 0) return;
    // Settled either way: what was meant has been written, or thrown away.
    const rows = sent.current.filter(({ row }) => done.includes(row));
    settle((sheetNow) =>
      withoutSaved(
        sheetNow,
        rows.map((one) => ({ ...one, now: null })),
      ),
    );
    setResults((old) => old.filter((one) => one.kind !== 'conflict' || !done.includes(one.row)));
  }, [open, settle]);

  return {
    edits,
    results,
    async save(changes) {
      // An addition of which nobody knows whether it was carried out is given again as the same object: it is made once.
      sent.current = changes.map((one) => {
        const before = sent.current.find(({ row }) => row === one.row);
        return before && sameWrite(before.change, one.change) ? { ...one, change: before.change } : one;
      });
      setResults([]);
      await edits.change(sent.current.map(({ change }) => change));
    },
    forget: () => setResults([]),
  };
}

const none: readonly ThingConflict[] = [];

/** The thing as it stands, where what was meant stands in it: it was written, or somebody else had saved just that. */
function standing(answer: ChangeResult): Thing | null {
  if (answer.ok) return answer.value;
  const { kind, error } = answer;
  if (error.kind !== 'conflict') return null;
  const open = questionsOf(kind, error).asked.some(({ side }) => side !== 'theirs');
  return open ? null : error.theirs;
}
