import * as React from 'react';
import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { GoverningDocument } from '../../documents/document';
import { refusalOf } from '../../documents/fields';
import type { NewVersion } from '../../lists/documents/register';
import type { LocalDate } from '../../plan/plan';
import { useSay } from '../say';
import { DayField } from '../edit/day-field';
import { dayText, readDay } from '../edit/day-text';
import { FileControl } from './file-control';
import { usePanelStyles } from './panel-styles';
import { useRegisterStyles } from './register-styles';
import type { Uploading } from './use-upload';

interface VersionFormProps {
  readonly document: GoverningDocument;
  readonly documents: readonly GoverningDocument[];
  readonly site: { readonly url: string };
  readonly today: LocalDate;
  readonly uploading: Uploading;
  readonly busy: boolean;
  /** `then` once it is saved. */
  readonly onSave: (version: NewVersion, then: () => void) => void;
  readonly onDone: () => void;
}

/** The number after this one: "2" after "1", "2.2" after "2.1". Pure. */
export function nextVersion(version: string): string {
  const [, before = '', last] = /^(.*?)(\d+)\D*$/.exec(version.trim()) ?? [];
  if (last === undefined) return '';
  // "2.0" is followed by a whole new version, "2.1" by the next small one.
  const [, whole] = /^(\d+)\.0$/.exec(version.trim()) ?? [];
  return whole === undefined ? `${before}${Number(last) + 1}` : `${Number(whole) + 1}.0`;
}

/** A new version of the words: everybody it applies to is asked to confirm again, which is said before it is saved. */
export const VersionForm: React.FC<VersionFormProps> = (props) => {
  const { document, documents, site, today, uploading, busy, onSave, onDone } = props;
  const shared = useRegisterStyles();
  const styles = usePanelStyles();
  const say = useSay();
  const [version, setVersion] = React.useState(() => nextVersion(document.version));
  const [link, setLink] = React.useState(document.link);
  const [validFrom, setValidFrom] = React.useState(() => dayText(today, say.locale));
  const [by, setBy] = React.useState('');
  const [tried, setTried] = React.useState(false);
  const [from, until] = [readDay(validFrom, 'first'), readDay(by, 'last')];
  const asked = {
    version: version.trim(),
    link: link.trim(),
    validFrom: from ?? null,
    acknowledgeBy: until ?? null,
  } satisfies NewVersion;
  const refusal =
    asked.version === document.version
      ? ('register.refused.sameVersion' as const)
      : refusalOf({ ...document, ...asked }, asked, {
          siteUrl: site.url,
          documents,
          key: document.key,
        });
  const save = (): void => {
    setTried(true);
    if (refusal !== null || from === undefined || until === undefined || busy || uploading.busy) return;
    onSave(asked, onDone);
  };
  return (
    <form
      className={styles.box}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onDone();
      }}
    >
      {document.acknowledge && <p className={shared.text}>{say('documents.version.asksAgain')}</p>}
      <Field label={say('documents.field.version')} required>
        <Input autoFocus value={version} onChange={(_e, { value }) => setVersion(value)} />
      </Field>
      <Field label={say('documents.field.link')}>
        {(field) => <FileControl field={field} text={link} onText={setLink} uploading={uploading} />}
      </Field>
      <DayField
        label={say('documents.field.validFrom')}
        text={validFrom}
        edge="first"
        onText={setValidFrom}
        wrong={tried && from === undefined ? say('documents.wrong.date') : null}
      />
      {document.acknowledge && (
        <DayField
          label={say('documents.field.acknowledgeBy')}
          text={by}
          edge="last"
          onText={setBy}
          wrong={tried && until === undefined ? say('documents.wrong.date') : null}
        />
      )}
      {tried && refusal !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{say(refusal, { version: document.version })}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={busy || uploading.busy}>
          {say(busy ? 'save.saving' : 'documents.version.save')}
        </Button>
        <Button size="small" onClick={onDone}>
          {say('documents.cancel')}
        </Button>
      </div>
    </form>
  );
};
