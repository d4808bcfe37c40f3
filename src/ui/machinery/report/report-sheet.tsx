import * as React from 'react';
import type { Report } from '../../../reports/report';
import { reportLead, reportTitle, sayNotRead } from '../../../reports/say-report';
import { useSay } from '../../say';
import { useUniqueId } from '../../use-unique-id';
import { EvaluationView } from './evaluation-view';
import { IndicatorFigures } from './indicator-figures';
import { ReportItems } from './report-items';
import { useReportStyles } from './report-styles';
import { AreaTable, IndicatorTable, SupervisionTable } from './report-tables';

interface SectionProps {
  readonly title: string;
  readonly action?: React.ReactNode;
}

const Section: React.FC<SectionProps> = ({ title, children }) => {
  const styles = useReportStyles();
  const id = useUniqueId('report');
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
};

interface ReportSheetProps {
  readonly report: Report;
  /** Of a frozen one: when and by whom. */
  readonly frozen: string | null;
  /** Where the texts are edited in place; null where they cannot be. */
  readonly editor: React.ReactNode;
}

/** A report as a page: what the group reads, in the order it reads it. Printed, it is all there is on the paper. */
export const ReportSheet: React.FC<ReportSheetProps> = ({ report, frozen, editor }) => {
  const styles = useReportStyles();
  const say = useSay();
  const { texts, supervision } = report;
  const written = (name: keyof Report['texts']): React.ReactNode =>
    texts[name].trim() === '' ? null : <p className={styles.words}>{texts[name]}</p>;
  const own = (name: keyof Report['texts']): React.ReactNode =>
    written(name) ?? <p className={styles.quiet}>{say('report.texts.none')}</p>;
  const notRead = sayNotRead(report, say);
  return (
    <article className={styles.sheet} data-print-root="" aria-label={reportTitle(report, say)}>
      <header>
        <h1 className={styles.title}>{reportTitle(report, say)}</h1>
        {frozen !== null && <p className={styles.quiet}>{frozen}</p>}
        <p className={styles.lead}>{reportLead(report, say)}</p>
      </header>
      {editor}
      <Section title={say('report.texts.summary')}>{own('summary')}</Section>
      <Section title={say('report.texts.decisions')}>{own('decisions')}</Section>
      <Section title={say('report.section.areas')}>
        <AreaTable report={report} />
      </Section>
      <Section title={say('report.section.since')}>
        <h3 className={styles.sub}>{say('report.head.reached')}</h3>
        <ReportItems items={report.reached} none={say('report.none.reached')} />
        <h3 className={styles.sub}>{say('report.compare.moved')}</h3>
        <ReportItems items={report.moved} none={say('report.none.moved')} moved />
      </Section>
      <Section title={say('report.section.late')}>
        <ReportItems items={report.late} none={say('report.none.late')} />
      </Section>
      <Section title={say('report.section.next')}>
        {written('next')}
        <ReportItems items={report.coming} none={say('report.none.coming')} />
      </Section>
      <Section title={say('report.texts.risks')}>{own('risks')}</Section>
      <Section title={say('report.section.undated')}>
        <ReportItems items={report.undated} none={say('report.none.undated')} />
      </Section>
      <Section title={say('report.section.followUps')}>
        <ReportItems items={report.followUps} none={say('report.none.followUps')} />
      </Section>
      <Section title={say('report.section.indicators')}>
        <IndicatorTable indicators={report.indicators} />
        {report.indicators.map((indicator) => (
          <IndicatorFigures key={indicator.key} indicator={indicator} />
        ))}
      </Section>
      {supervision !== null && (
        <Section title={say('report.section.supervision')}>
          <SupervisionTable round={supervision} />
        </Section>
      )}
      {(report.evaluations ?? []).length > 0 && (
        <Section title={say('report.section.evaluations')}>
          {report.evaluations?.map((one) => (
            <EvaluationView key={one.key} evaluation={one} />
          ))}
        </Section>
      )}
      {notRead !== null && (
        <Section title={say('report.section.notRead')}>
          <p className={styles.words}>{notRead}</p>
        </Section>
      )}
    </article>
  );
};
