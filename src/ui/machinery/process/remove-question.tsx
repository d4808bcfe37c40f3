import * as React from 'react';
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Delivery } from '../../../plan/plan';
import { useSay } from '../../say';
import type { Removed } from './use-removed';

const useStyles = makeStyles({ bar: { marginBottom: '12px', '@media print': { display: 'none' } } });

interface RemoveQuestionProps {
  /** The one that somebody has chosen to take out. */
  readonly delivery: Delivery | null;
  readonly removed: Removed;
}

/** Asks before a delivery is taken out, says what became of it, and offers it back. Esc leaves it. */
export const RemoveQuestion: React.FC<RemoveQuestionProps> = ({ delivery, removed }) => {
  const styles = useStyles();
  const say = useSay();
  const go = React.useRef<HTMLButtonElement>(null);
  const key = delivery?.key ?? null;
  React.useEffect(() => {
    if (key !== null) go.current?.focus();
  }, [key]);
  return (
    <>
      {delivery !== null && (
        <MessageBar
          intent="warning"
          className={styles.bar}
          onKeyDown={(event) => {
            if (event.key === 'Escape') removed.ask(null);
          }}
        >
          <MessageBarBody>{say('process.confirm', { title: delivery.title.split('\n')[0] ?? '' })}</MessageBarBody>
          <MessageBarActions>
            <Button ref={go} disabled={removed.busy} onClick={() => removed.remove(delivery)}>
              {say('process.remove')}
            </Button>
            <Button disabled={removed.busy} onClick={() => removed.ask(null)}>
              {say('process.keep')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div role="status">
        {removed.told !== null && (
          <MessageBar className={styles.bar}>
            <MessageBarBody>{removed.told}</MessageBarBody>
            {removed.gone !== null && (
              <MessageBarActions>
                <Button disabled={removed.busy} onClick={removed.putBack}>
                  {say('process.putBack')}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </div>
    </>
  );
};
