import * as React from 'react';
import { Button, Link } from '@fluentui/react-components';
import { DismissRegular, EditRegular } from '@fluentui/react-icons';
import type { Acknowledgement, GoverningDocument } from '../../documents/document';
import { samePerson } from '../../documents/audience';
import { asksForReading, readingState } from '../../documents/reading';
import { isOverdue, standingOf } from '../../documents/standing';
import type { DocumentRegister } from '../../lists/documents/register';
import type { PlanSite } from '../../lists/plan-site';
import { sayDate } from '../../periods/index';
import { RowHistory } from '../history/row-history';
import { useSay } from '../say';
import { AcknowledgeBox } from './acknowledge-box';
import { DecisionPart } from './decision-part';
import { DocumentFacts } from './document-facts';
import { peopleToChoose, type FieldName } from './document-fields';
import { FileVersions } from './file-versions';
import { kindWord } from './kind-word';
import { VersionForm } from './late-parts';
import { usePanelStyles } from './panel-styles';
import { Readers } from './readers';
import type { RegisterModel } from './register-model';
import { useRegisterStyles } from './register-styles';
import { decisionTask, fieldsTask, remindTask, versionTask } from './tasks';
import { useAcknowledge } from './use-acknowledge';
import { useUpload } from './use-upload';
import type { DocumentWrites } from './use-writes';
import { WriteNote } from './write-note';

export interface DocumentPanelProps {
  readonly document: GoverningDocument;
  readonly model: RegisterModel;
  readonly documents: DocumentRegister;
  readonly site: PlanSite;
  readonly writes: DocumentWrites;
  readonly mayEdit: boolean;
  readonly editing: FieldName | null;
  readonly onEditing: (name: FieldName | null) => void;
  readonly onOpen: (key: string) => void;
  readonly onClose: () => void;
  readonly onAcknowledged: (acknowledgement: Acknowledgement) => void;
}

/** All that is known of one document. The focus moves in; Esc closes, and the line that opened it takes the focus back. */
export const DocumentPanel: React.FC<DocumentPanelProps> = (props) => {
  const { document, model, documents, site, writes, mayEdit, editing, onEditing } = props;
  const { onOpen, onClose, onAcknowledged } = props;
  const shared = useRegisterStyles();
  const styles = usePanelStyles();
  const say = useSay();
  const panel = React.useRef<HTMLElement>(null);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [versioning, setVersioning] = React.useState(false);
  const { loaded, shelf, today } = model;
  const { register } = loaded;
  const uploading = useUpload(documents);
  const people = React.useMemo(() => peopleToChoose(register, loaded.me), [register, loaded.me]);
  const acknowledge = useAcknowledge(documents, document, onAcknowledged);
  const busy = writes.state.kind === 'saving';
  const owns = samePerson(document.owner, loaded.me);
  const reading = asksForReading(document, shelf, today) ? readingState(document, register, today) : null;
  const url = documents.urlOf(document);
  React.useEffect(() => {
    // Where a field was opened at once, it has the focus.
    if (panel.current?.contains(window.document.activeElement) !== true) heading.current?.focus();
  }, [document.key]);
  const edited = React.useRef<FieldName | null>(null);
  React.useEffect(() => {
    const former = edited.current;
    edited.current = editing;
    // A closed field gives the focus back to the button that opened it.
    if (former !== null && editing === null)
      panel.current?.querySelector<HTMLElement>(`[data-edit="${former}"]`)?.focus();
  }, [editing]);
  const standing = standingOf(document, shelf, today);
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={say('documents.region', { title: document.title })}
      data-panel={document.key}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className={styles.head}>
        <div className={styles.grow}>
          <p className={shared.quiet}>
            {say('documents.kindAndVersion', {
              kind: document.kind === null ? say('documents.noKind') : kindWord(document.kind, say),
              version: document.version,
            })}
          </p>
          <h2 ref={heading} tabIndex={-1} className={shared.cardTitle}>
            {document.title}
          </h2>
        </div>
        {mayEdit && editing !== 'title' && (
          <Button
            appearance="subtle"
            size="small"
            icon={<EditRegular />}
            data-edit="title"
            aria-label={say('documents.editField', {
              field: say('documents.field.title').toLocaleLowerCase(say.locale),
            })}
            onClick={() => onEditing('title')}
          />
        )}
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={say('details.close')}
          onClick={onClose}
        />
      </div>
      {(standing === 'withdrawn' || standing === 'replaced') && (
        <p className={shared.text}>{say(`documents.standingText.${standing}`)}</p>
      )}
      {isOverdue(document, shelf, today) && document.reviewBy !== null && (
        <p className={shared.text}>{say('documents.overdueText', { date: sayDate(document.reviewBy, say.locale) })}</p>
      )}
      {'about' in writes.state && writes.state.about === document.key && (
        <WriteNote writes={writes} documents={register.documents} site={site} today={today} />
      )}
      <AcknowledgeBox
        key={document.key}
        document={document}
        model={model}
        href={documents.linkOf(document)}
        busy={acknowledge.busy}
        problem={acknowledge.problem}
        onAcknowledge={() => void acknowledge.run()}
      />
      {reading !== null && (owns || mayEdit) && (
        <Readers
          reading={reading}
          names={owns}
          remindedOn={document.readersAskedOn}
          today={today}
          busy={busy}
          onRemind={mayEdit ? () => void writes.write(remindTask(documents, document, say)) : null}
        />
      )}
      <DecisionPart
        key={`decision ${document.key}`}
        document={document}
        documents={register.documents}
        site={site}
        busy={busy}
        mayEdit={mayEdit}
        onDecide={(decision, then) => void writes.write({ ...decisionTask(documents, document, decision, say), then })}
      />
      <DocumentFacts
        document={document}
        documents={register.documents}
        model={model}
        people={people}
        site={site}
        uploading={uploading}
        busy={busy}
        mayEdit={mayEdit}
        editing={editing}
        onEditing={onEditing}
        onSave={(change, then) => void writes.write({ ...fieldsTask(documents, document, change, say), then })}
        onOpen={onOpen}
      />
      {mayEdit &&
        (versioning ? (
          <VersionForm
            key={`version ${document.key}`}
            document={document}
            documents={register.documents}
            site={site}
            today={today}
            uploading={uploading}
            busy={busy}
            onSave={(version, then) => void writes.write({ ...versionTask(documents, document, version, say), then })}
            onDone={() => setVersioning(false)}
          />
        ) : (
          <div className={styles.actions}>
            <Button size="small" onClick={() => setVersioning(true)}>
              {say('documents.version.new')}
            </Button>
          </div>
        ))}
      <FileVersions key={`${document.key} ${document.link}`} document={document} documents={documents} site={site} />
      {document.row !== null && <RowHistory site={site} row={document.row} today={today} />}
      {url !== null && (
        <p className={shared.quiet}>
          <Link href={url} target="_blank" rel="noreferrer noopener">
            {say('documents.inSharePoint')}
          </Link>
        </p>
      )}
    </section>
  );
};
