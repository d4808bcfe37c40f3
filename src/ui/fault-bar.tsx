import * as React from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useSay } from './say';

interface FaultBarProps {
  /** Why a page could not be read, in its own words. */
  readonly words: string;
  readonly onAgain: () => void;
  readonly className?: string;
}

/** Why what stands below could not be read, and the way to ask for it again. */
export const FaultBar: React.FC<FaultBarProps> = ({ words, onAgain, className }) => {
  const say = useSay();
  return (
    <MessageBar intent="error" layout="multiline" role="alert" className={className}>
      <MessageBarBody>{words}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onAgain}>
          {say('shell.retry')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
