import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import type { PlanSite } from '../../../lists/plan-site';
import type { ReportPlace } from '../../../lists/reports/create-reports';
import { textsOf, type ReportRow } from '../../../lists/reports/report-row';
import type { WriteResult } from '../../../lists/repository';
import type { LocalDate } from '../../../plan/plan';
import { noTexts, reportTexts, type ReportTexts } from '../../../reports/report';
import type { FormField } from '../../edit/form-fields';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import { RowNote } from '../kit/row-note';
import { usePartWrites } from '../kit/row-writes';

interface ReportTextsProps {
  readonly site: PlanSite;
  readonly today: LocalDate;
  readonly place: ReportPlace;
  readonly draft: ReportRow | null;
  readonly onWritten: () => void;
}

const newTexts = 'report/texts';

/** A form leaves nothing where a text was emptied. */
const filled = (texts: ReportTexts, change: Partial<ReportRow>): ReportTexts =>
  Object.fromEntries(
    reportTexts.map((name) => [
      name,
      name in change ? ((change[name] as string | null | undefined) ?? '') : texts[name],
    ]),
  ) as unknown as ReportTexts;

/** What people write in a report, edited in place; kept for the next one until somebody writes anew. */
export const ReportTextsEditor: React.FC<ReportTextsProps> = ({ site, today, place, draft, onWritten }) => {
  const part = usePartStyles();
  const say = useSay();
  const [open, setOpen] = React.useState(false);
  const fields = React.useMemo(
    (): readonly FormField[] =>
      reportTexts.map((name) => ({ name, label: say(`report.texts.${name}`), kind: 'text' as const })),
    [say],
  );
  const change = React.useCallback(
    (lists: MachineryLists, row: ReportRow, changed: Partial<ReportRow>): Promise<WriteResult<ReportRow>> =>
      lists.reports.saveTexts(place, row, filled(textsOf(row), changed)),
    [place],
  );
  const writes = usePartWrites(site, change, onWritten);
  const save = (changed: Partial<ReportRow>): Promise<boolean> =>
    draft === null
      ? writes.run(
          newTexts,
          (lists) => lists.reports.saveTexts(place, null, filled(noTexts, changed)),
          say('report.texts.saved'),
        )
      : writes.change(draft, changed, { done: say('report.texts.saved'), undone: say('report.texts.undone') });
  return (
    <div data-print-hide="">
      {open ? (
        <RowEditor
          site={site}
          today={today}
          label={say('report.texts.form')}
          fields={fields}
          thing={draft}
          name={newTexts}
          writes={writes}
          onSave={async (changed) => {
            const saved = await save(changed);
            if (saved) setOpen(false);
            return saved;
          }}
          onClose={() => setOpen(false)}
        />
      ) : (
        <div className={part.actions}>
          <Button icon={<EditRegular />} onClick={() => setOpen(true)}>
            {say('report.texts.edit')}
          </Button>
          <p className={part.quiet}>{say('report.texts.kept')}</p>
        </div>
      )}
      <RowNote site={site} today={today} writes={writes} fields={fields} inForm={[newTexts, draft?.key ?? newTexts]} />
    </div>
  );
};
