import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import type { ConfirmedAction } from './plan-actions';
import { usePlansStyles } from './plans-styles';

interface ConfirmActionProps {
  readonly action: ConfirmedAction;
  readonly title: string;
  readonly onGo: () => void;
  readonly onCancel: () => void;
}

/** What will come of it, said in the place where it was chosen; Esc leaves it. */
export const ConfirmAction: React.FC<ConfirmActionProps> = ({ action, title, onGo, onCancel }) => {
  const styles = usePlansStyles();
  const say = useSay();
  const id = useUniqueId('confirm');
  const group = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => group.current?.focus(), []);
  return (
    <div
      ref={group}
      role="group"
      tabIndex={-1}
      aria-labelledby={id}
      className={styles.confirm}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <p id={id} className={styles.text}>
        {say(`plans.confirm.${action}`, { title })}
      </p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onGo}>
          {say(`plans.${action}`)}
        </Button>
        <Button onClick={onCancel}>{say('plans.cancel')}</Button>
      </div>
    </div>
  );
};
