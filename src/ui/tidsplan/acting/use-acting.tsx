import * as React from 'react';
import type { PlanSite } from '../../../lists/plan-site';
import type { LocalDate, Plan } from '../../../plan/plan';
import type { Axis } from '../../../timeline/axis';
import type { TimelineMark } from '../../../timeline/mark';
import { standsOn } from '../../../timeline/move';
import type { TimelineRow } from '../../../timeline/rows';
import { mayChange, type MayChange } from '../../details/right-note';
import type { Changed } from '../../edit/things';
import { undoKeys, useEdits, usePrepared } from '../../edit/use-edits';
import { late } from '../../shell/late';
import type { Acting } from '../chart';
import { isTyped, typingMs } from '../typing';
import { ActingPanel, type Adding } from './acting-panel';
import { MoveGhost } from './move-ghost';
import { newItemPeriod } from './moving';
import { useMoves } from './use-moves';

/** Only who moves something fetches it. */
const MovePopover = late(
  () => import(/* webpackChunkName: 'fremdrift-move' */ './move-popover').then((part) => part.MovePopover),
  { quiet: true },
);

export interface ActingOptions extends MayChange {
  readonly site: PlanSite;
  readonly plan: Plan;
  readonly today: LocalDate;
  /** False where keys of a single character are switched off (WCAG 2.1.4). */
  readonly letters?: boolean;
  readonly onChanged: (changed: readonly Changed[]) => void;
  readonly onRefused: () => void;
}

export interface ActingHeld {
  /** Undefined for who may not change anything. */
  readonly acting: Acting | undefined;
  /** Stands above the chart: what became of it, conflicts, the form of a new item, and what a screen reader is told. */
  readonly panel: React.ReactNode;
}

const unseen: React.CSSProperties = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
};

/** Moving, adding and taking back in the chart, for who may: written as everywhere else, so conflicts are settled as ever. */
export function useActing(options: ActingOptions): ActingHeld {
  const { site, plan, today, letters = true, onChanged, onRefused } = options;
  const edits = useEdits(site, plan.key, onChanged, { scope: 'tidsplan', onRefused });
  const may = mayChange(options);
  usePrepared(site, may);
  const moves = useMoves(today);
  const [adding, setAdding] = React.useState<Adding | null>(null);
  const [ghost, setGhost] = React.useState<HTMLElement | null>(null);
  const typed = React.useRef(-Infinity);
  const { drawn } = moves;

  const onKey: Acting['onKey'] = (event, mark, row, { axis }) => {
    undoKeys(edits.undo)(event);
    if (event.defaultPrevented) return true;
    const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (letter && drawn === null) {
      const going = event.timeStamp - typed.current <= typingMs;
      const dealtWith = letters && !going && single(event, mark, row, axis);
      // The chart's own key T begins no name.
      if (!dealtWith && isTyped(event.key, going)) typed.current = event.timeStamp;
      return dealtWith;
    }
    return moves.onKey(event, mark, axis);
  };
  const single = (event: React.KeyboardEvent, mark: TimelineMark | null, row: TimelineRow, axis: Axis): boolean => {
    const key = event.key.toLowerCase();
    if (key === 'u' && edits.back !== null) {
      void edits.undo();
      return true;
    }
    if (key !== 'n') return moves.onKey(event, mark, axis);
    if (row.kind !== 'activity' || row.activity === null) return false;
    const day = (mark && standsOn(mark.period)) ?? today;
    setAdding({ activity: row.activity, periodText: newItemPeriod(day, axis.scale) });
    return true;
  };

  const move = (text: string): void => {
    if (drawn === null) return;
    const { item } = drawn.moving;
    moves.end();
    moves.say('');
    if (text !== item.periodText) void edits.change([{ kind: 'item', base: item, change: { periodText: text } }]);
  };

  const overlay = drawn && <MoveGhost moving={drawn.moving} axis={drawn.axis} top={drawn.top} onElement={setGhost} />;
  const onPointer: NonNullable<Acting['onPointer']> = (event, mark, _row, { axis }) =>
    moves.onPointer(event, mark, axis);
  return {
    acting: may ? { onKey, onPointer, overlay } : undefined,
    panel: may ? (
      <>
        <p role="status" style={unseen} data-acting="">
          {moves.spoken}
        </p>
        <ActingPanel {...{ edits, site, plan, today, adding }} onAdded={() => setAdding(null)} />
        {drawn?.moving.choosing === true && ghost !== null && (
          // Here and not in the grid: its keys are not the grid's.
          <MovePopover moving={drawn.moving} target={ghost} onStep={moves.step} onMove={move} onCancel={moves.cancel} />
        )}
      </>
    ) : null,
  };
}
