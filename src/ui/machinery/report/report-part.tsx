import * as React from 'react';
import { Button, Field, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import type { OpenedReport } from '../../../lists/reports/create-reports';
import type { ReportRow } from '../../../lists/reports/report-row';
import type { WriteFailure } from '../../../lists/repository';
import { compareReports } from '../../../reports/compare';
import type { Report } from '../../../reports/report';
import { usualGroup } from '../../../reports/report-dates';
import { reportTitle } from '../../../reports/say-report';
import { problemWords, type EditProblem } from '../../edit/edit-state';
import { usePrinting } from '../../print/printing';
import { useSay } from '../../say';
import { PartFrame, usePartStyles } from '../kit/part-frame';
import { usePartRows } from '../kit/use-part-rows';
import type { MachineryPartProps } from '../parts';
import { ComparisonView } from './comparison-view';
import { DayChoice } from './day-choice';
import { FreezeReport } from './freeze-report';
import { FrozenList, useSayFrozen } from './frozen-list';
import { ReportOut } from './report-out';
import { ReportSheet } from './report-sheet';
import { useReportStyles } from './report-styles';
import { ReportTextsEditor } from './report-texts';
import { TemplateChoice } from './template-choice';
import { groupOf, readReports, useReport, type ReportChoice, type ReportsRead } from './use-report';

const asItFollows: ReportChoice = { since: null, until: null };
const nothingBeside = { meetings: null, register: null };

/** The report to the plan's styregruppe: as it stands today, those that are frozen, and what differs between two. */
export const ReportPart: React.FC<MachineryPartProps> = (props) => {
  const { site, plan, today, now, signal, mayWrite, rights, me, inner, onInner } = props;
  const say = useSay();
  const styles = useReportStyles();
  const part = usePartStyles();
  const sayFrozen = useSayFrozen();
  const frame = React.useRef<HTMLDivElement>(null);
  const { print } = usePrinting(frame);
  const read = usePartRows<ReportsRead>(
    site,
    signal,
    React.useCallback((lists: MachineryLists) => readReports(lists, plan, today), [plan, today]),
  );
  const [groupKey, setGroupKey] = React.useState<string | null>(usualGroup(plan)?.key ?? null);
  const group = plan.groups.find(({ key }) => key === groupKey) ?? null;
  const [choice, setChoice] = React.useState(asItFollows);
  const { report: present, draft, previous } = useReport(plan, today, read.value, group, choice);
  const frozen = React.useMemo(
    () => (read.value?.frozen ?? []).filter((row) => groupOf(row.groupKey) === groupOf(groupKey)),
    [read.value, groupKey],
  );
  const openId = /^r(\d+)$/.exec(inner ?? '')?.[1];
  const openRow = frozen.find(({ row }) => String(row?.id) === openId) ?? null;
  const opened = useOpenedReport(props.site, openRow);
  const [compared, setCompared] = React.useState<{ readonly with: string; readonly report: OpenedReport } | null>(null);
  const [told, setTold] = React.useState<{ readonly good: boolean; readonly text: string } | null>(null);
  React.useEffect(() => setCompared(null), [openId, groupKey]);
  const place = React.useMemo(
    () => ({
      planKey: plan.key,
      groupKey,
      title: reportTitle({ planTitle: plan.title, group: group === null ? null : group, day: today }, say),
    }),
    [plan.key, plan.title, groupKey, group, today, say],
  );

  const shown = openRow === null ? present : opened?.kind === 'report' ? opened.report : null;
  const compare = (row: ReportRow): void => {
    const open = async (): Promise<void> => {
      const { reports } = await site.machinery();
      setCompared({ with: row.key, report: await reports.open(row) });
    };
    open().catch(() => setCompared({ with: row.key, report: { kind: 'gone' } }));
  };
  const freeze = async (report: Report): Promise<void> => {
    const { reports } = await site.machinery();
    const result = await reports.freeze(report, reportTitle(report, say), me?.name ?? '', today);
    setTold(
      result.ok
        ? { good: true, text: say('report.freeze.done') }
        : { good: false, text: problemWords(problemOf(result.error), say) },
    );
    read.again();
  };
  const comparison =
    compared?.report.kind === 'report' && shown !== null
      ? compared.report.report.day <= shown.day
        ? compareReports(compared.report.report, shown)
        : compareReports(shown, compared.report.report)
      : null;
  return (
    <div ref={frame} className={styles.section}>
      {shown === null && (
        <PartFrame
          title={say('machinery.part.report')}
          lead={null}
          loading={read.loading || (openRow !== null && opened === null)}
          fault={read.fault}
          onAgain={read.again}
        />
      )}
      {openRow !== null && (
        <div className={part.actions} data-print-hide="">
          <Button onClick={() => onInner(null)}>{say('report.back')}</Button>
        </div>
      )}
      {openRow !== null && opened !== null && opened.kind !== 'report' && <Unread kind={opened.kind} />}
      {shown !== null && (
        <ReportSheet
          report={shown}
          frozen={openRow === null ? null : sayFrozen(openRow)}
          editor={
            <div className={styles.section} data-print-hide="">
              {openRow === null && (
                <div className={styles.choices}>
                  {plan.groups.length > 1 && (
                    <Field className={styles.field} label={say('report.for')}>
                      <Select value={groupKey ?? ''} onChange={(_event, { value }) => setGroupKey(value)}>
                        {plan.groups.map(({ key, title }) => (
                          <option key={key} value={key}>
                            {title}
                          </option>
                        ))}
                      </Select>
                    </Field>
                  )}
                  <DayChoice
                    label={say('report.since.label')}
                    hint={previous === null ? say('report.since.first') : undefined}
                    value={shown.since}
                    onChange={(since) => setChoice({ ...choice, since })}
                  />
                  <DayChoice
                    label={say('report.until.label')}
                    hint={say('report.until.hint')}
                    value={shown.until}
                    onChange={(until) => setChoice({ ...choice, until })}
                  />
                </div>
              )}
              <ReportOut
                report={shown}
                before={openRow === null ? previous : null}
                beside={
                  openRow === null && read.value !== null
                    ? { ...read.value.beside, deliveries: plan.deliveries }
                    : nothingBeside
                }
                template={async () => (await site.machinery()).reports.template()}
                now={now}
                onPrint={print}
              />
              {openRow === null && mayWrite && (
                <>
                  <ReportTextsEditor
                    key={groupKey}
                    site={site}
                    today={today}
                    place={place}
                    draft={draft}
                    onWritten={read.again}
                  />
                  <FreezeReport day={today} onFreeze={() => void freeze(shown)} />
                </>
              )}
              <div role="status" className={part.live}>
                {told !== null && (
                  <MessageBar intent={told.good ? 'success' : 'error'} layout="multiline">
                    <MessageBarBody>{told.text}</MessageBarBody>
                  </MessageBar>
                )}
              </div>
              {compared !== null && compared.report.kind !== 'report' && <Unread kind={compared.report.kind} />}
              {comparison !== null && <ComparisonView comparison={comparison} />}
            </div>
          }
        />
      )}
      {read.value !== null && (
        <FrozenList
          frozen={frozen}
          openId={openRow?.row?.id ?? null}
          onOpen={({ row }) => row && onInner(`r${row.id}`)}
          onCompare={shown === null ? null : compare}
        />
      )}
      {read.value !== null && rights.manage && rights.paused !== true && (
        <TemplateChoice site={site} hasOwn={read.value.hasTemplate} onChosen={read.again} />
      )}
    </div>
  );
};

const Unread: React.FC<{ readonly kind: Exclude<OpenedReport['kind'], 'report'> }> = ({ kind }) => {
  const say = useSay();
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>{say(`report.open.${kind}`)}</MessageBarBody>
    </MessageBar>
  );
};

/** A new row has no field that two could have changed: what is left of a conflict is that the list did not take it. */
const problemOf = (failure: WriteFailure<ReportRow>): EditProblem =>
  failure.kind === 'conflict' ? { kind: 'gone' } : failure;

/** A frozen report with its file; null while it is read. */
function useOpenedReport(site: MachineryPartProps['site'], row: ReportRow | null): OpenedReport | null {
  const [opened, setOpened] = React.useState<{ readonly key: string; readonly one: OpenedReport } | null>(null);
  React.useEffect(() => {
    if (row === null) return;
    let shown = true;
    site
      .machinery()
      .then(({ reports }) => reports.open(row))
      .then(
        (one) => shown && setOpened({ key: row.key, one }),
        () => shown && setOpened({ key: row.key, one: { kind: 'gone' } }),
      );
    return () => {
      shown = false;
    };
  }, [site, row]);
  return opened !== null && opened.key === row?.key ? opened.one : null;
}
