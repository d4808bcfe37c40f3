import * as React from 'react';
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  mergeClasses,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons';
import type { Refusal } from '../../importing/index';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';

const useStyles = makeStyles({
  drop: {
    display: 'grid',
    justifyItems: 'center',
    gap: '12px',
    margin: '16px 0 24px',
    padding: '32px 16px',
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '8px',
    textAlign: 'center',
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `2px dashed ${tokens.colorBrandForeground1}` },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  text: { width: '100%' },
  paste: { display: 'grid', gap: '10px', justifyItems: 'start' },
  field: { width: '100%' },
  places: { margin: '4px 0 0', paddingLeft: '20px' },
});

interface ChooseProps {
  readonly refusal: Refusal | null;
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
}

/** The plan's document: dropped, chosen, or its text pasted. A refused one is told with cause and remedy. */
export const Choose: React.FC<ChooseProps> = ({ refusal, onFile, onText }) => {
  const styles = useStyles();
  const say = useSay();
  const input = React.useRef<HTMLInputElement>(null);
  const id = useUniqueId('file');
  const [over, setOver] = React.useState(false);
  const [text, setText] = React.useState('');
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <>
      {refusal !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{say('importView.refused')}</MessageBarTitle>
            {refusal[say.locale]}
            {refusal.places.length > 0 && (
              <ul className={styles.places} aria-label={say('importView.where')}>
                {refusal.places.map((place) => (
                  <li key={place}>{place}</li>
                ))}
              </ul>
            )}
          </MessageBarBody>
        </MessageBar>
      )}
      <div
        className={mergeClasses(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <DocumentRegular fontSize={32} aria-hidden="true" />
        <span>{say('importView.drop')}</span>
        <label htmlFor={id} className={styles.hidden}>
          {say('importView.file')}
        </label>
        <input
          ref={input}
          id={id}
          className={styles.hidden}
          type="file"
          tabIndex={-1}
          accept=".docx,.txt,.md,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <Button appearance="primary" onClick={() => input.current?.click()}>
          {say('importView.choose')}
        </Button>
      </div>
      <form
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault();
          onText(text);
        }}
      >
        <Field label={say('importView.orPaste')} className={styles.field}>
          <Textarea
            className={styles.text}
            rows={8}
            resize="vertical"
            value={text}
            onChange={(_e, { value }) => setText(value)}
          />
        </Field>
        <Button type="submit" disabledFocusable={text.trim() === ''}>
          {say('importView.readText')}
        </Button>
      </form>
    </>
  );
};
