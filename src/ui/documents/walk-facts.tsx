import * as React from 'react';
import type { GoverningDocument } from '../../documents/document';
import { isOverdue } from '../../documents/standing';
import { sayDate } from '../../periods/index';
import { useSay } from '../say';
import { Decided } from './decision-part';
import { sayField, type FieldName } from './document-fields';
import { FactRow } from './fact-row';
import { usePanelStyles } from './panel-styles';
import type { RegisterModel } from './register-model';
import { useRegisterStyles } from './register-styles';

const told: readonly FieldName[] = [
  'kind',
  'ownerRole',
  'owner',
  'audience',
  'law',
  'validFrom',
  'reviewedOn',
  'version',
  'replaces',
  'replacedBy',
];

/** What is to be known of a document before it is decided on; what is not known is said where it matters to the choice. */
export const WalkFacts: React.FC<{ readonly document: GoverningDocument; readonly model: RegisterModel }> = (props) => {
  const { document, model } = props;
  const shared = useRegisterStyles();
  const styles = usePanelStyles();
  const say = useSay();
  const { documents } = model.loaded.register;
  return (
    <>
      {isOverdue(document, model.shelf, model.today) && document.reviewBy !== null && (
        <p className={shared.text}>{say('documents.overdueText', { date: sayDate(document.reviewBy, say.locale) })}</p>
      )}
      <dl className={styles.facts}>
        {told.map((name) => {
          const words = sayField(document, name, documents, say);
          return words === null ? null : (
            <FactRow key={name} name={name} label={say(`documents.field.${name}`)}>
              {words}
            </FactRow>
          );
        })}
        {document.decided !== null && (
          <FactRow name="decided" label={say('documents.walk.before')}>
            <Decided document={document} />
          </FactRow>
        )}
      </dl>
    </>
  );
};
