import * as React from 'react';
import { Button, Field, MessageBar, MessageBarBody, Textarea } from '@fluentui/react-components';
import type { PlanSite } from '../../../lists/plan-site';
import { asFault, faultWords } from '../../../lists/transport/request-fault';
import { isCovered, type Coverage, type CoverageWanted, type SeatKind } from '../../../meetings/coverage';
import { fold } from '../../../periods/tokens';
import { holdsCpr } from '../../../plan/cpr';
import { linesOf } from '../../edit/form-fields';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';

interface CoverageSectionProps {
  readonly site: PlanSite;
  readonly coverage: Coverage;
  readonly wanted: CoverageWanted;
  readonly maySet: boolean;
  readonly onSaved: () => void;
}

const parts = ['units', 'caseSteps', 'targetGroups'] as const;

/** Whom the følgegruppe represents, what it lacks in words, and unit by unit in a table. */
export const CoverageSection: React.FC<CoverageSectionProps> = ({ site, coverage, wanted, maySet, onSaved }) => {
  const styles = usePartStyles();
  const say = useSay();
  const [open, setOpen] = React.useState(false);
  const { members, units } = coverage;
  const namesOf = (unit: string, kind: SeatKind): string =>
    members
      .filter((one) => one.kind === kind && fold(one.holder.unit ?? '').trim() === fold(unit).trim())
      .map(({ holder }) => (holder.person ?? holder.substitute)?.name ?? '')
      .join(', ') || say('meetings.coverage.missing');
  const coversOf = (unit: string): string =>
    [
      ...new Set(
        members.flatMap(({ holder }) => (fold(holder.unit ?? '') === fold(unit) ? (holder.covers ?? []) : [])),
      ),
    ].join(', ');
  return (
    <>
      <h3 className={styles.sectionTitle}>{say('meetings.coverage')}</h3>
      {members.length === 0 ? (
        <p className={styles.text}>{say('meetings.coverage.nobody')}</p>
      ) : isCovered(coverage) ? (
        <p className={styles.text}>{say('meetings.coverage.whole')}</p>
      ) : (
        <ul>
          {lacksOf().map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {members.length > 0 && units.length > 0 && (
        <div className={styles.tableFrame} role="region" aria-label={say('meetings.coverage.table')} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(['unit', 'employeeHead', 'leaderHead', 'covers'] as const).map((column) => (
                  <th key={column} scope="col">
                    {say(`meetings.coverage.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {units.map((unit) => (
                <tr key={unit}>
                  <th scope="row">{unit}</th>
                  <td>{namesOf(unit, 'employee')}</td>
                  <td>{namesOf(unit, 'leader')}</td>
                  <td>{coversOf(unit)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {maySet && !open && (
        <div data-print-hide="">
          <Button appearance="subtle" onClick={() => setOpen(true)}>
            {say('meetings.coverage.settings')}
          </Button>
        </div>
      )}
      {open && (
        <CoverageForm
          site={site}
          wanted={wanted}
          onClose={(saved) => {
            setOpen(false);
            if (saved) onSaved();
          }}
        />
      )}
    </>
  );

  function lacksOf(): string[] {
    const { hasLawyer, withoutEmployee, withoutLeader, withoutCaseStep, withoutTargetGroup, emptySeats } = coverage;
    const of = (all: readonly string[], line: (said: string) => string): string[] =>
      all.length === 0 ? [] : [line(all.join(', '))];
    return [
      ...(hasLawyer ? [] : [say('meetings.coverage.lawyer')]),
      ...of(withoutEmployee, (of_) => say('meetings.coverage.employee', { units: of_ })),
      ...of(withoutLeader, (of_) => say('meetings.coverage.leader', { units: of_ })),
      ...of(withoutCaseStep, (names) => say('meetings.coverage.caseStep', { names })),
      ...of(withoutTargetGroup, (names) => say('meetings.coverage.targetGroup', { names })),
      ...of(
        emptySeats.map(({ role, unit }) => (unit === null ? role : `${role}, ${unit}`)),
        (names) => say('meetings.coverage.empty', { names }),
      ),
    ];
  }
};

interface CoverageFormProps {
  readonly site: PlanSite;
  readonly wanted: CoverageWanted;
  readonly onClose: (saved: boolean) => void;
}

/** The units, case steps and target groups that are asked for; one setting of the site. */
const CoverageForm: React.FC<CoverageFormProps> = ({ site, wanted, onClose }) => {
  const styles = usePartStyles();
  const say = useSay();
  const [texts, setTexts] = React.useState<Readonly<Record<(typeof parts)[number], string>>>({
    units: wanted.units.join('\n'),
    caseSteps: wanted.caseSteps.join('\n'),
    targetGroups: wanted.targetGroups.join('\n'),
  });
  const [saving, setSaving] = React.useState(false);
  const [problem, setProblem] = React.useState<string | null>(null);
  const save = async (): Promise<void> => {
    if (parts.some((part) => holdsCpr(texts[part]))) return setProblem(say('edit.cpr'));
    setSaving(true);
    setProblem(null);
    try {
      const { meetings } = await site.machinery();
      await meetings.coverage.write({
        units: linesOf(texts.units),
        caseSteps: linesOf(texts.caseSteps),
        targetGroups: linesOf(texts.targetGroups),
      });
      onClose(true);
    } catch (error) {
      setSaving(false);
      setProblem(faultWords(asFault(error), say));
    }
  };
  return (
    <form
      className={styles.section}
      aria-label={say('meetings.coverage.settings')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {parts.map((part) => (
        <Field
          key={part}
          label={say(`meetings.coverage.${part}`)}
          hint={say(part === 'units' ? 'meetings.coverage.unitsHint' : 'meetings.coverage.linesHint')}
        >
          <Textarea
            value={texts[part]}
            onChange={(_event, { value }) => setTexts((before) => ({ ...before, [part]: value }))}
            resize="vertical"
          />
        </Field>
      ))}
      {problem !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={saving}>
          {say('edit.save')}
        </Button>
        <Button onClick={() => onClose(false)}>{say('edit.cancel')}</Button>
      </div>
    </form>
  );
};
