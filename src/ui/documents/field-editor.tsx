import * as React from 'react';
import { Button } from '@fluentui/react-components';
import type { DocumentChange, GoverningDocument, Person } from '../../documents/document';
import { useSay } from '../say';
import { draftOf, readDraft, sayField, type FieldName } from './document-fields';
import { changesAnything } from './fields-before';
import { FieldControl } from './field-control';
import { usePanelStyles } from './panel-styles';
import { useRegisterStyles } from './register-styles';
import { useDraft } from './use-draft';
import type { Uploading } from './use-upload';

export interface FieldEditorProps {
  readonly document: GoverningDocument;
  readonly name: FieldName;
  readonly documents: readonly GoverningDocument[];
  readonly people: readonly Person[];
  readonly site: { readonly url: string };
  readonly uploading: Uploading;
  readonly busy: boolean;
  /** `then` once it is saved. */
  readonly onSave: (change: DocumentChange, then: () => void) => void;
  /** Closed, saved or not. */
  readonly onDone: () => void;
}

/** One field, changed where it stands: Enter saves a line, Esc leaves it as it was. */
export const FieldEditor: React.FC<FieldEditorProps> = (props) => {
  const { document, name, documents, people, site, uploading, busy, onSave, onDone } = props;
  const shared = useRegisterStyles();
  const styles = usePanelStyles();
  const say = useSay();
  const draft = useDraft(site, document.row ?? document.key, name, draftOf(document, name, say.locale));
  const [tried, setTried] = React.useState(false);
  const others = documents.filter(({ key }) => key !== document.key);
  const read = readDraft(document, name, draft.text, people, { siteUrl: site.url, documents });
  const wrong = tried && !read.ok ? say(read.why) : null;
  const close = (): void => {
    draft.drop();
    onDone();
  };
  const save = (): void => {
    setTried(true);
    if (!read.ok || busy || uploading.busy) return;
    if (changesAnything(document, read.change)) onSave(read.change, close);
    else close();
  };
  return (
    <form
      className={styles.editor}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        // An open list of choices takes Esc for itself.
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        close();
      }}
    >
      <FieldControl
        name={name}
        text={draft.text}
        onText={draft.set}
        wrong={wrong}
        documents={others}
        people={people}
        uploading={uploading}
        autoFocus
      />
      {draft.overtaken && (
        <p role="status" className={shared.text}>
          {say('documents.overtaken', { value: sayField(document, name, documents, say) ?? say('documents.empty') })}
        </p>
      )}
      {draft.found && <p className={shared.quiet}>{say('documents.draftFound')}</p>}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={busy || uploading.busy}>
          {say(busy ? 'save.saving' : 'documents.save')}
        </Button>
        <Button size="small" onClick={close}>
          {say('documents.cancel')}
        </Button>
      </div>
    </form>
  );
};
