import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { partsOf, sayMonth } from '../../periods/index';
import type { Standing } from '../../plan/standing';
import type { Say } from '../../text/text';
import { TextLink } from '../plain/text-link';
import { useSay } from '../say';

const useStyles = makeStyles({
  lead: {
    margin: 0,
    maxWidth: '110ch',
    fontSize: '20px',
    lineHeight: '28px',
    '@container (max-width: 640px)': { fontSize: '18px', lineHeight: '26px' },
  },
  link: {
    fontSize: 'inherit',
    lineHeight: 'inherit',
    fontWeight: 600,
    textAlign: 'left',
    textDecorationLine: 'underline',
  },
  late: {
    color: tokens.colorPaletteRedForeground1,
    ':hover': { color: tokens.colorPaletteRedForeground1 },
    ':hover:active': { color: tokens.colorPaletteRedForeground1 },
  },
});

/** "inden udgangen af juni". */
export const saySoonBy = (standing: Standing, say: Say): string =>
  say('overview.lead.soonBy', { month: sayMonth(partsOf(standing.soonEnd).month, say.locale) });

interface LeadProps {
  readonly standing: Standing;
  readonly onLate: () => void;
  readonly onSoon: () => void;
  readonly onUndated: () => void;
}

/** The sentence that a leader could read aloud: what is overdue, due and undated, each the way to those, and what is reached. */
export const Lead: React.FC<LeadProps> = ({ standing, onLate, onSoon, onUndated }) => {
  const styles = useStyles();
  const say = useSay();
  const { late, soon, undated, total, counts } = standing;
  const soonBy = saySoonBy(standing, say);
  const link = (words: string, onClick: () => void, more?: string): React.ReactNode => (
    <TextLink inline className={mergeClasses(styles.link, more)} onClick={onClick}>
      {words}
    </TextLink>
  );
  const parts: React.ReactNode[] = [];
  if (late.length > 0) parts.push(link(say.count('overview.lead.late', late.length), onLate, styles.late));
  if (soon.length > 0)
    parts.push(
      <>
        {link(say.count('overview.lead.soon', soon.length), onSoon)} {soonBy}
      </>,
    );
  if (undated.length > 0) parts.push(link(say.count('overview.lead.undated', undated.length), onUndated));
  return (
    <p className={styles.lead}>
      {parts.length === 0
        ? total > 0 && `${say('overview.lead.calm', { soonBy })} `
        : late.length === 0 && say('overview.lead.noneLate')}
      {parts.map((part, i) => (
        <React.Fragment key={i}>
          {i > 0 && (i === parts.length - 1 ? say('overview.lead.and') : ', ')}
          {part}
        </React.Fragment>
      ))}
      {parts.length > 0 && '. '}
      {total === 0 ? say('overview.lead.empty') : say('overview.lead.reached', { reached: counts.reached, total })}
    </p>
  );
};
