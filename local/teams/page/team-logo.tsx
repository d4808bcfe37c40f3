import * as React from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';

const useStyles = makeStyles({
  logo: {
    flex: 'none',
    width: '32px',
    height: '32px',
    borderRadius: '6px',
    backgroundColor: '#0b5a6f',
    color: '#ffffff',
    fontWeight: 600,
    fontSize: '12px',
    lineHeight: '32px',
    textAlign: 'center',
  },
  small: { width: '24px', height: '24px', lineHeight: '24px', fontSize: '10px', borderRadius: '4px' },
  large: { '@media (max-width: 640px)': { display: 'none' } },
});

/** The team's square with its initials; decoration beside its name. */
export const TeamLogo: React.FC<{ name: string; size: 'small' | 'large' }> = ({ name, size }) => {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.logo, size === 'small' ? styles.small : styles.large)} aria-hidden>
      {name.slice(0, 2).toLocaleUpperCase('da')}
    </span>
  );
};
