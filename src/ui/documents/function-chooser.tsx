import * as React from 'react';
import { Field, mergeClasses, Select } from '@fluentui/react-components';
import { functionsToChoose } from '../../documents/audience';
import type { Register } from '../../documents/document';
import { useSay } from '../say';
import { useRegisterStyles } from './register-styles';

interface FunctionChooserProps {
  readonly register: Register;
  readonly chosen: string | null;
  readonly onChosen: (role: string | null) => void;
}

/** For who has no role in the plan: their job function, so that the register can say what applies to them. */
export const FunctionChooser: React.FC<FunctionChooserProps> = ({ register, chosen, onChosen }) => {
  const styles = useRegisterStyles();
  const say = useSay();
  const choices = functionsToChoose(register.members, register.documents);
  return (
    <div className={mergeClasses(styles.card, styles.gap)}>
      <Field label={say('document.forMeUnknown')}>
        <Select value={chosen ?? ''} onChange={(_event, { value }) => onChosen(value === '' ? null : value)}>
          <option value="">{say('documents.choose')}</option>
          {choices.map((role) => (
            <option key={role} value={role}>
              {role}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
};
