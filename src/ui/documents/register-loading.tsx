import * as React from 'react';
import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useSay } from '../say';
import { useRegisterStyles } from './register-styles';

/** How long a person waits before it is said that it takes long (UI.md 7). */
const longWait = 3000;

/** The register's shape while it comes, and the words at once: in forced colours the shapes are invisible. */
export const RegisterLoading: React.FC = () => {
  const styles = useRegisterStyles();
  const say = useSay();
  const [long, setLong] = React.useState(false);
  React.useEffect(() => {
    const timer = setTimeout(() => setLong(true), longWait);
    return () => clearTimeout(timer);
  }, []);
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
