import * as React from 'react';
import {
  Combobox,
  Field,
  Input,
  Option,
  Select,
  Switch,
  Textarea,
  type FieldControlProps,
} from '@fluentui/react-components';
import { documentKinds, type GoverningDocument, type Person } from '../../documents/document';
import { fold } from '../../documents/fold';
import { useSay } from '../say';
import { DayField } from '../edit/day-field';
import { dayEdge, fieldControls, titleOf, type FieldName } from './document-fields';
import { kindWord } from './kind-word';
import { FileControl } from './file-control';
import type { Uploading } from './use-upload';

export interface ControlProps {
  readonly name: FieldName;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Why it cannot be saved as it stands. */
  readonly wrong: string | null;
  readonly documents: readonly GoverningDocument[];
  readonly people: readonly Person[];
  readonly uploading: Uploading;
  readonly autoFocus?: boolean;
}

/** The control of one field, with its label and what is wrong with it. */
export const FieldControl: React.FC<ControlProps> = (props) => {
  const { name, text, onText, wrong, autoFocus } = props;
  const say = useSay();
  if (fieldControls[name] === 'yesNo')
    return (
      <Switch
        autoFocus={autoFocus}
        checked={text === 'yes'}
        label={say('documents.acknowledgeAsk')}
        onChange={(_event, { checked }) => onText(checked ? 'yes' : '')}
      />
    );
  if (fieldControls[name] === 'date')
    return (
      <DayField
        label={say(`documents.field.${name}`)}
        text={text}
        edge={dayEdge(name)}
        onText={onText}
        wrong={wrong}
        autoFocus={autoFocus}
      />
    );
  return (
    <Field
      label={say(`documents.field.${name}`)}
      required={name === 'title'}
      hint={hintOf(name, say)}
      {...(wrong !== null && { validationState: 'error' as const, validationMessage: wrong })}
    >
      {(field) => <OneControl {...props} field={field} />}
    </Field>
  );
};

/** `field` is what ties the label, the hint and the error to the control. */
const OneControl: React.FC<ControlProps & { readonly field: FieldControlProps }> = (props) => {
  const { field, name, text, onText, documents, people, uploading, autoFocus } = props;
  const say = useSay();
  const common = { ...field, autoFocus };
  switch (fieldControls[name]) {
    case 'lines':
      return <Textarea {...common} resize="vertical" value={text} onChange={(_e, { value }) => onText(value)} />;
    case 'kind':
      return (
        <Select {...common} value={text} onChange={(_e, { value }) => onText(value)}>
          <option value="">{say('documents.choose')}</option>
          {documentKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindWord(kind, say)}
            </option>
          ))}
        </Select>
      );
    case 'person':
      return (
        <Select {...common} value={text} onChange={(_e, { value }) => onText(value)}>
          <option value="">{say('documents.noPerson')}</option>
          {people.map(({ id, name: person }) => (
            <option key={id} value={String(id)}>
              {person}
            </option>
          ))}
        </Select>
      );
    case 'document':
      return <DocumentCombobox field={common} text={text} onText={onText} documents={documents} />;
    case 'file':
      return <FileControl field={common} text={text} onText={onText} uploading={uploading} />;
    default:
      return <Input {...common} value={text} onChange={(_e, { value }) => onText(value)} />;
  }
};

function hintOf(name: FieldName, say: ReturnType<typeof useSay>): string | undefined {
  if (name === 'audience') return say('documents.hint.audience');
  if (name === 'law') return say('documents.hint.law');
  return name === 'ownerRole' ? say('documents.hint.ownerRole') : undefined;
}

const mostOffered = 12;

interface ComboboxProps extends Pick<ControlProps, 'text' | 'onText' | 'documents'> {
  readonly field: FieldControlProps & { readonly autoFocus?: boolean };
}

/** Another document by its title: those that hold what is typed are offered, and a title that is not here may be written. */
export const DocumentCombobox: React.FC<ComboboxProps> = ({ field, text, onText, documents }) => {
  const say = useSay();
  const shown = titleOf(text, documents);
  const asked = fold(shown);
  const offered = documents.filter(({ title }) => fold(title).includes(asked)).slice(0, mostOffered);
  return (
    <Combobox
      {...field}
      freeform
      clearable
      placeholder={say('documents.writeTitle')}
      value={shown}
      selectedOptions={text === '' ? [] : [text]}
      onChange={(event) => onText(event.target.value)}
      onOptionSelect={(_event, { optionValue }) => onText(optionValue ?? '')}
    >
      {offered.map(({ key, title }) => (
        <Option key={key} value={key}>
          {title}
        </Option>
      ))}
    </Combobox>
  );
};
