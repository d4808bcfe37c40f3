import { faults } from '../http/faults';
import type { Order } from '../query/condition';

/** `$orderby`: "Title asc,Area/Title desc". */
export function parseOrder(text: string): Order[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part, _place, all) => part !== '' || all.length > 1)
    .map((part) => {
      const [, path, direction] = /^([\p{L}_][\p{L}\p{N}_/]*)(?:\s+(asc|desc))?$/iu.exec(part) ?? [];
      if (path === undefined) throw faults.badQuery(`The $orderby expression "${text}" is not valid.`);
      return { path: path.split('/'), descending: direction?.toLowerCase() === 'desc' };
    });
}
