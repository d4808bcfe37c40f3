import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LocalDate } from '../../plan/plan';
import type { AreaStanding } from '../../plan/standing';
import { TextLink } from '../plain/text-link';
import { useIsPrinting } from '../print/printing';
import { useSay } from '../say';
import { ActivityRow } from './activity-row';
import { useCardStyles } from './card-styles';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    paddingBottom: '8px',
    flex: '1 1 264px',
    '@container (max-width: 960px)': { flexBasis: '100%' },
  },
  wide: { '@container (min-width: 960.1px)': { flexGrow: 2, flexBasis: '544px' } },
  head: { display: 'flex', gap: '12px', '@container (min-width: 960.1px)': { minHeight: '46px' } },
  number: {
    flexShrink: 0,
    fontSize: '28px',
    lineHeight: '28px',
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorBrandForeground1,
  },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600, overflowWrap: 'anywhere' },
  open: {
    padding: 0,
    border: 0,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  sum: { margin: '4px 0 8px', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: 600 },
  rows: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '0 32px' },
  two: { '@container (min-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' } },
  more: { alignSelf: 'start', padding: '8px 0' },
});

/** So many activities of an area are drawn before somebody asks for the rest. */
const firstShown = 12;

interface AreaCardProps {
  readonly standing: AreaStanding;
  readonly today: LocalDate;
  readonly onArea: (key: string) => void;
  readonly onActivity: (key: string) => void;
}

/** A focus area: how much of it is reached, and each of its activities as a row of marks. */
export const AreaCard: React.FC<AreaCardProps> = ({ standing, today, onArea, onActivity }) => {
  const cards = useCardStyles();
  const styles = useStyles();
  const say = useSay();
  const isPrinting = useIsPrinting();
  const [all, setAll] = React.useState(false);
  const { area, activities, counts, total } = standing;
  const wide = activities.length > 2;
  const shown = all || isPrinting ? activities : activities.slice(0, firstShown);
  const title = area?.title ?? say('tidsplan.noArea');
  return (
    <section className={mergeClasses(cards.card, styles.card, wide && styles.wide)} aria-label={title}>
      <header className={styles.head}>
        {area !== null && <span className={styles.number}>{area.key}</span>}
        <h2 className={styles.title}>
          {area === null ? (
            title
          ) : (
            <button type="button" className={styles.open} onClick={() => onArea(area.key)}>
              {title}
            </button>
          )}
        </h2>
      </header>
      <p className={styles.sum}>
        {total === 0 ? say('overview.area.none') : say('overview.area.reached', { reached: counts.reached, total })}
        {counts.late > 0 && (
          <>
            {' · '}
            <span className={styles.late}>{say.count('overview.area.late', counts.late)}</span>
          </>
        )}
      </p>
      <ul className={mergeClasses(styles.rows, wide && styles.two)}>
        {shown.map((one) => (
          <ActivityRow key={one.activity.key} standing={one} today={today} onOpen={onActivity} />
        ))}
      </ul>
      {shown.length < activities.length && (
        <TextLink className={styles.more} onClick={() => setAll(true)}>
          {say.count('overview.area.more', activities.length - shown.length)}
        </TextLink>
      )}
    </section>
  );
};
