import * as React from 'react';
import { meets } from '../../../indicators/progress';
import { sayTarget } from '../../../indicators/say-progress';
import type { LookedAt } from '../../../supervision/looked-at';
import { resultsOf } from '../../../supervision/results';
import type { ToldCounts } from '../../../supervision/masking';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import type { RoundProps } from './round-props';
import { sayLevel, sayLookedAt, sayTold } from '../../../supervision/say-supervision';

/** What the round showed, as it may be told outside the units: each thing with all units together, and unit by unit below. */
export const Results: React.FC<RoundProps> = ({ part: { plan }, round, supervision }) => {
  const styles = usePartStyles();
  const say = useSay();
  const results = React.useMemo(() => resultsOf(round, supervision), [round, supervision]);
  const share = (value: number | null): string => (value === null ? say('supervision.noShare') : `${value}\u00a0%`);
  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>{say('supervision.results')}</h2>
      {results.length === 0 ? (
        <p className={styles.text}>{say('supervision.noResults')}</p>
      ) : (
        <p className={styles.quiet}>{`${say('supervision.maskedWhy')} ${say('supervision.optedOut')}`}</p>
      )}
      {results.map(({ of, told, optedOut }) => {
        const title = sayLookedAt(of, plan, say);
        const places = told.places.map((place): ToldCounts => ({
          ...place,
          unit: sayLevel({ level: place.level, place: place.unit }, say),
        }));
        const all: ToldCounts = { unit: say('supervision.allUnits'), ...told };
        return (
          <div
            key={`${of.kind}:${of.key}`}
            className={styles.tableFrame}
            tabIndex={0}
            role="region"
            aria-label={say('supervision.resultsOf', { title })}
          >
            <table className={styles.table}>
              <caption style={{ textAlign: 'start', fontWeight: 600 }}>{title}</caption>
              <thead>
                <tr>
                  {(['unit', 'reviewed', 'fulfilled', 'share'] as const).map((name) => (
                    <th key={name} scope="col" data-number={name === 'unit' ? undefined : ''}>
                      {say(`supervision.head.${name}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {[...told.units, ...places, all].map((one, i) => (
                  <tr key={i}>
                    <th scope="row">{one.unit}</th>
                    <td data-number="">{sayTold(one.reviewed, say)}</td>
                    <td data-number="">{sayTold(one.fulfilled, say)}</td>
                    <td data-number="">{share(one.share)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {against(of, told.share) !== null && <p className={styles.text}>{against(of, told.share)}</p>}
            {optedOut !== null && <p className={styles.quiet}>{say('supervision.optedOutOf', { n: optedOut })}</p>}
          </div>
        );
      })}
    </section>
  );

  /** How all units stand against an indicator's target; null without a share or a target. */
  function against(of: LookedAt, told: number | null): string | null {
    const indicator = of.kind === 'indicator' ? plan.indicators.find(({ key }) => key === of.key) : undefined;
    const target = indicator === undefined ? null : sayTarget(indicator, say);
    if (indicator === undefined || target === null || told === null) return null;
    const isReached = meets(indicator, told) === true;
    return say(isReached ? 'supervision.reached' : 'supervision.below', {
      ...{ title: say('supervision.allUnits'), value: share(told), target },
    });
  }
};
