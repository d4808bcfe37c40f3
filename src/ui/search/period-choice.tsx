import * as React from 'react';
import {
  Button,
  Field,
  Input,
  makeStyles,
  MenuButton,
  Popover,
  PopoverSurface,
  PopoverTrigger,
} from '@fluentui/react-components';
import { explainPeriod, saySpan } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import { useSay } from '../say';
import type { PeriodFilter } from '../state';
import { periodChoices } from './choices';

const useStyles = makeStyles({
  surface: { display: 'grid', gap: '12px', width: 'min(300px, 80vw)', boxSizing: 'border-box' },
  quick: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  form: { display: 'grid', gap: '8px', justifyItems: 'start' },
  field: { width: '100%' },
  on: { fontWeight: 600 },
});

interface PeriodChoiceProps {
  readonly period: PeriodFilter | null;
  readonly today: LocalDate;
  readonly onChange: (period: PeriodFilter | null) => void;
}

/** A period in a press, or in the plan's own words with what they mean beside them. */
export const PeriodChoice: React.FC<PeriodChoiceProps> = ({ period, today, onChange }) => {
  const styles = useStyles();
  const say = useSay();
  const [open, setOpen] = React.useState(false);
  const [text, setText] = React.useState('');
  const { read } = explainPeriod(text.trim(), { reference: today });
  const typed = text.trim() !== '';
  const dated = read.start !== null || read.end !== null;
  const choose = (next: PeriodFilter | null): void => {
    onChange(next);
    setOpen(false);
  };
  const meaning =
    read.start !== null && read.end !== null
      ? say('period.understood', { periodText: read.text, meaning: saySpan(read.start, read.end, say.locale) })
      : undefined;
  return (
    <Popover open={open} onOpenChange={(_event, data) => setOpen(data.open)} trapFocus positioning="below-start">
      <PopoverTrigger disableButtonEnhancement>
        <MenuButton {...(period !== null && { className: styles.on })}>
          {period === null ? say('search.period') : `${say('search.period')} (1)`}
        </MenuButton>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={say('search.period')}>
        <div className={styles.quick}>
          {periodChoices(today).map(({ key, period: those }) => {
            const chosen = period?.from === those.from && period.to === those.to;
            return (
              <Button
                key={key}
                size="small"
                shape="circular"
                appearance={chosen ? 'primary' : 'secondary'}
                aria-pressed={chosen}
                onClick={() => choose(chosen ? null : those)}
              >
                {say(key)}
              </Button>
            );
          })}
        </div>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (dated) choose({ from: read.start, to: read.end });
          }}
        >
          <Field
            className={styles.field}
            label={say('search.periodField')}
            hint={say('search.periodHint')}
            validationState={typed && !dated ? 'warning' : 'none'}
            validationMessage={typed && !dated ? say('period.unreadable', { periodText: text.trim() }) : meaning}
          >
            <Input value={text} maxLength={120} onChange={(_event, { value }) => setText(value)} />
          </Field>
          <Button type="submit" disabledFocusable={!dated}>
            {say('search.periodShow')}
          </Button>
        </form>
      </PopoverSurface>
    </Popover>
  );
};
