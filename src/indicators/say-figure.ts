import type { Say } from '../text/text';

/** A figure with what it is counted in: "76 %", "4,5 dage"; "76%" in English. Pure. */
export function sayFigure(value: number, unit: string | null, say: Say): string {
  const figure = new Intl.NumberFormat(say.locale === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 2 }).format(
    value,
  );
  if (unit === null || unit === '') return figure;
  return unit === '%' && say.locale === 'en' ? `${figure}%` : `${figure}\u00a0${unit}`;
}
