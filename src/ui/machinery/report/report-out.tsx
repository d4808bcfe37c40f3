import * as React from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { CopyRegular, DocumentRegular, PrintRegular, SendRegular, TableRegular } from '@fluentui/react-icons';
import type { ReportLists } from '../../../reports/xlsx/report-workbook';
import { loadWord } from '../../../reports/load-word';
import type { Report } from '../../../reports/report';
import { reportAsText, reportTitle } from '../../../reports/say-report';
import { useLinks } from '../../links';
import { useSay } from '../../say';
import { copyForms, giveFile } from '../../tidsplan/out/deliver';
import { usePartStyles } from '../kit/part-frame';
import { useReportStyles } from './report-styles';

interface Told {
  readonly good: boolean;
  readonly text: string;
}

interface ReportOutProps {
  readonly report: Report;
  /** The report before, which the Word file is compared with. */
  readonly before: Report | null;
  /** Of a frozen report the other lists are not known as they were. */
  readonly beside: ReportLists;
  readonly template: () => Promise<Uint8Array | null>;
  readonly now: () => Date;
  readonly onPrint: () => void;
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The ways in which a report is taken away. Nothing is sent: what is made goes to the person who presses. */
export const ReportOut: React.FC<ReportOutProps> = ({ report, before, beside, template, now, onPrint }) => {
  const styles = useReportStyles();
  const part = usePartStyles();
  const say = useSay();
  const { shares } = useLinks();
  const [told, setTold] = React.useState<Told | null>(null);
  const name = (ending: string): string => `${reportTitle(report, say)}.${ending}`;
  const does = (way: () => Promise<Told>, failed: string): void => {
    // Emptied first, so that a screen reader hears the same words twice where the same is done twice.
    setTold(null);
    way().then(setTold, () => setTold({ good: false, text: failed }));
  };
  const gave = (ending: keyof typeof types, bytes: Uint8Array, notes: readonly string[]): Told => {
    giveFile(name(ending), new Blob([bytes.slice().buffer], { type: types[ending] }));
    return { good: true, text: [say('report.out.done', { file: name(ending) }), ...notes].join(' ') };
  };
  const giveXlsx = async (): Promise<Told> => {
    const { reportWorkbook } = await import(
      /* webpackChunkName: 'fremdrift-report-files' */ '../../../reports/xlsx/report-workbook'
    );
    return gave('xlsx', reportWorkbook(report, beside, say, now()), []);
  };
  const giveWord = async (): Promise<Told> => {
    const [word, own] = await Promise.all([loadWord(), template()]);
    const { file, notes } = word.make(report, { template: own, before, say });
    return gave('docx', file, notes);
  };
  const copy = async (): Promise<Told> =>
    (await copyForms({ 'text/plain': reportAsText(report, say) }))
      ? { good: true, text: say('report.out.copied') }
      : { good: false, text: say('report.out.notCopied') };
  const teams = shares.find(({ kind }) => kind === 'teams');
  return (
    <div className={part.actions} data-print-hide="">
      <Button appearance="primary" icon={<DocumentRegular />} onClick={() => does(giveWord, say('report.out.failed'))}>
        {say('report.out.docx')}
      </Button>
      <Button icon={<PrintRegular />} onClick={onPrint}>
        {say('report.out.print')}
      </Button>
      <Button icon={<TableRegular />} onClick={() => does(giveXlsx, say('report.out.failed'))}>
        {say('report.out.xlsx')}
      </Button>
      <Button icon={<CopyRegular />} onClick={() => does(copy, say('report.out.notCopied'))}>
        {say('report.out.copy')}
      </Button>
      {teams && (
        <Button
          icon={<SendRegular />}
          onClick={() =>
            does(
              () => teams.share(reportTitle(report, say)).then(() => ({ good: true, text: say('report.out.shared') })),
              say('report.out.notShared'),
            )
          }
        >
          {say('report.out.teams')}
        </Button>
      )}
      <p role="status" className={mergeClasses(styles.told, told?.good === false && styles.bad)}>
        {told?.text ?? ''}
      </p>
    </div>
  );
};
