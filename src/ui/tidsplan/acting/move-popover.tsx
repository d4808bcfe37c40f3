import * as React from 'react';
import {
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  Radio,
  RadioGroup,
  tokens,
  type PositioningVirtualElement,
} from '@fluentui/react-components';
import { partsOf, sayDate, sayDayMonth, sayPeriod } from '../../../periods/index';
import type { PlanItem } from '../../../plan/plan';
import { waysToSay } from '../../../timeline/move';
import { aboutOf, type Place } from '../../../timeline/place';
import type { Say } from '../../../text/text';
import { useSay } from '../../say';
import { useUniqueId } from '../../use-unique-id';
import { isMoved, type Moving } from './moving';

const useStyles = makeStyles({
  surface: { width: 'min(272px, 86vw)', boxSizing: 'border-box', overflowY: 'auto' },
  form: { display: 'grid', gap: '8px' },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600, overflowWrap: 'anywhere' },
  chosen: { backgroundColor: tokens.colorBrandBackground2, borderRadius: '4px' },
  days: { display: 'block', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  note: { margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  // In sight also where the window is too low for all the choices.
  decide: {
    position: 'sticky',
    bottom: '-16px',
    margin: '0 -16px -16px',
    padding: '8px 16px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Whoever opens it stands on what is chosen, whatever else could take the focus. */
const focusChosen = (form: HTMLFormElement | null): void =>
  form?.querySelector<HTMLInputElement>('input:checked')?.focus();

interface MovePopoverProps {
  readonly moving: Moving;
  /** The ghost that it stands beside. */
  readonly target: HTMLElement | PositioningVirtualElement | null;
  readonly onStep: (by: 1 | -1) => void;
  readonly onMove: (text: string) => void;
  readonly onCancel: () => void;
}

/** In which Danish words something is to stand where it was moved: as vague as it was, more or less so, or the exact day. */
export const MovePopover: React.FC<MovePopoverProps> = ({ moving, target, onStep, onMove, onCancel }) => {
  const styles = useStyles();
  const say = useSay();
  const title = useUniqueId('move');
  const { item, place, day } = moving;
  const offers = React.useMemo(() => waysToSay(place, day, aboutOf(item.periodText)), [place, day, item.periodText]);
  const [wanted, setWanted] = React.useState<string | null>(null);
  const chosen = offers.find(({ text }) => text === wanted) ?? offers[0];
  return (
    <Popover
      open
      onOpenChange={(_event, data) => {
        if (!data.open) onCancel();
      }}
      trapFocus
      positioning={{ target, position: 'below', align: 'start', offset: 6, autoSize: 'height' }}
    >
      <PopoverSurface className={styles.surface} aria-labelledby={title}>
        <form
          ref={focusChosen}
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen) onMove(chosen.text);
          }}
        >
          <h2 id={title} className={styles.title}>
            {say('acting.title', { title: item.text.split('\n')[0] ?? '' })}
          </h2>
          <RadioGroup
            aria-label={say('acting.period')}
            value={chosen?.text ?? ''}
            onChange={(_event, { value }) => setWanted(value)}
          >
            {offers.map(({ text, place: one }) => (
              <Radio
                key={text}
                value={text}
                className={text === chosen?.text ? styles.chosen : undefined}
                label={
                  <>
                    {text}
                    <span className={styles.days}>{daysOf(one, say)}</span>
                  </>
                }
              />
            ))}
          </RadioGroup>
          <div className={styles.row}>
            <Button size="small" onClick={() => onStep(-1)}>
              {say('acting.earlier')}
            </Button>
            <Button size="small" onClick={() => onStep(1)}>
              {say('acting.later')}
            </Button>
          </div>
          {place.parts !== undefined && (
            <p className={styles.note}>{say('acting.series', { n: place.parts.length })}</p>
          )}
          {chosen && <p className={styles.note}>{noteOf(item, chosen.place, say)}</p>}
          <div className={mergeClasses(styles.row, styles.decide)}>
            <Button type="submit" appearance="primary" disabled={chosen === undefined}>
              {say('acting.move')}
            </Button>
            <Button onClick={onCancel}>{say('acting.cancel')}</Button>
          </div>
        </form>
      </PopoverSurface>
    </Popover>
  );
};

/** The days that the words stand for, below them. */
function daysOf({ start, end, parts }: Place, say: Say): string {
  if (parts !== undefined) return say('acting.seriesDays', { days: daysOf({ unit: 'days', start, end }, say) });
  if (start === null || end === null || start === end) return say('acting.exactDay');
  const [a, z] = [partsOf(start), partsOf(end)];
  const { locale } = say;
  if (a.year !== z.year) return `${sayDate(start, locale)} – ${sayDate(end, locale)}`;
  const first = a.month === z.month ? `${a.day}${locale === 'da' ? '.' : ''}` : sayDayMonth(start, locale);
  return `${first} – ${sayDayMonth(end, locale)}`;
}

/** What becomes of the place where it first stood. */
function noteOf(item: PlanItem, place: Place, say: Say): string | null {
  if (!isMoved({ item, place })) return say('acting.same');
  const { former } = item;
  if (former?.start === place.start && former.end === place.end) return say('acting.back');
  const first = former ?? { text: item.periodText, start: item.start, end: item.end };
  if (first.start === null && first.end === null) return null;
  const words = first.text ?? sayPeriod({ ...first, recurrence: null }, say.locale);
  return say('acting.stays', { period: words.charAt(0).toLocaleUpperCase('da') + words.slice(1) });
}
