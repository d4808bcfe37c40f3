import type { DraftGoal } from './draft';

const figure = '(\\d{1,3}(?:[.,]\\d+)?)\\s*(%|procent(?:point)?|pct\\.?)';
const number = (text: string): number => Number(text.replace(',', '.'));

/** "25 % af alle sager gennemgås", "ledelsestilsyn på 25 % af …": how many are looked at, and nothing that is aimed at. */
const sample = new RegExp(
  `(?:tilsyn|stikprøve|udtræk|udtages|udtrækkes)[^.%]{0,60}${figure}|` +
    `${figure}\\s+af\\s+(?:alle\\s+)?[^.]{0,60}(?:gennemgås|udtages|udtrækkes|udvælges|kontrolleres|efterprøves)`,
  'iu',
);
/** Where the plan speaks of how many are looked at. Pure. */
export const isSampleSize = (text: string): boolean => sample.test(text);

/**
 * The target that a statement names ("mindst 80 %", "fra 60 % til 80 %") and the figure it starts from; null where none is
 * named. "At baseline holder sig på 80 % eller over" is a target and no baseline (DOMAIN.md 4.15), and the size of a sample is
 * neither (4.16).
 */
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
  if (!found?.[1] || isSampleSize(text)) return { baseline: null, target: null };
  const before = text.slice(0, found.index).toLowerCase();
  const after = text.slice(found.index + found[0].length).toLowerCase();
  const most =
    /(højst|maks(?:imalt|imum|\.)?|under|ikke over|færre end|mindre end|(?:faldet|falder|falde|sænket|sænkes|nedbragt|nedbringes|reduceret|reduceres) til)\s*$/.test(
      before,
    ) || /^\s*eller (?:under|derunder|færre|mindre|lavere)/.test(after);
  return { baseline: null, target: { operator: most ? '<=' : '>=', value: number(found[1]), unit: '%' } };
}

/** Whether a follow-up says what is to be reached, and not when somebody looks. Pure. */
export const isTargetText = (text: string): boolean =>
  readTarget(text).target !== null && /holder sig|mindst|minimum|eller over|højst|skal være/i.test(text);
