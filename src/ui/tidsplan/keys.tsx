import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from '../say';

const useStyles = makeStyles({
  box: {
    margin: '0 16px 8px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '8px',
  },
  head: { margin: 0, fontSize: '14px', lineHeight: '20px' },
  list: { margin: '6px 0 10px', paddingLeft: '20px', lineHeight: '22px' },
});

/** What the keys do in the chart; only those that work. */
export const Keys: React.FC<{ readonly onClose: () => void }> = ({ onClose }) => {
  const styles = useStyles();
  const say = useSay();
  const keys = ['keys.rows', 'keys.marks', 'keys.ends', 'keys.open', 'keys.scale', 'keys.type'] as const;
  return (
    <section className={styles.box} aria-label={say('keys.title')}>
      <h2 className={styles.head}>{say('keys.title')}</h2>
      <ul className={styles.list}>
        {keys.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
      <Button size="small" onClick={onClose}>
        {say('tidsplan.keys.close')}
      </Button>
    </section>
  );
};
