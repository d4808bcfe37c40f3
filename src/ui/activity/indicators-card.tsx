import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { occasionsOf } from '../../indicators/occasions';
import { latestOccasion, meets } from '../../indicators/progress';
import { saidOperator } from '../../indicators/said-operator';
import { sayFigure } from '../../indicators/say-figure';
import { sayDate } from '../../periods/index';
import type { Indicator } from '../../plan/plan';
import { Card } from '../overview/card';
import { useSay } from '../say';
import { barOf } from './indicator-words';
import { usePageStyles } from './page-styles';

const useStyles = makeStyles({
  one: { padding: '4px 0 12px' },
  bar: {
    position: 'relative',
    height: '10px',
    margin: '6px 0 4px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '5px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  fill: {
    position: 'absolute',
    left: 0,
    top: 0,
    bottom: 0,
    borderRadius: '4px',
    backgroundColor: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
  target: {
    position: 'absolute',
    top: '-5px',
    height: '18px',
    width: '3px',
    marginLeft: '-2px',
    backgroundColor: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0 12px',
    fontSize: '12px',
    lineHeight: '18px',
  },
  value: { fontSize: '14px', fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  summary: { cursor: 'pointer', fontSize: '12px', lineHeight: '24px', color: tokens.colorBrandForeground1 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '12px',
    lineHeight: '16px',
    '& th': {
      textAlign: 'left',
      fontWeight: 600,
      padding: '4px 8px 4px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& td': {
      padding: '4px 8px 4px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: 'anywhere',
    },
  },
  figure: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** What the activity is measured by, against its targets, as bars and as a table. */
export const IndicatorsCard: React.FC<{ readonly indicators: readonly Indicator[] }> = ({ indicators }) => {
  const page = usePageStyles();
  const say = useSay();
  return (
    <Card title={say('activity.indicators')}>
      {indicators.length === 0 && <p className={page.prose}>{say('activity.noIndicators')}</p>}
      <ul className={page.list}>
        {indicators.map((indicator) => (
          <IndicatorLine key={indicator.key} indicator={indicator} />
        ))}
      </ul>
    </Card>
  );
};

const IndicatorLine: React.FC<{ readonly indicator: Indicator }> = ({ indicator }) => {
  const { title, unit, target, baseline, byText, by, source, measurements } = indicator;
  const styles = useStyles();
  const page = usePageStyles();
  const say = useSay();
  const latest = latestOccasion(indicator);
  const { fill, target: mark } = barOf(indicator, latest?.value ?? null);
  const aim =
    target === null
      ? say('activity.noTarget')
      : say(`activity.target.${saidOperator(indicator)}`, { value: sayFigure(target, unit, say) });
  const until = byText ?? (by === null ? null : sayDate(by, say.locale));
  const met = latest?.value == null ? null : meets(indicator, latest.value);
  const when = latest?.round ?? (latest?.on == null ? null : sayDate(latest.on, say.locale));
  return (
    <li className={styles.one}>
      <span>{title}</span>
      {/* What the bar shows is said below it. */}
      <div className={styles.bar} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${fill}%` }} />
        {mark !== null && <span className={styles.target} style={{ left: `${mark}%` }} />}
      </div>
      <div className={styles.words}>
        <span>
          {latest?.value == null ? (
            say('activity.notMeasured')
          ) : (
            <>
              <b className={styles.value}>{sayFigure(latest.value, unit, say)}</b>
              {when !== null && ` ${say('activity.round', { round: when })}`}
            </>
          )}
        </span>
        <span>
          {[aim, until === null || target === null ? null : say('activity.byDay', { by: until })]
            .filter((part) => part !== null)
            .join(', ')}
        </span>
      </div>
      <p className={page.quiet}>
        {[
          met === null ? null : say(met ? 'activity.reached' : 'activity.notReached'),
          baseline === null ? null : say('activity.baseline', { value: sayFigure(baseline, unit, say) }),
          source === null ? null : say('activity.source', { source }),
        ]
          .filter((part) => part !== null)
          .join('. ')}
      </p>
      {measurements.length > 0 && (
        <details>
          <summary className={styles.summary}>{say('activity.table')}</summary>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say('activity.table.round')}</th>
                <th scope="col">{say('activity.table.unit')}</th>
                <th scope="col">{say('activity.table.value')}</th>
              </tr>
            </thead>
            <tbody>
              {linesOf(indicator).map((one, i) => (
                <tr key={i}>
                  <td>{one.round ?? (one.on === null ? '–' : sayDate(one.on, say.locale))}</td>
                  <td>{one.unit ?? '–'}</td>
                  <td className={styles.figure}>
                    {one.value === null ? say('activity.table.few') : sayFigure(one.value, unit, say)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </li>
  );
};

/** Each measuring, the newest first: what all units are together, and each unit below it. */
const linesOf = (indicator: Indicator) =>
  [...occasionsOf(indicator)]
    .reverse()
    .flatMap(({ round, on, value, how, units }) => [
      ...(how === 'said' || units.length > 1 ? [{ round, on, unit: null, value }] : []),
      ...units.map((one) => ({ round, on, unit: one.unit, value: one.value })),
    ]);
