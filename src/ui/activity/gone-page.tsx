import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { useSay } from '../say';
import { viewOf, type ViewState } from '../state/view-state';
import { PathLine } from './path-line';
import { usePageStyles } from './page-styles';

interface GonePageProps {
  readonly title: string;
  readonly text?: string;
  readonly onPlace: (place: ViewState) => void;
}

/** The page of something that is not in the plan, and the way to what is. */
export const GonePage: React.FC<GonePageProps> = ({ title, text, onPlace }) => {
  const look = usePageStyles();
  const say = useSay();
  return (
    <div className={look.root}>
      <div className={look.page}>
        <PathLine steps={[{ words: say('activity.plan'), to: viewOf('plan') }]} onPlace={onPlace} />
        <h1 className={look.title}>{title}</h1>
        {text !== undefined && <p className={look.prose}>{text}</p>}
        <Button appearance="primary" onClick={() => onPlace(viewOf('plan'))}>
          {say('activity.toPlan')}
        </Button>
      </div>
    </div>
  );
};
