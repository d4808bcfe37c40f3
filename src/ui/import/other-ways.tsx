import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { useSay } from '../say';
import { useImportStyles } from './import-styles';
import { ways } from './ways';

/** The ways to a plan for who has no document of it. */
export const OtherWays: React.FC<{ readonly onWay: (way: string) => void }> = ({ onWay }) => {
  const styles = useImportStyles();
  const say = useSay();
  return (
    <section className={styles.card} style={{ marginTop: 24 }}>
      <h2 className={styles.heading}>{say('start.ways.other')}</h2>
      <div className={styles.actions}>
        <Button onClick={() => onWay(ways.template)}>{say('start.way.template')}</Button>
        <Button onClick={() => onWay(ways.empty)}>{say('start.way.empty')}</Button>
      </div>
    </section>
  );
};
