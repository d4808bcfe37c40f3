import * as React from 'react';
import {
  Button,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  type FieldControlProps,
} from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { useSay } from '../say';
import type { Uploading } from './use-upload';

const useStyles = makeStyles({
  control: { display: 'grid', gap: '8px', justifyItems: 'start' },
  wide: { width: '100%', minWidth: 0 },
});

interface FileControlProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly uploading: Uploading;
  /** What ties the label, the hint and the error to the input. */
  readonly field: FieldControlProps & { readonly autoFocus?: boolean };
}

/** A link that is written, or a file that is put into the site's library and linked to. */
export const FileControl: React.FC<FileControlProps> = ({ text, onText, uploading, field }) => {
  const styles = useStyles();
  const say = useSay();
  const chooser = React.useRef<HTMLInputElement>(null);
  const { busy, progress, problem } = uploading;
  const chosen = async (event: React.ChangeEvent<HTMLInputElement>): Promise<void> => {
    const input = event.target;
    const file = input.files?.[0];
    if (file === undefined) return;
    const link = await uploading.send(file);
    // The same file may be tried again.
    input.value = '';
    if (link !== null) onText(link);
  };
  return (
    <div className={styles.control}>
      <Input
        {...field}
        className={styles.wide}
        inputMode="url"
        placeholder="https://"
        value={text}
        onChange={(_e, { value }) => onText(value)}
      />
      <input
        ref={chooser}
        type="file"
        hidden
        data-upload=""
        onChange={(event) => {
          void chosen(event);
        }}
      />
      <Button
        size="small"
        icon={<ArrowUploadRegular />}
        disabledFocusable={busy}
        onClick={() => {
          if (!busy) chooser.current?.click();
        }}
      >
        {say(busy ? 'documents.upload.sending' : 'documents.upload.choose')}
      </Button>
      {busy && (
        <ProgressBar
          className={styles.wide}
          aria-label={say('documents.upload.sending')}
          value={progress?.sent}
          max={progress?.total}
        />
      )}
      {problem !== null && (
        <MessageBar intent="error" layout="multiline" role="alert" className={styles.wide}>
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
};
