import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useUniqueId } from '../use-unique-id';
import { useCardStyles } from './card-styles';

interface CardProps {
  readonly title: string;
  readonly count?: number;
  readonly note?: string;
  /** Stands at the end of the heading's line. */
  readonly action?: React.ReactNode;
  readonly className?: string;
  readonly headingRef?: React.Ref<HTMLHeadingElement>;
}

/** One part of an overview under its own heading, with how many it holds. */
export const Card: React.FC<CardProps> = ({ title, count, note, action, className, headingRef, children }) => {
  const styles = useCardStyles();
  const id = useUniqueId('card');
  return (
    <section className={mergeClasses(styles.card, className)} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 ref={headingRef} id={id} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {count !== undefined && <span className={styles.count}>{count}</span>}
        <span className={styles.grow} />
        {action}
      </header>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
};
