import type { Indicator, LocalDate, Measurement } from '../plan/plan';
import { occasionKey, roundOf } from './occasions';

/** A measurement as somebody writes it: what is not known is null. */
export interface NewFigure {
  readonly round: string | null;
  readonly on: LocalDate | null;
  /** The part of the organisation; null: all of it. */
  readonly unit: string | null;
  readonly value: number | null;
  readonly basis: number | null;
  readonly source: string | null;
}

/** What is wrong with a figure, each as a key of words: `indicators.wrong.<name>`. */
export const figureFaults = ['noValue', 'noDay', 'future', 'noSource', 'over100', 'negative', 'basis'] as const;
export type FigureFault = (typeof figureFaults)[number];

/** Why a figure cannot be true or cannot be told where it is from, the first first. `unit` is the indicator's. Pure. */
export function figureFaultsOf(figure: NewFigure, { unit }: Pick<Indicator, 'unit'>, today: LocalDate): FigureFault[] {
  const { value, on, source, basis } = figure;
  const isShare = unit === '%';
  return [
    ...(value === null || !Number.isFinite(value) ? (['noValue'] as const) : []),
    ...(isShare && value !== null && value > 100 ? (['over100'] as const) : []),
    ...(isShare && value !== null && value < 0 ? (['negative'] as const) : []),
    ...(on === null ? (['noDay'] as const) : on > today ? (['future'] as const) : []),
    ...(source === null || source.trim() === '' ? (['noSource'] as const) : []),
    ...(basis !== null && (basis < 0 || !Number.isInteger(basis)) ? (['basis'] as const) : []),
  ];
}

/** A figure for the same unit and the same round, or day: two of them are one too many. Pure. */
export function sameFigure<T extends Pick<Measurement, 'round' | 'unit' | 'on'>>(
  figure: Pick<NewFigure, 'round' | 'unit' | 'on'>,
  there: readonly T[],
): T | null {
  const sameUnit = (one: T): boolean =>
    (one.unit ?? '').toLocaleLowerCase('da') === (figure.unit ?? '').toLocaleLowerCase('da');
  return there.find((one) => sameUnit(one) && occasionKey(one) === occasionKey(figure)) ?? null;
}

/** The key that keeps one unit's figure of one round from being written twice. Pure. */
export function figureKey(
  planKey: string,
  indicatorKey: string,
  figure: Pick<NewFigure, 'round' | 'unit' | 'on'>,
): string {
  const plain = (text: string): string => text.trim().toLocaleLowerCase('da').replace(/\s+/gu, ' ');
  const time = plain(roundOf(figure) ?? figure.on ?? '');
  return `${planKey}:${indicatorKey}:${time}:${plain(figure.unit ?? '')}`.slice(0, 255);
}
