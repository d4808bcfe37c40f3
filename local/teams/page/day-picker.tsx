import * as React from 'react';
import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from '@fluentui/react-components';
import { CalendarLtrRegular, ChevronLeftRegular, ChevronRightRegular, FastForwardRegular } from '@fluentui/react-icons';
import { visuallyHidden } from './announcer';
import { Calendar } from './calendar';
import { clockText, dayInYear, longDay, shiftDay, shortDay } from './dates';
import { useNarrow } from './use-narrow';
import { useSay } from './words';
import type { TeamsState } from '../shape';

const useStyles = makeStyles({
  group: { display: 'flex', alignItems: 'center', gap: '4px', '@media (max-width: 640px)': { flex: '1 1 100%' } },
  label: { marginRight: '4px', whiteSpace: 'nowrap' },
  day: { whiteSpace: 'nowrap', '@media (max-width: 640px)': { flex: 1, minWidth: 0 } },
  form: { display: 'grid', gap: '12px', justifyItems: 'start' },
  help: { margin: 0, maxWidth: '272px', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  next: { whiteSpace: 'nowrap' },
});

export interface DayPickerProps {
  readonly state: TeamsState;
  readonly nextReminder: string | null;
  readonly moving: boolean;
  readonly moveTo: (day: string) => void;
}

/** "I dag er …": the day, one back and one forward, any other, and the next on which a reminder falls due. */
export const DayPicker: React.FC<DayPickerProps> = ({ state, nextReminder, moving, moveTo }) => {
  const say = useSay();
  const styles = useStyles();
  const narrow = useNarrow();
  const [open, setOpen] = React.useState(false);
  const day = longDay(state.today, say.locale);
  const shown = narrow
    ? shortDay(state.today, say.locale)
    : `${day}, ${say('date.clock', { time: clockText(state.clock, say.locale) })}`;
  const go = (to: string): void => {
    setOpen(false);
    moveTo(to);
  };
  const next = nextReminder && (
    <Button
      size="small"
      className={styles.next}
      appearance={narrow ? 'secondary' : 'subtle'}
      icon={<FastForwardRegular />}
      disabledFocusable={moving}
      onClick={() => go(nextReminder)}
    >
      {say('teams.bar.next', { date: dayInYear(nextReminder, state.today, say.locale) })}
    </Button>
  );
  return (
    <span className={styles.group} role="group" aria-label={say('teams.bar.todayIs')}>
      <span className={styles.label} aria-hidden>
        {say('teams.bar.todayIs')}
      </span>
      <Button
        size="small"
        icon={<ChevronLeftRegular />}
        aria-label={say('teams.bar.dayBefore')}
        disabledFocusable={moving}
        onClick={() => moveTo(shiftDay(state.today, -1))}
      />
      <Popover open={open} onOpenChange={(_event, data) => setOpen(data.open)} trapFocus unstable_disableAutoFocus>
        <PopoverTrigger disableButtonEnhancement>
          <Button size="small" className={styles.day} icon={<CalendarLtrRegular />} disabledFocusable={moving}>
            <span style={visuallyHidden}>{say('teams.bar.todayIs')}&nbsp;</span>
            {shown}
            <span style={visuallyHidden}>. {say('teams.bar.pickDay')}</span>
          </Button>
        </PopoverTrigger>
        <PopoverSurface aria-label={say('teams.bar.pickDay')}>
          <div className={styles.form}>
            <Calendar today={state.today} marked={nextReminder} choose={go} />
            <p className={styles.help}>{say('teams.bar.goHelp')}</p>
            {narrow && next}
          </div>
        </PopoverSurface>
      </Popover>
      <Button
        size="small"
        icon={<ChevronRightRegular />}
        aria-label={say('teams.bar.dayAfter')}
        disabledFocusable={moving}
        onClick={() => moveTo(shiftDay(state.today, 1))}
      />
      {!narrow && next}
    </span>
  );
};
