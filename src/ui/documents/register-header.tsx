import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { AddRegular, ArrowDownloadRegular } from '@fluentui/react-icons';
import type { DocumentKind } from '../../documents/document';
import { useSay } from '../say';
import { kindWord } from './kind-word';
import type { RegisterModel } from './register-model';
import { useRegisterStyles } from './register-styles';
import type { FetchingList } from './use-fetch-list';

interface RegisterHeaderProps {
  readonly model: RegisterModel;
  readonly kinds: readonly DocumentKind[];
  readonly mayEdit: boolean;
  readonly onNew: () => void;
  readonly onRound: () => void;
  readonly fetching: FetchingList;
}

/** What the register holds, and what can be done with the whole of it. */
export const RegisterHeader: React.FC<RegisterHeaderProps> = ({ model, kinds, mayEdit, onNew, onRound, fetching }) => {
  const styles = useRegisterStyles();
  const say = useSay();
  const { length } = model.documents;
  return (
    <header className={styles.head}>
      <div className={styles.headText}>
        <h1 className={styles.title}>{say('documents.title')}</h1>
        <p className={styles.meta}>
          {say.count('documents.count', length)}
          {model.functions.length > 0 && `, ${say.count('documents.countMine', model.mine.size)}`}
        </p>
        {kinds.length > 0 && (
          <p className={styles.quiet}>
            {say('documents.onlyKinds', { kinds: kinds.map((kind) => kindWord(kind, say)).join(', ') })}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        {mayEdit && (
          <Button icon={<AddRegular />} data-new="" onClick={onNew}>
            {say('documents.new')}
          </Button>
        )}
        {mayEdit && model.round === null && model.loaded.register.documents.length > 0 && (
          <Button data-round="" onClick={onRound}>
            {say('documents.round.start')}
          </Button>
        )}
        {length > 0 && (
          <Button icon={<ArrowDownloadRegular />} onClick={fetching.run}>
            {say('documents.fetch')}
          </Button>
        )}
      </div>
      {fetching.failed && (
        <p role="alert" className={styles.meta}>
          {say('documents.fetchFailed')}
        </p>
      )}
    </header>
  );
};
