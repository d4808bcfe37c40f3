import * as React from 'react';
import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useSay } from '../say';
import { useLongWait } from '../use-long-wait';
import { useRegisterStyles } from './register-styles';

/** The register's shape while it comes, and the words at once: in forced colours the shapes are invisible. */
export const RegisterLoading: React.FC = () => {
  const styles = useRegisterStyles();
  const say = useSay();
  const long = useLongWait();
  return (
    <>
      <h1 className={styles.title}>{say('documents.title')}</h1>
      <p role="status" className={styles.meta}>
        {say('documents.loading')} {long && say('documents.slow')}
      </p>
      <Skeleton aria-hidden="true" className={styles.form}>
        <SkeletonItem size={96} />
        {[1, 2, 3, 4, 5, 6].map((n) => (
          <SkeletonItem key={n} size={40} />
        ))}
      </Skeleton>
    </>
  );
};
