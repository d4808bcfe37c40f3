import * as React from 'react';
import { Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, WarningFilled } from '@fluentui/react-icons';
import { sayMonth } from '../../periods/index';
import { suggestPeriods } from '../../periods/suggest';
import type { LocalDate } from '../../plan/plan';
import type { PeriodOwner } from '../../reminders/index';
import { useSay } from '../say';
import { late } from '../shell/late';
import { useUniqueId } from '../use-unique-id';
import { useEditedSite } from './edited-site';
import { monthStrip, understood } from './understood';

const ReminderLine = late(
  () => import(/* webpackChunkName: 'fremdrift-reminder-line' */ './reminder-line').then((part) => part.ReminderLine),
  { quiet: true },
);

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  read: { display: 'flex', gap: '8px', alignItems: 'flex-start', margin: 0, fontSize: '14px', lineHeight: '20px' },
  sign: { flexShrink: 0 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  amiss: { color: tokens.colorNeutralForeground2 },
  strip: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(34px, 1fr))',
    gap: '2px',
    maxWidth: '480px',
    '@container (max-width: 480px)': { gridTemplateColumns: 'repeat(6, minmax(0, 1fr))' },
  },
  year: {
    '@container (max-width: 480px)': { gridColumn: '1 / -1' },
    fontSize: '11px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  month: {
    padding: '1px 2px',
    textAlign: 'center',
    fontSize: '11px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground4,
    borderRadius: '2px',
    border: '1px solid transparent',
  },
  whole: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    fontWeight: 600,
    '@media (forced-colors: active)': { border: '1px solid Highlight' },
  },
  part: {
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    fontWeight: 600,
    '@media (forced-colors: active)': { border: '1px dashed Highlight' },
  },
  other: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', margin: 0, fontSize: '12px' },
  offer: {
    minHeight: '28px',
    padding: '2px 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: `400 12px/16px ${tokens.fontFamilyBase}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** So long after the last key it is said how the text is understood (UI.md 5). */
const settleMs = 300;

interface PeriodFieldProps {
  readonly label: string;
  readonly text: string;
  readonly today: LocalDate;
  readonly disabled?: boolean;
  readonly inputRef?: React.Ref<HTMLInputElement>;
  /** What is reminded of by the period; absent where nothing is. */
  readonly reminds?: PeriodOwner | undefined;
  readonly onText: (text: string) => void;
}

/** A period in the plan's own words: how it is understood, the months it covers, and other ways to say it. */
export const PeriodField: React.FC<PeriodFieldProps> = (props) => {
  const { label, text, today, disabled = false, inputRef, reminds, onText } = props;
  const styles = useStyles();
  const say = useSay();
  const input = React.useRef<HTMLInputElement | null>(null);
  const offers = useUniqueId('offers');
  const settled = useSettled(text);
  const { ok, message } = understood(settled, say);
  const now = understood(text, say);
  const strip = monthStrip(now.start, now.end);
  const site = useEditedSite();
  const others = suggestPeriods(text, today, say.locale);
  const hold = (element: HTMLInputElement | null): void => {
    input.current = element;
    if (typeof inputRef === 'function') inputRef(element);
    else if (inputRef) (inputRef as React.MutableRefObject<HTMLInputElement | null>).current = element;
  };
  return (
    <div className={styles.root}>
      <Field label={label} hint={text.trim() === '' ? say('edit.period.hint') : undefined}>
        <Input
          ref={hold}
          value={text}
          maxLength={255}
          disabled={disabled}
          onChange={(_event, { value }) => onText(value)}
        />
      </Field>
      <p className={styles.read} role="status">
        {settled.trim() !== '' &&
          (ok ? (
            <CheckmarkCircleFilled
              fontSize={20}
              className={mergeClasses(styles.sign, styles.good)}
              aria-hidden="true"
            />
          ) : (
            <WarningFilled fontSize={20} className={mergeClasses(styles.sign, styles.amiss)} aria-hidden="true" />
          ))}
        <span>{message}</span>
      </p>
      {strip !== null && (
        <div className={styles.strip} aria-hidden="true">
          <span className={styles.year}>{strip.year}</span>
          {strip.months.map(({ month, part }) => (
            <span key={month} data-part={part} className={mergeClasses(styles.month, part !== 'none' && styles[part])}>
              {sayMonth(month, say.locale).slice(0, 3)}
            </span>
          ))}
        </div>
      )}
      {site !== null && reminds && ok && settled.trim() !== '' && (
        <ReminderLine site={site} owner={reminds} text={settled} today={today} />
      )}
      {others.length > 0 && (
        <div className={styles.other} role="group" aria-labelledby={offers}>
          <span id={offers}>{say('edit.period.or')}</span>
          {others.map((other) => (
            <button
              key={other}
              type="button"
              className={styles.offer}
              disabled={disabled}
              onClick={() => {
                onText(other);
                // The offer is gone with the text it was made for: whoever took it goes on in the field.
                input.current?.focus();
              }}
            >
              {other}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};

/** The text as it was when somebody last paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = React.useState(text);
  React.useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
