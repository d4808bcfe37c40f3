import * as React from 'react';
import { rowsBetween } from '../../../timeline/layout';
import type { ChartProps } from '../chart';
import { headHeight } from '../chart-styles';
import { cellsOf, type GridPlace } from '../grid-places';
import { isTyped, typingMs } from '../typing';
import { moveBy, typeAhead } from './grid-keys';

export interface KeyTools {
  readonly chart: ChartProps;
  readonly scroller: React.RefObject<HTMLElement>;
  readonly at: GridPlace;
  readonly goTo: (next: GridPlace, how: 'focus') => void;
  readonly toToday: () => void;
}

/** What the keys do in the chart (UI.md 9); those that change the plan are asked of `acting` first. */
export function useChartKeys(tools: KeyTools): (event: React.KeyboardEvent) => void {
  const typed = React.useRef({ text: '', time: -Infinity });
  const { chart, scroller, at, goTo } = tools;
  const { rows, tops } = chart.layout;

  /** Folds or unfolds what the name at hand can; false where it cannot. */
  const fold = (open: boolean): boolean => {
    const row = rows[at.row]?.row;
    if (row === undefined || at.cell >= 0) return false;
    if (row.kind === 'head') {
      if (row.folded === open) chart.onFold(row.group);
      return true;
    }
    const folded = chart.foldedDeliveries.has(row.key);
    if (row.kind !== 'activity' || row.deliveries === 0 || folded !== open) return false;
    chart.onFoldDeliveries(row.key);
    return true;
  };

  const single = (key: string, time: number): boolean => {
    if (key === '+' || key === '-') chart.onZoom(key === '+' ? 1 : -1);
    else if (key === '/') chart.onSearch();
    else if (key === '?') chart.onKeys();
    else if (isTyped(key, time - typed.current.time <= typingMs)) return type(key, time);
    else if (key.toLowerCase() === 't') tools.toToday();
    else return false;
    return true;
  };

  const type = (letter: string, time: number): boolean => {
    const going = time - typed.current.time <= typingMs;
    const text = (going ? typed.current.text : '') + letter;
    typed.current = { text, time };
    const next = typeAhead(rows, at, text, (group) => chart.titleOf(group).title);
    if (next !== null) goTo(next, 'focus');
    return next !== null;
  };

  const dealtWith = (event: React.KeyboardEvent): boolean => {
    const place = rows[at.row];
    if (place === undefined) return false;
    if (chart.acting?.onKey(event, cellsOf(place)[at.cell] ?? null, place.row, chart.layout) === true) return true;
    const { key } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.altKey) return (key === 'PageDown' || key === 'PageUp') && byScreen(key === 'PageDown' ? 1 : -1);
    if (!ctrl && (key === 'ArrowLeft' || key === 'ArrowRight') && fold(key === 'ArrowRight')) return true;
    if (key.length === 1) return !ctrl && key !== ' ' && chart.letters && single(key, event.timeStamp);
    const next = moveBy(rows, at, { key, ctrl }, page());
    if (next !== null) goTo(next, 'focus');
    return next !== null;
  };

  const page = (): number => {
    const height = (scroller.current?.clientHeight ?? 0) - headHeight;
    const top = tops[at.row] ?? 0;
    const [first, end] = rowsBetween(tops, top, top + (height > 0 ? height : 600));
    return Math.max(1, end - first - 1);
  };

  const byScreen = (by: 1 | -1): boolean => {
    const element = scroller.current;
    if (element) element.scrollLeft += by * (element.clientWidth - chart.nameWidth) * 0.9;
    return true;
  };

  return (event) => {
    if (dealtWith(event)) event.preventDefault();
  };
}
