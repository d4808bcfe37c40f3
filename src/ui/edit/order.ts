import { orderBetween } from '../../plan/order';

interface Placed {
  readonly key: string;
  readonly order: number;
}

export interface NewPlace<T> {
  readonly thing: T;
  readonly order: number;
}

/**
 * What is written to move a thing one place among those it is shown with: its own place alone, between its new neighbours.
 * Neighbours that share a place (rows typed in SharePoint) have none between them; then all of them get one, in the order
 * they are shown. Empty where it stands at that end already, or is not there. Pure.
 */
export function movedBy<T extends Placed>(shown: readonly T[], key: string, by: 1 | -1): NewPlace<T>[] {
  const from = shown.findIndex((one) => one.key === key);
  const [thing, neighbour] = [shown[from], shown[from + by]];
  if (thing === undefined || neighbour === undefined) return [];
  const beyond = shown[from + 2 * by] ?? null;
  const [before, after] = by === 1 ? [neighbour, beyond] : [beyond, neighbour];
  const order = orderBetween(before?.order ?? null, after?.order ?? null);
  if ((before === null || order > before.order) && (after === null || order < after.order)) return [{ thing, order }];
  const moved = shown.filter((one) => one !== thing);
  moved.splice(from + by, 0, thing);
  const first = Math.min(...moved.map((one) => one.order).filter((one) => one < Number.MAX_SAFE_INTEGER), 1);
  return moved.flatMap((one, i) => (one.order === first + i ? [] : [{ thing: one, order: first + i }]));
}
