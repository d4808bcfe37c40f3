import * as React from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import { fragmentOf, startPlace } from './place';
import { useSay } from './words';

export const useHeadStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '52px',
    padding: '0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flex: 'none',
    '@media (max-width: 640px)': { minHeight: '56px', padding: '0 12px' },
  },
  back: {
    display: 'none',
    '@media (max-width: 640px)': { display: 'inline-flex', marginLeft: '-8px', padding: '10px', color: 'inherit' },
  },
  title: { display: 'flex', flex: 1, alignItems: 'center', gap: '0 16px', flexWrap: 'wrap', minWidth: 0 },
  name: {
    margin: 0,
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 600,
    '@media (max-width: 640px)': { paddingTop: '8px' },
  },
  // More tabs than there is room for are scrolled in their own row.
  row: {
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    maxWidth: '100%',
    '@media (max-width: 640px)': { width: '100%' },
  },
  tabs: {
    minWidth: 0,
    overflowX: 'auto',
    scrollbarWidth: 'none',
    '@media (max-width: 640px)': { flex: 1, marginLeft: '-10px', '& button': { minHeight: '44px' } },
  },
});

/** On a phone: back to the list of teams and channels. */
export const BackLink: React.FC = () => {
  const say = useSay();
  const styles = useHeadStyles();
  return (
    <Link className={styles.back} href={fragmentOf(startPlace)} aria-label={say('teams.back')}>
      <ChevronLeftRegular fontSize={24} />
    </Link>
  );
};

/** The head of a view that has no tabs. */
export const PlainHead: React.FC<{ title: string; children?: React.ReactNode }> = ({ title, children }) => {
  const styles = useHeadStyles();
  return (
    <header className={styles.head}>
      <BackLink />
      <div className={styles.title}>
        <h1 className={styles.name} style={{ paddingTop: 0 }}>
          {title}
        </h1>
        {children}
      </div>
    </header>
  );
};
