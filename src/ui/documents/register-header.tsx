import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { AddRegular, ArrowDownloadRegular } from '@fluentui/react-icons';
import { useSay } from '../say';
import type { RegisterModel } from './register-model';
import { useRegisterStyles } from './register-styles';

interface RegisterHeaderProps {
  readonly model: RegisterModel;
  readonly mayEdit: boolean;
  readonly onNew: () => void;
  readonly onRound: () => void;
  readonly onFetch: () => void;
}

/** What the register holds, and what can be done with the whole of it. */
export const RegisterHeader: React.FC<RegisterHeaderProps> = ({ model, mayEdit, onNew, onRound, onFetch }) => {
  const styles = useRegisterStyles();
  const say = useSay();
  const { length } = model.loaded.register.documents;
  return (
    <header className={styles.head}>
      <div className={styles.headText}>
        <h1 className={styles.title}>{say('documents.title')}</h1>
        <p className={styles.meta}>
          {say.count('documents.count', length)}
          {model.functions.length > 0 && `, ${say.count('documents.countMine', model.mine.size)}`}
        </p>
      </div>
      <div className={styles.actions}>
        {mayEdit && (
          <Button icon={<AddRegular />} data-new="" onClick={onNew}>
            {say('documents.new')}
          </Button>
        )}
        {mayEdit && model.round === null && length > 0 && (
          <Button data-round="" onClick={onRound}>
            {say('documents.round.start')}
          </Button>
        )}
        {length > 0 && (
          <Button icon={<ArrowDownloadRegular />} onClick={onFetch}>
            {say('documents.fetch')}
          </Button>
        )}
      </div>
    </header>
  );
};
