import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useReminderStyles } from './reminder-styles';

interface ThingLineProps {
  /** Null where it has none of its own. */
  readonly mark: React.ReactElement | null;
  readonly title: string;
  /** The plan's number of what the title opens; null where there is nothing to open. */
  readonly opens: string | null;
  readonly onOpen: (key: string) => void;
  readonly sub: React.ReactNode;
}

/** What a reminder is about, in its list: its sign, its words as the way to it, and what is to be known below. */
export const ThingLine: React.FC<ThingLineProps> = ({ mark, title, opens, onOpen, sub, children }) => {
  const styles = useReminderStyles();
  return (
    <li className={mergeClasses(styles.line, mark === null && styles.plain)}>
      {mark}
      <div className={styles.body}>
        {opens === null ? (
          <p className={styles.thing}>{title}</p>
        ) : (
          <button
            type="button"
            className={mergeClasses(styles.thing, styles.opens)}
            data-item={opens}
            onClick={() => onOpen(opens)}
          >
            {title}
          </button>
        )}
        <p className={styles.sub}>{sub}</p>
        {children}
      </div>
    </li>
  );
};
