import * as React from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from '../say';

const useStyles = makeStyles({
  box: {
    margin: '0 16px 8px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '8px',
    maxHeight: '40vh',
    overflow: 'auto',
  },
  head: { margin: 0, fontSize: '14px', lineHeight: '20px' },
  list: { margin: '6px 0', paddingLeft: '20px', lineHeight: '22px', columns: '360px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

interface KeysProps {
  readonly letters: boolean;
  readonly onLetters: (on: boolean) => void;
  readonly onClose: () => void;
  /** What more the keys do for who may change the plan. */
  readonly more?: readonly string[];
}

/** What the keys do in the chart; only those that work. */
export const Keys: React.FC<KeysProps> = ({ letters, onLetters, onClose, more = [] }) => {
  const styles = useStyles();
  const say = useSay();
  const always = ['keys.rows', 'keys.marks', 'tidsplan.keys.fold', 'keys.ends', 'tidsplan.keys.page'] as const;
  const single = ['keys.scale', 'keys.type', 'tidsplan.keys.search'] as const;
  const lines = [
    ...always,
    'keys.open' as const,
    'tidsplan.keys.select' as const,
    'tidsplan.keys.regions' as const,
    ...(letters ? single : []),
  ];
  return (
    <section className={styles.box} aria-label={say('keys.title')}>
      <h2 className={styles.head}>{say('keys.title')}</h2>
      <ul className={styles.list}>
        {[...lines.map((key) => say(key)), ...more].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className={styles.foot}>
        <Checkbox
          label={say('tidsplan.keys.letters')}
          checked={letters}
          onChange={(_event, { checked }) => onLetters(checked === true)}
        />
        <Button size="small" onClick={onClose}>
          {say('tidsplan.keys.close')}
        </Button>
      </div>
    </section>
  );
};
