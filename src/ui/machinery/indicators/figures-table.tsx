import * as React from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { occasionsOf, leastBasis, occasionKey } from '../../../indicators/occasions';
import type { FigureRow } from '../../../indicators/rows';
import { sayFigure } from '../../../indicators/say-figure';
import { sayOccasion } from '../../../indicators/say-progress';
import { sayDate } from '../../../periods/index';
import type { Indicator } from '../../../plan/plan';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';

interface FiguresTableProps {
  readonly indicator: Indicator;
  /** The rows behind the measurements, for who may change them; null: only the figures are shown. */
  readonly rows: readonly FigureRow[] | null;
  readonly onEdit: (row: FigureRow) => void;
  readonly onRemove: (row: FigureRow) => void;
}

/** Every figure of the chart, the newest first: what all units are together, and each unit below it. */
export const FiguresTable: React.FC<FiguresTableProps> = ({ indicator, rows, onEdit, onRemove }) => {
  const styles = usePartStyles();
  const say = useSay();
  const occasions = [...occasionsOf(indicator)].reverse();
  if (occasions.length === 0) return <p className={styles.text}>{say('indicators.figures.none')}</p>;
  const isMasked = occasions.some(({ masked, units }) => masked || units.some((one) => one.masked));
  const figure = (value: number | null, kept = false): string =>
    value !== null
      ? sayFigure(value, indicator.unit, say)
      : say(kept ? 'supervision.kept' : 'indicators.figures.masked');
  const caption = say('indicators.figures.caption', { title: indicator.title });
  return (
    <>
      <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={caption}>
        <table className={styles.table} aria-label={caption}>
          <thead>
            <tr>
              <th scope="col">{say('indicators.field.round')}</th>
              <th scope="col">{say('indicators.field.unit')}</th>
              <th scope="col" data-number="">
                {say('indicators.field.value')}
              </th>
              <th scope="col">{say('indicators.field.source')}</th>
              {rows !== null && <th scope="col">{say('indicators.figure.edit')}</th>}
            </tr>
          </thead>
          <tbody>
            {occasions.map((occasion, at) => {
              const when = sayOccasion(occasion, say) ?? '–';
              const lines = [
                ...(occasion.how === 'said' || occasion.units.length > 1
                  ? [{ unit: null, value: occasion.value, kept: false, on: occasion.on, source: occasion.source }]
                  : []),
                ...occasion.units,
              ];
              return lines.map(({ unit, value, kept, on, source }, line) => {
                const row = rows?.find((one) => (one.unit ?? null) === unit && isOf(one, occasion));
                const of = { when, unit: unit ?? say('indicators.allUnits') };
                return (
                  <tr key={`${at}.${line}`}>
                    {line === 0 && (
                      <th scope="rowgroup" rowSpan={lines.length}>
                        {when}
                        {occasion.round !== null && on !== null && (
                          <span className={mergeClasses(styles.quiet)}> {sayDate(on, say.locale)}</span>
                        )}
                      </th>
                    )}
                    <td>{of.unit}</td>
                    <td data-number="">{figure(value, kept)}</td>
                    <td>{source ?? '–'}</td>
                    {rows !== null && (
                      <td>
                        {row !== undefined && (
                          <span className={styles.actions}>
                            <Button
                              size="small"
                              aria-label={say('indicators.figure.editOf', of)}
                              onClick={() => onEdit(row)}
                            >
                              {say('indicators.figure.edit')}
                            </Button>
                            <Button
                              size="small"
                              appearance="subtle"
                              aria-label={say('indicators.figure.removeOf', of)}
                              onClick={() => onRemove(row)}
                            >
                              {say('indicators.figure.remove')}
                            </Button>
                          </span>
                        )}
                      </td>
                    )}
                  </tr>
                );
              });
            })}
          </tbody>
        </table>
      </div>
      {isMasked && <p className={styles.quiet}>{say('indicators.figures.note', { n: leastBasis })}</p>}
    </>
  );
};

const isOf = (row: FigureRow, { round, on }: { readonly round: string | null; readonly on: string | null }): boolean =>
  occasionKey(row) === occasionKey({ round, on, unit: null });
