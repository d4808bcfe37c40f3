import * as React from 'react';
import { Field, Input } from '@fluentui/react-components';
import { holdsCpr } from '../../plan/cpr';
import type { PlanHead } from '../../plan/templates';
import { useSay } from '../say';

/** SharePoint's limit for a line of text. */
const longest = 255;

interface LineFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What is said where it stands empty and must not. */
  readonly needed?: string;
  /** True once somebody has tried to go on. */
  readonly asked: boolean;
  readonly inputRef?: React.Ref<HTMLInputElement>;
  readonly onValue: (value: string) => void;
}

/** A line of text that goes into the plan; what cannot be saved is said beside it, not first by the lists. */
export const LineField: React.FC<LineFieldProps> = (props) => {
  const { label, hint, value, needed, asked, inputRef, onValue } = props;
  const say = useSay();
  const amiss = holdsCpr(value) ? say('edit.cpr') : asked && value.trim() === '' ? (needed ?? null) : null;
  return (
    <Field
      label={label}
      hint={hint}
      required={needed !== undefined}
      validationState={amiss === null ? 'none' : 'error'}
      validationMessage={amiss}
    >
      <Input
        ref={inputRef}
        value={value}
        maxLength={longest}
        autoComplete="off"
        onChange={(_event, data) => onValue(data.value)}
      />
    </Field>
  );
};

interface HeadFieldsProps {
  readonly head: PlanHead;
  readonly asked: boolean;
  readonly titleRef: React.Ref<HTMLInputElement>;
  readonly onHead: (head: PlanHead) => void;
}

/** What a plan that is begun here is called, whom it is for, and for how long. */
export const HeadFields: React.FC<HeadFieldsProps> = ({ head, asked, titleRef, onHead }) => {
  const say = useSay();
  return (
    <>
      <LineField
        label={say('start.form.title')}
        value={head.title}
        needed={say('start.form.needsTitle')}
        asked={asked}
        inputRef={titleRef}
        onValue={(title) => onHead({ ...head, title })}
      />
      <LineField
        label={say('start.form.unit')}
        hint={say('start.form.unit.hint')}
        value={head.unit}
        asked={asked}
        onValue={(unit) => onHead({ ...head, unit })}
      />
      <LineField
        label={say('start.form.period')}
        hint={say('start.form.period.hint')}
        value={head.period}
        asked={asked}
        onValue={(period) => onHead({ ...head, period })}
      />
    </>
  );
};

/** True where a head can be saved. Pure. */
export const isHeadWhole = ({ title, unit, period }: PlanHead): boolean =>
  title.trim() !== '' && ![title, unit, period].some(holdsCpr);

/** The head that a draft was made of, to go on from; a new one before the first. Pure. */
export const headOf = (draft: { readonly plan: HeadOfDraft } | null, title: string): PlanHead => ({
  title: draft?.plan.title ?? title,
  unit: draft?.plan.unit ?? '',
  period: draft?.plan.periodText ?? '',
});

interface HeadOfDraft {
  readonly title: string | null;
  readonly unit: string | null;
  readonly periodText: string | null;
}
