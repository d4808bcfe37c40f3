import * as React from 'react';
import { Link } from '@fluentui/react-components';
import { chainAfter, replacedByThis } from '../../documents/chains';
import type { GoverningDocument } from '../../documents/document';
import { sayDate } from '../../periods/index';
import { useSay } from '../say';
import { fieldNames, sayField, type FieldName } from './document-fields';
import { FactRow } from './fact-row';
import type { FieldEditorProps } from './field-editor';
import { FieldEditor } from './late-parts';
import { usePanelStyles } from './panel-styles';
import type { RegisterModel } from './register-model';
import { useRegisterStyles } from './register-styles';

export interface DocumentFactsProps extends Pick<
  FieldEditorProps,
  'document' | 'documents' | 'people' | 'site' | 'uploading' | 'busy'
> {
  readonly model: RegisterModel;
  readonly mayEdit: boolean;
  /** The field that is being changed. */
  readonly editing: FieldName | null;
  readonly onEditing: (name: FieldName | null) => void;
  readonly onSave: FieldEditorProps['onSave'];
  readonly onOpen: (key: string) => void;
}

/** Empty fields that say something by being empty: a reader sees them too. */
const toldEmpty: readonly FieldName[] = ['ownerRole', 'audience', 'reviewBy'];

/** All that is known of a document, field by field, each to be changed where it stands. */
export const DocumentFacts: React.FC<DocumentFactsProps> = (props) => {
  const { document, documents, model, mayEdit, editing, onEditing, onSave, onOpen } = props;
  const styles = usePanelStyles();
  const say = useSay();
  const shown = fieldNames.filter(
    (name) =>
      // The title stands as the panel's heading, with its own button there.
      (name !== 'title' || editing === 'title') &&
      (mayEdit || toldEmpty.includes(name) || name === editing || sayField(document, name, documents, say) !== null) &&
      (name !== 'acknowledgeBy' || document.acknowledge || editing === name),
  );
  return (
    <dl className={styles.facts}>
      {shown.map((name) =>
        editing === name ? (
          <div key={name}>
            <dt hidden>{say(`documents.field.${name}`)}</dt>
            <dd className={styles.value}>
              <FieldEditor
                document={document}
                name={name}
                documents={documents}
                people={props.people}
                site={props.site}
                uploading={props.uploading}
                busy={props.busy}
                onSave={onSave}
                onDone={() => onEditing(null)}
              />
            </dd>
          </div>
        ) : (
          <FactRow
            key={name}
            name={name}
            label={say(`documents.field.${name}`)}
            {...(mayEdit && { onEdit: () => onEditing(name) })}
          >
            <Fact name={name} document={document} documents={documents} model={model} onOpen={onOpen} />
          </FactRow>
        ),
      )}
    </dl>
  );
};

type FactProps = Pick<DocumentFactsProps, 'document' | 'documents' | 'model' | 'onOpen'> & { readonly name: FieldName };

const Fact: React.FC<FactProps> = ({ name, document, documents, model, onOpen }) => {
  const shared = useRegisterStyles();
  const say = useSay();
  const empty = <span className={shared.quiet}>{say('documents.empty')}</span>;
  if (name === 'replaces' || name === 'replacedBy') {
    const { successors, documents: byKey } = model.shelf;
    const next = chainAfter(successors, document.key)[0];
    const keys = name === 'replaces' ? replacedByThis(successors, document.key) : next === undefined ? [] : [next];
    if (keys.length > 0)
      return (
        <>
          {keys.map((key) => (
            <div key={key}>
              <Link onClick={() => onOpen(key)}>{byKey.get(key)?.title ?? key}</Link>
              <ValidFrom document={byKey.get(name === 'replacedBy' ? key : '')} />
            </div>
          ))}
        </>
      );
  }
  const words = sayField(document, name, documents, say);
  return words === null ? empty : <>{words}</>;
};

const ValidFrom: React.FC<{ readonly document: GoverningDocument | undefined }> = ({ document }) => {
  const shared = useRegisterStyles();
  const say = useSay();
  const day = document?.validFrom ?? null;
  return day === null ? null : (
    <span className={shared.quiet}> {say('documents.fromDay', { date: sayDate(day, say.locale) })}</span>
  );
};
