import * as React from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { AddSquareRegular, DocumentArrowUpRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { ways } from '../import/ways';
import { useSay } from '../say';
import { useStartStyles } from './start-styles';

interface WayCardsProps {
  /** True where nothing can be put in now: the lists are in the making, or must be updated by somebody else. */
  readonly waiting: boolean;
  /** True where something else comes first: what was begun before. */
  readonly quiet: boolean;
  /** Null for a document. */
  readonly onWay: (way: string | null) => void;
}

/** The three ways to a first plan. */
export const WayCards: React.FC<WayCardsProps> = ({ waiting, quiet, onWay }) => {
  const styles = useStartStyles();
  const say = useSay();
  const cards = [
    {
      way: null,
      icon: <DocumentArrowUpRegular fontSize={28} />,
      title: say('start.way.document'),
      text: say('start.plan.text'),
      action: say('start.import.action'),
    },
    {
      way: ways.template,
      icon: <DocumentTableRegular fontSize={28} />,
      title: say('start.way.template'),
      text: say('start.way.template.text'),
      action: say('start.way.template.see'),
    },
    {
      way: ways.empty,
      icon: <AddSquareRegular fontSize={28} />,
      title: say('start.way.empty'),
      text: say('start.way.empty.text'),
      action: say('start.way.empty.make'),
    },
  ];
  return (
    <ul className={styles.ways} aria-label={say('start.ways')}>
      {cards.map(({ way, icon, title, text, action }) => (
        <li key={title} className={mergeClasses(styles.card, way === null && !quiet && styles.now)}>
          <span className={styles.icon} aria-hidden="true">
            {icon}
          </span>
          <h2 className={styles.heading}>{title}</h2>
          <p className={mergeClasses(styles.text, styles.grow)}>{text}</p>
          <Button
            appearance={way === null && !quiet ? 'primary' : 'secondary'}
            disabledFocusable={waiting}
            onClick={() => onWay(way)}
          >
            {action}
          </Button>
        </li>
      ))}
    </ul>
  );
};
