import * as React from 'react';
import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { WriteResult } from '../../../lists/repository';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import { keys } from '../../../lists/supervision/supervision-lists';
import { holdsCpr } from '../../../plan/cpr';
import { lookedAt, sampleOf, samplesOf, type LookedAt } from '../../../supervision/looked-at';
import type { Sample } from '../../../supervision/supervision';
import { readNumber } from '../../edit/number-text';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { RowNote } from '../kit/row-note';
import { usePartWrites } from '../kit/row-writes';
import { blankSample } from '../../../supervision/blank-sample';
import { DrawPanel } from './draw-panel';
import type { RoundProps } from './round-props';
import { sampleFields } from './sample-fields';
import { sayLookedAt } from '../../../supervision/say-supervision';

const columns = ['reviewed', 'fulfilled', 'optedOut'] as const;
type Column = (typeof columns)[number];
type Cell = `${string}/${Column}`;
const cellOf = ({ kind, key }: LookedAt, column: Column): Cell => `${kind}:${key}/${column}`;

/** A unit's own counts, written as a table: one line for each thing that the round looks at, from cell to cell by Tab. */
export const Figures: React.FC<RoundProps> = (props) => {
  const { part, round, supervision, units, again } = props;
  const { site, plan, today, mayWrite } = part;
  const styles = usePartStyles();
  const say = useSay();
  const [unit, setUnit] = React.useState(units[0] ?? '');
  const [typed, setTyped] = React.useState<Readonly<Record<Cell, string>>>({});
  const [finding, setFinding] = React.useState<string | null>(null);
  const writes = usePartWrites<Sample>(
    site,
    (lists, sample, change) => lists.supervision.samples.change(sample, change),
    again,
  );
  const samples = samplesOf(supervision, round.key);
  const things = lookedAt(round);
  const draw = sampleOf(samples, unit, null);
  const textOf = (of: LookedAt, column: Column): string => {
    const stored = sampleOf(samples, unit, of)?.[column] ?? null;
    return typed[cellOf(of, column)] ?? (stored === null ? '' : String(stored));
  };
  const countOf = (of: LookedAt, column: Column): number | null | undefined => {
    const count = readNumber(textOf(of, column));
    return count === undefined || (count !== null && (!Number.isInteger(count) || count < 0)) ? undefined : count;
  };
  const amiss = (of: LookedAt): string | null => {
    const [reviewed, fulfilled, optedOut] = columns.map((column) => countOf(of, column));
    if (reviewed === undefined || fulfilled === undefined || optedOut === undefined) return say('supervision.notCount');
    if ((fulfilled ?? 0) > (reviewed ?? 0)) return say('supervision.tooMany');
    return (optedOut ?? 0) > (fulfilled ?? 0) ? say('supervision.tooManyOut') : null;
  };
  const isTyped = Object.keys(typed).length > 0 || finding !== null;
  const isAmiss = things.some((of) => amiss(of) !== null) || (finding !== null && holdsCpr(finding));

  const save = async (): Promise<void> => {
    const written = new Set<string>();
    const work = async (lists: MachineryLists): Promise<WriteResult<Sample>> => {
      let last: WriteResult<Sample> | null = null;
      for (const step of stepsOf(lists)) {
        if (written.has(step.name)) continue;
        last = await step.run();
        if (!last.ok) return last;
        // A second try does not write once more what the first one did.
        written.add(step.name);
      }
      return last ?? { ok: false, error: { kind: 'gone' } };
    };
    if (await writes.run(`figures/${unit}`, work, say('supervision.figuresSaved', { unit }))) {
      setTyped({});
      setFinding(null);
    }
  };

  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>{say('supervision.figures')}</h2>
      <Field label={say('supervision.unit')}>
        <Select
          value={unit}
          onChange={(_event, { value }) => {
            setUnit(value);
            setTyped({});
            setFinding(null);
            writes.discard();
          }}
        >
          {units.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
      <DrawPanel key={unit} {...{ ...props, unit, draw, writes }} />
      <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={say('supervision.figuresOf', { unit })}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('supervision.head.thing')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {say(`supervision.head.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {things.map((of) => {
              const title = sayLookedAt(of, plan, say);
              const problem = amiss(of);
              return (
                <tr key={`${of.kind}:${of.key}`}>
                  <th scope="row">
                    {title}
                    {problem !== null && (
                      <span role="alert" className={styles.quiet} style={{ display: 'block' }}>
                        {problem}
                      </span>
                    )}
                  </th>
                  {columns.map((column) => (
                    <td key={column}>
                      {mayWrite ? (
                        <Input
                          style={{ width: '88px', minWidth: 0 }}
                          inputMode="numeric"
                          aria-label={say('supervision.cell', { title, what: say(`supervision.head.${column}`) })}
                          aria-invalid={problem !== null}
                          value={textOf(of, column)}
                          onChange={(_event, { value }) => setTyped((now) => ({ ...now, [cellOf(of, column)]: value }))}
                        />
                      ) : (
                        textOf(of, column)
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.quiet}>{say('supervision.optedOut')}</p>
      {mayWrite && (
        <>
          <Field
            label={say('supervision.findings')}
            hint={say('supervision.hint.noCase')}
            {...(finding !== null && holdsCpr(finding) ? { validationMessage: say('edit.cpr') } : {})}
          >
            <Textarea
              value={finding ?? draw?.findings ?? ''}
              onChange={(_event, { value }) => setFinding(value)}
              resize="vertical"
            />
          </Field>
          <div className={styles.actions} data-print-hide="">
            <Button appearance="primary" disabled={!isTyped || isAmiss} onClick={() => void save()}>
              {say('supervision.saveFigures')}
            </Button>
          </div>
        </>
      )}
      <RowNote site={site} today={today} writes={writes} fields={sampleFields(say)} />
    </section>
  );

  /** One write for each line that somebody has typed in, and one for the findings. */
  function stepsOf({ supervision: lists }: MachineryLists) {
    const lines = things
      .filter((of) => columns.some((column) => cellOf(of, column) in typed))
      .map((of) => {
        const counts = {
          reviewed: countOf(of, 'reviewed') ?? null,
          fulfilled: countOf(of, 'fulfilled') ?? null,
          optedOut: countOf(of, 'optedOut') ?? null,
          reportedOn: today,
        };
        const before = sampleOf(samples, unit, of);
        const fresh = {
          ...blankSample(round.key, unit),
          ...counts,
          indicatorKey: of.kind === 'indicator' ? of.key : null,
          aspect: of.kind === 'indicator' ? null : of.key,
        };
        return {
          name: `${of.kind}:${of.key}`,
          run: () =>
            before === null
              ? lists.samples.add(plan.key, keys.sample(fresh), fresh, `${unit}, ${sayLookedAt(of, plan, say)}`)
              : lists.samples.change(before, counts),
        };
      });
    if (finding === null) return lines;
    const fresh = { ...blankSample(round.key, unit), findings: finding.trim() || null };
    const saved = {
      name: 'findings',
      run: () =>
        draw === null
          ? lists.samples.add(plan.key, keys.sample(fresh), fresh, unit)
          : lists.samples.change(draw, { findings: fresh.findings }),
    };
    return [...lines, saved];
  }
};
