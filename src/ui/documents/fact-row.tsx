import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useSay } from '../say';
import { usePanelStyles } from './panel-styles';

interface FactRowProps {
  readonly name: string;
  readonly label: string;
  /** Absent where the person may not change it. */
  readonly onEdit?: () => void;
}

/** One named value, with a button to change it where it stands. */
export const FactRow: React.FC<FactRowProps> = ({ name, label, onEdit, children }) => {
  const styles = usePanelStyles();
  const say = useSay();
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
      {onEdit !== undefined && (
        <dd className={styles.value}>
          <Button
            appearance="subtle"
            size="small"
            icon={<EditRegular />}
            data-edit={name}
            aria-label={say('documents.editField', { field: label.toLocaleLowerCase(say.locale) })}
            onClick={onEdit}
          />
        </dd>
      )}
    </div>
  );
};
