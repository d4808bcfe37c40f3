import * as React from 'react';
import { sayFigure } from '../../../indicators/say-figure';
import { sayDate } from '../../../periods/index';
import { totalOf } from '../../../plan/standing';
import type { IndicatorReport, Report, ReportItem } from '../../../reports/report';
import { itemsOf } from '../../../reports/since-last';
import type { Say } from '../../../text/text';
import { Mark } from '../../marks/mark';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { useReportStyles } from './report-styles';
import { sayReported, type RoundForReport } from '../../../supervision/for-report';

/** A table in a frame of its own, which scrolls sideways where there is no room, and which a keyboard reaches. */
export const Framed: React.FC<{
  readonly label: string;
  readonly heads: readonly string[];
  /** Places of the heads that figures stand under. */
  readonly figures: readonly number[];
}> = ({ label, heads, figures, children }) => {
  const part = usePartStyles();
  return (
    <div className={part.tableFrame} role="group" aria-label={label} tabIndex={0}>
      <table className={part.table} aria-label={label}>
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={head} scope="col" data-number={figures.includes(i) ? '' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
};

/** How each focus area stands: a sign for each milestone and goal, and their numbers in words. */
export const AreaTable: React.FC<{ readonly report: Report }> = ({ report }) => {
  const styles = useReportStyles();
  const say = useSay();
  const byArea = React.useMemo(() => {
    const of = new Map<string, ReportItem[]>();
    for (const item of itemsOf(report).values()) {
      if (item.kind === 'followUp') continue;
      const key = report.areas.some((area) => area.key === item.areaKey) ? (item.areaKey ?? '') : '';
      of.set(key, [...(of.get(key) ?? []), item]);
    }
    return of;
  }, [report]);
  const part = (n: number, all: number): string => say('report.ofAll', { n, all });
  const heads = (['area', 'milestones', 'goals', 'late', 'undated'] as const).map((head) => say(`report.head.${head}`));
  return (
    <Framed label={say('report.section.areas')} heads={heads} figures={[1, 2, 3, 4]}>
      {report.areas.map(({ key, title, milestones, goals }) => (
        <tr key={key}>
          <th scope="row">
            {title === '' ? say('report.noArea') : `${key} ${title}`}
            <span className={styles.marks}>
              {(byArea.get(key) ?? []).map((item) => (
                <Mark key={item.key} kind={item.kind} state={item.state} size={16} silent />
              ))}
            </span>
          </th>
          <td data-number="">{part(milestones.reached, totalOf(milestones))}</td>
          <td data-number="">{part(goals.reached, totalOf(goals))}</td>
          <td data-number="">{milestones.late + goals.late}</td>
          <td data-number="">{milestones.undated + goals.undated}</td>
        </tr>
      ))}
    </Framed>
  );
};

const figure = (value: number | null, unit: string | null, say: Say): string =>
  value === null ? '–' : sayFigure(value, unit, say);

export const IndicatorTable: React.FC<{ readonly indicators: readonly IndicatorReport[] }> = ({ indicators }) => {
  const styles = useReportStyles();
  const say = useSay();
  if (indicators.length === 0) return <p className={styles.words}>{say('report.none.indicators')}</p>;
  const heads = (['title', 'baseline', 'target', 'value', 'goalReached'] as const).map((head) =>
    say(`report.head.${head}`),
  );
  return (
    <Framed label={say('report.section.indicators')} heads={heads} figures={[1, 2, 3]}>
      {indicators.map(({ key, title, unit, baseline, target, by, latest, reached }) => (
        <tr key={key}>
          <th scope="row">{title}</th>
          <td data-number="">{figure(baseline, unit, say)}</td>
          <td data-number="">
            {figure(target, unit, say)}
            {by !== null && <span className={styles.quiet}> {sayDate(by, say.locale)}</span>}
          </td>
          <td data-number="">
            {figure(latest?.value ?? null, unit, say)}
            {latest?.on != null && <span className={styles.quiet}> {sayDate(latest.on, say.locale)}</span>}
          </td>
          <td>{reached === null ? '–' : say(reached ? 'report.yes' : 'report.no')}</td>
        </tr>
      ))}
    </Framed>
  );
};

export const SupervisionTable: React.FC<{ readonly round: RoundForReport }> = ({ round }) => {
  const styles = useReportStyles();
  const say = useSay();
  const heads = (['aspect', 'reviewed', 'fulfilled', 'share'] as const).map((head) => say(`report.head.${head}`));
  const isMasked = round.lines.some(({ reviewed, fulfilled }) => reviewed === null || fulfilled === null);
  return (
    <>
      <Framed label={say('report.section.supervision')} heads={heads} figures={[1, 2, 3]}>
        {round.lines.map(({ aspect, reviewed, fulfilled, share }) => (
          <tr key={aspect}>
            <th scope="row">{aspect}</th>
            <td data-number="">{sayReported(reviewed, say)}</td>
            <td data-number="">{sayReported(fulfilled, say)}</td>
            <td data-number="">{figure(share, '%', say)}</td>
          </tr>
        ))}
      </Framed>
      {isMasked && <p className={styles.quiet}>{say('supervision.maskedWhy')}</p>}
    </>
  );
};
