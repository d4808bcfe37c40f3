import type { DraftGoal } from '../plan/draft';

const figure = '(\\d{1,3}(?:[.,]\\d+)?)\\s*(%|procent(?:point)?|pct\\.?)';
const number = (text: string): number => Number(text.replace(',', '.'));

/** The target that a statement names ("mindst 80 %", "fra 60 % til 80 %") and the figure it starts from; null where none is named. */
export function readTarget(text: string): Pick<DraftGoal, 'baseline' | 'target'> {
  const fromTo = new RegExp(
    `fra\\s+(?:ca\\.\\s*)?(\\d{1,3}(?:[.,]\\d+)?)\\s*(?:%|procent|pct\\.?)?\\s+(?:.{0,40}?\\s)?til\\s+(?:mindst\\s+)?${figure}`,
    'iu',
  ).exec(text);
  if (fromTo?.[1] && fromTo[2]) {
    const [low, high] = [number(fromTo[1]), number(fromTo[2])];
    return {
      baseline: { value: low, unit: '%' },
      target: { operator: high >= low ? '>=' : '<=', value: high, unit: '%' },
    };
  }
  const found = new RegExp(figure, 'iu').exec(text);
  if (!found?.[1]) return { baseline: null, target: null };
  const before = text.slice(0, found.index).toLowerCase();
  const after = text.slice(found.index + found[0].length).toLowerCase();
  const most =
    /(højst|maks(?:imalt|imum|\.)?|under|ikke over|færre end|mindre end|(?:faldet|falder|falde|sænket|sænkes|nedbragt|nedbringes|reduceret|reduceres) til)\s*$/.test(
      before,
    ) || /^\s*eller (?:under|derunder|færre|mindre|lavere)/.test(after);
  return { baseline: null, target: { operator: most ? '<=' : '>=', value: number(found[1]), unit: '%' } };
}
