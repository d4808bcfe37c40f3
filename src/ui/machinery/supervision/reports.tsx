import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { sayDate } from '../../../periods/index';
import { keys } from '../../../lists/supervision/supervision-lists';
import { summersOf } from '../../../supervision/levels';
import { sayLevel } from '../../../supervision/say-supervision';
import type { RoundReport } from '../../../supervision/supervision';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import { RowNote } from '../kit/row-note';
import { usePartWrites } from '../kit/row-writes';
import { reportFields } from './round-fields';
import type { RoundProps } from './round-props';

type Whom = Pick<RoundReport, 'level' | 'unit'>;

/** The chief lawyer's report to each unit's leaders, and what level 4 and 3 sum up: kept, shown, and copied as plain text. */
export const Reports: React.FC<RoundProps> = ({ part, round, supervision, units, again }) => {
  const { site, plan, today, mayWrite } = part;
  const styles = usePartStyles();
  const say = useSay();
  const fields = React.useMemo(() => reportFields(say), [say]);
  const [open, setOpen] = React.useState<Whom | null>(null);
  const [copied, setCopied] = React.useState<string | null>(null);
  const writes = usePartWrites<RoundReport>(
    site,
    (lists, report, change) => lists.supervision.reports.change(report, change),
    again,
  );
  const whom: readonly Whom[] = [
    ...units.map((unit) => ({ level: 'unit' as const, unit })),
    ...summersOf(round, units).map(({ level, place }) => ({ level, unit: place })),
  ];
  const nameOf = ({ level, unit }: Whom): string =>
    level === 'unit' ? (unit ?? '') : sayLevel({ level, place: unit }, say);
  const rowName = (one: Whom): string => `supervision/report/${keys.report({ roundKey: round.key, ...one })}`;
  const reportOf = ({ level, unit }: Whom): RoundReport | null =>
    supervision.reports.find((one) => one.roundKey === round.key && one.level === level && one.unit === unit) ?? null;
  const copy = async (report: RoundReport, name: string): Promise<void> => {
    const parts = [`${round.title}: ${name}`, report.text, report.analysis].filter((one) => one !== null);
    await navigator.clipboard.writeText(parts.join('\n\n')).then(
      () => setCopied(say('supervision.copied', { name })),
      // Teams gives a frame no clipboard: the text stands there to be marked.
      () => setCopied(say('supervision.notCopied')),
    );
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>{say('supervision.reports')}</h2>
      <p className={styles.quiet}>{say('supervision.reportsWhy')}</p>
      <RowNote
        site={site}
        today={today}
        writes={writes}
        fields={fields}
        inForm={open === null ? [] : [reportOf(open)?.key ?? rowName(open)]}
      />
      <div role="status" className={styles.live}>
        {copied}
      </div>
      {whom.map((one) => {
        const report = reportOf(one);
        const name = nameOf(one);
        const isOpen = open !== null && rowName(open) === rowName(one);
        return (
          <div key={rowName(one)}>
            <h3 className={styles.sectionTitle}>{name}</h3>
            <p className={styles.quiet}>
              {report === null || report.givenOn === null
                ? say('supervision.notGiven')
                : say('supervision.given', { day: sayDate(report.givenOn, say.locale) })}
            </p>
            {report !== null && report.text !== null && <p className={styles.text}>{report.text}</p>}
            {report !== null && report.analysis !== null && <p className={styles.text}>{report.analysis}</p>}
            {isOpen ? (
              <RowEditor<RoundReport>
                site={site}
                today={today}
                label={say('supervision.reportTo', { name })}
                fields={fields}
                thing={report}
                begin={{ roundKey: round.key, ...one }}
                name={rowName(one)}
                writes={writes}
                onSave={(change) => {
                  if (report !== null)
                    return writes.change(report, change, {
                      done: say('supervision.saved'),
                      undone: say('supervision.undone'),
                    });
                  const made = { roundKey: round.key, ...one, givenOn: null, text: null, analysis: null, ...change };
                  return writes.run(
                    rowName(one),
                    (lists) =>
                      lists.supervision.reports.add(plan.key, keys.report(made), made, `${round.title}, ${name}`),
                    say('supervision.saved'),
                  );
                }}
                onClose={() => setOpen(null)}
              />
            ) : (
              <div className={styles.actions} data-print-hide="">
                {mayWrite && (
                  <Button size="small" aria-label={say('supervision.reportTo', { name })} onClick={() => setOpen(one)}>
                    {say(report === null ? 'supervision.write' : 'supervision.edit')}
                  </Button>
                )}
                {report !== null && report.text !== null && (
                  <Button
                    size="small"
                    aria-label={say('supervision.copyOf', { name })}
                    onClick={() => void copy(report, name)}
                  >
                    {say('supervision.copy')}
                  </Button>
                )}
              </div>
            )}
          </div>
        );
      })}
    </section>
  );
};
