import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from '../say';
import { useLongWait } from '../use-long-wait';
import { useRegisterStyles } from './register-styles';

const useStyles = makeStyles({
  shape: { borderRadius: '4px', backgroundColor: tokens.colorNeutralStencil1 },
});

/** The register's shape while it comes, and the words at once: in forced colours the shapes are invisible. */
export const RegisterLoading: React.FC = () => {
  const styles = useRegisterStyles();
  const { shape } = useStyles();
  const say = useSay();
  const long = useLongWait();
  return (
    <>
      <h1 className={styles.title}>{say('documents.title')}</h1>
      <p role="status" className={styles.meta}>
        {say('documents.loading')} {long && say('documents.slow')}
      </p>
      <div aria-hidden="true" className={styles.form}>
        {[96, 40, 40, 40, 40, 40, 40].map((height, i) => (
          <div key={i} className={shape} style={{ height }} />
        ))}
      </div>
    </>
  );
};
