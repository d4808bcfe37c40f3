import * as React from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { keys } from '../../../lists/supervision/supervision-lists';
import { casesOf, readDemand } from '../../../supervision/demand';
import { drawFrom, mostCases, newCode } from '../../../supervision/draw';
import type { Sample } from '../../../supervision/supervision';
import { readNumber } from '../../edit/number-text';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import type { PartWrites } from '../kit/row-writes';
import { blankSample } from '../../../supervision/blank-sample';
import type { RoundProps } from './round-props';
import { sayNames } from '../../../supervision/say-supervision';

interface DrawPanelProps extends RoundProps {
  readonly unit: string;
  /** The unit's draw as it stands; null before the first. */
  readonly draw: Sample | null;
  readonly writes: PartWrites<Sample>;
}

const random = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

/**
 * Draws places in a unit's own list from a count alone. A unit's code is made once a round and kept: the same count gives the
 * same places, so nobody draws until they like what comes.
 */
export const DrawPanel: React.FC<DrawPanelProps> = ({ part, round, unit, draw, writes }) => {
  const { plan, mayWrite } = part;
  const styles = usePartStyles();
  const say = useSay();
  const [total, setTotal] = React.useState(draw?.total?.toString() ?? '');
  const [cases, setCases] = React.useState(draw?.drawn?.toString() ?? '');
  const demand = readDemand(round.demand);
  const all = countOf(total);
  const asked = demand === null || all === null ? countOf(cases) : casesOf(demand, all);
  const size = all === null || asked === null ? null : Math.min(asked, all);

  const save = (): void => {
    if (all === null || size === null) return;
    const drawn = { total: all, drawn: size, code: draw?.code ?? newCode(random) };
    const fresh = { ...blankSample(round.key, unit), ...drawn };
    void writes.run(
      `draw/${unit}`,
      ({ supervision: { samples } }) =>
        draw === null ? samples.add(plan.key, keys.sample(fresh), fresh, unit) : samples.change(draw, drawn),
      say('supervision.drawSaved'),
    );
  };
  return (
    <div style={{ display: 'grid', rowGap: '8px' }}>
      {mayWrite && (
        // A hint under one field must not lift that field above the other.
        <div className={styles.actions} data-print-hide="" style={{ alignItems: 'start' }}>
          <Field label={say('supervision.total')} hint={say('supervision.hint.total')}>
            <Input inputMode="numeric" value={total} onChange={(_event, { value }) => setTotal(value)} />
          </Field>
          {demand === null && (
            <Field label={say('supervision.cases')}>
              <Input inputMode="numeric" value={cases} onChange={(_event, { value }) => setCases(value)} />
            </Field>
          )}
          <Button disabled={size === null || size === 0} onClick={save} style={{ marginTop: '26px' }}>
            {size === null || all === null
              ? say('supervision.drawAny')
              : say('supervision.draw', { cases: say.count('count.case', size), total: all })}
          </Button>
        </div>
      )}
      {draw !== null && draw.code !== null && draw.total !== null && draw.drawn !== null && draw.total <= mostCases && (
        <p className={styles.text}>
          {say('supervision.drawn', {
            numbers: sayNames(drawFrom(draw.code, draw.total, draw.drawn).map(String), say),
            code: draw.code,
          })}
        </p>
      )}
    </div>
  );
};

/** A number of cases from 0 to the most there can be; null for anything else. */
function countOf(text: string): number | null {
  const count = readNumber(text);
  return count === undefined || count === null || !Number.isInteger(count) || count < 0 || count > mostCases
    ? null
    : count;
}
