import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { useSay } from '../say';
import type { RegisterFilter, RegisterModel } from './register-model';
import { usePanelStyles } from './panel-styles';
import { useRegisterStyles } from './register-styles';

interface EmptyListProps {
  readonly model: RegisterModel;
  readonly filter: RegisterFilter;
  readonly mayEdit: boolean;
  /** How many the tab has, before anything is searched or filtered. */
  readonly n: number;
  /** Whether files and links have been looked at. */
  readonly checked: boolean;
  readonly onNew: () => void;
  readonly onClear: () => void;
}

/** Why the list is empty, what comes next, and one action. */
export const EmptyList: React.FC<EmptyListProps> = ({ model, filter, mayEdit, n, checked, onNew, onClear }) => {
  const shared = useRegisterStyles();
  const styles = usePanelStyles();
  const say = useSay();
  if (model.loaded.register.documents.length === 0)
    return (
      <div className={styles.panel}>
        <h2 className={shared.cardTitle}>{say('documents.none.title')}</h2>
        <p className={shared.text}>{say(mayEdit ? 'documents.none.text' : 'documents.none.reader')}</p>
        {mayEdit && (
          <div>
            <Button appearance="primary" onClick={onNew}>
              {say('documents.none.action')}
            </Button>
          </div>
        )}
      </div>
    );
  if (n > 0)
    return (
      <div className={styles.panel}>
        <p className={shared.text}>{say('documents.none.found')}</p>
        <div>
          <Button onClick={onClear}>{say('documents.clear')}</Button>
        </div>
      </div>
    );
  const why =
    filter.tab === 'mine'
      ? model.functions.length === 0
        ? 'documents.none.function'
        : 'documents.none.mine'
      : filter.tab === 'review'
        ? 'documents.none.review'
        : filter.tab === 'reading'
          ? 'documents.none.reading'
          : checked
            ? 'documents.none.links'
            : 'documents.none.linksYet';
  return <p className={shared.text}>{say(why)}</p>;
};
