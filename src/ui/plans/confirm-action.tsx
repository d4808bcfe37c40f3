import * as React from 'react';
import { Button, Field, Textarea } from '@fluentui/react-components';
import { holdsCpr } from '../../plan/cpr';
import { linesOf } from '../lines-of';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import type { ConfirmedAction } from './plan-actions';
import { usePlansStyles } from './plans-styles';

/** SharePoint's limit for a line of text. */
const longestTitle = 255;

interface ConfirmActionProps {
  readonly action: ConfirmedAction;
  readonly title: string;
  /** `newAreas`: what a renewed plan has that is new, in its order. */
  readonly onGo: (newAreas?: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** What will come of it, said in the place where it was chosen; Esc leaves it. */
export const ConfirmAction: React.FC<ConfirmActionProps> = ({ action, title, onGo, onCancel }) => {
  const styles = usePlansStyles();
  const say = useSay();
  const id = useUniqueId('confirm');
  const group = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => group.current?.focus(), []);
  const field = React.useRef<HTMLTextAreaElement>(null);
  const [text, setText] = React.useState('');
  const [asked, setAsked] = React.useState(false);
  const titles = linesOf(text);
  const amiss = holdsCpr(text)
    ? say('edit.cpr')
    : titles.some(({ length }) => length > longestTitle)
      ? say('plans.newAreas.tooLong', { n: longestTitle })
      : asked && titles.length === 0
        ? say('plans.newAreas.needed')
        : null;
  const go = (): void => {
    setAsked(true);
    if (action !== 'renew') onGo();
    else if (titles.length === 0 || amiss !== null) field.current?.focus();
    else onGo(titles);
  };
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
      {action === 'renew' && (
        <Field
          label={say('plans.newAreas')}
          hint={say('plans.newAreas.hint')}
          required
          validationState={amiss === null ? 'none' : 'error'}
          validationMessage={amiss}
        >
          <Textarea
            textarea={{ ref: field }}
            rows={4}
            resize="vertical"
            value={text}
            onChange={(_event, { value }) => setText(value)}
          />
        </Field>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={go}>
          {say(`plans.${action}`)}
        </Button>
        <Button onClick={() => onCancel()}>{say('plans.cancel')}</Button>
      </div>
    </div>
  );
};
