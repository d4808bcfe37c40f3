import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  page: { maxWidth: '560px', margin: '48px auto', padding: '0 20px', textAlign: 'center' },
  title: { margin: '0 0 8px', fontSize: '24px', lineHeight: '32px' },
  text: { margin: '0 0 20px', fontSize: '16px', lineHeight: '24px' },
});

/** A page that has one thing to say: what is the case, what comes next, one action. */
export const MessagePage: React.FC<{ readonly title: string; readonly text: string }> = ({ title, text, children }) => {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
};
