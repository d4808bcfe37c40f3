import * as React from 'react';
import { Button, Checkbox, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import type { DraftPlan } from '../../plan/draft';
import type { LocalDate } from '../../plan/plan';
import { mostUnits, planTemplates, type PlanTemplate } from '../../plan/templates';
import { sayInWords } from '../../text/plan-words';
import type { TextKey } from '../../text/text';
import { DayField } from '../edit/day-field';
import { SayProvider, useSay } from '../say';
import type { BeginFormProps } from './empty-form';
import { HeadFields } from './head-fields';
import { useImportStyles } from './import-styles';
import { countsOf } from './steps';
import { beginningOn, draftOf, firstDated, firstOf, lackOf, type Lack, type TemplateState } from './template-choice';
import { TemplatePreview } from './template-preview';

interface TemplateFormProps extends BeginFormProps {
  /** What was chosen before and did not come through; null at first. */
  readonly chosen: TemplateState | null;
  readonly onChosen: (state: TemplateState) => void;
}

const areasOf: Readonly<Record<string, TextKey>> = {
  temaer: 'start.template.themes',
  indsatsomraader: 'start.template.areas',
};

/** A template to choose, what it is filled in with, and the plan that it makes laid out before anything is written. */
export const TemplateForm: React.FC<TemplateFormProps> = ({ today, chosen, note, onChosen, onBegin }) => {
  const styles = useImportStyles();
  const plain = useSay();
  const [state, setState] = React.useState(() => chosen ?? firstOf(firstTemplate(), today));
  const [asked, setAsked] = React.useState(false);
  const title = React.useRef<HTMLInputElement>(null);
  const start = React.useRef<HTMLInputElement>(null);
  const units = React.useRef<HTMLTextAreaElement>(null);
  const first = React.useRef<HTMLInputElement>(null);
  const { template } = state;
  const say = React.useMemo(() => sayInWords(plain, template.words), [plain, template]);
  const draft = React.useMemo(() => draftOf(state, today), [state, today]);
  const lack = lackOf(state);
  const shown = asked ? lack : null;
  const begin = (event: React.FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (lack !== null) ({ areas: first, title, start, units, tooMany: units, cpr: units })[lack].current?.focus();
    else {
      onChosen(state);
      onBegin(draft, note !== null && !state.current);
    }
  };
  const choose = (id: string): void => {
    const next = planTemplates.find((one) => one.id === id);
    if (next === undefined) return;
    setAsked(false);
    setState(firstOf(next, state.start ?? today, state.head.unit));
  };
  return (
    <SayProvider value={say}>
      <form className={styles.form} onSubmit={begin} noValidate>
        <section className={styles.card}>
          <h2 id="template-kinds" className={styles.heading}>
            {say('start.template.choose')}
          </h2>
          <RadioGroup
            aria-labelledby="template-kinds"
            value={template.id}
            onChange={(_event, { value }) => choose(value)}
          >
            {planTemplates.map(({ id }) => (
              <Radio
                key={id}
                value={id}
                label={
                  <>
                    <strong>{plain(`start.template.${id}` as TextKey)}</strong>
                    <br />
                    {plain(`start.template.${id}.text` as TextKey)}
                  </>
                }
              />
            ))}
          </RadioGroup>
        </section>
        <section className={styles.card}>
          <h2 className={styles.heading}>{say('start.form.head')}</h2>
          <div className={styles.fields}>
            <HeadFields
              head={state.head}
              asked={asked}
              titleRef={title}
              onHead={(head) => setState({ ...state, head })}
            />
            {template.months !== null && (
              <DayField
                label={say('start.template.start')}
                text={state.startText}
                edge="first"
                required
                inputRef={start}
                wrong={shown === 'start' ? say('start.template.needsStart') : null}
                onText={(text) => setState(beginningOn(state, text))}
              />
            )}
            {template.units !== undefined && (
              <Field
                label={say('start.template.units')}
                hint={say('start.template.units.hint')}
                required
                {...amiss(unitsAmiss(lack === 'cpr' ? lack : shown, say))}
              >
                <Textarea
                  textarea={{ ref: units }}
                  rows={8}
                  resize="vertical"
                  value={state.units}
                  onChange={(_event, { value }) => setState({ ...state, units: value })}
                />
              </Field>
            )}
          </div>
        </section>
        <Parts
          state={state}
          draft={draft}
          today={today}
          firstRef={first}
          onAreas={(areas) => setState({ ...state, areas })}
        />
        {shown === 'areas' && (
          <p className={styles.amiss} role="alert">
            {say('start.template.needsTheme')}
          </p>
        )}
        <Summary draft={draft} template={template} />
        {note !== null && (
          <>
            <Checkbox
              label={say('start.template.current')}
              checked={state.current}
              onChange={(_event, { checked }) => setState({ ...state, current: checked === true })}
            />
            <p className={styles.text}>{state.current ? note : say('start.template.beside')}</p>
          </>
        )}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary">
            {say('start.form.make')}
          </Button>
        </div>
      </form>
    </SayProvider>
  );
};

interface PartsProps {
  readonly state: TemplateState;
  readonly draft: DraftPlan;
  readonly today: LocalDate;
  readonly firstRef: React.Ref<HTMLInputElement>;
  readonly onAreas: (areas: readonly number[]) => void;
}

/** What the plan will hold: areas that can be left out, units as they are written, or all in one. */
const Parts: React.FC<PartsProps> = ({ state, draft, today, firstRef, onAreas }) => {
  const styles = useImportStyles();
  const say = useSay();
  const { template, areas } = state;
  const legend = areasOf[template.id];
  if (legend === undefined) {
    const alone = draft.activities.filter(({ areaId }) => areaId === null);
    return (
      <section className={styles.themes}>
        <h2 className={styles.heading}>{say('start.template.holds')}</h2>
        {draft.areas.map(({ id, title, focus }) => (
          <div key={id} className={styles.theme}>
            <h3 className={styles.part}>{title}</h3>
            <TemplatePreview
              title={title}
              focus={focus}
              activities={draft.activities.filter(({ areaId }) => areaId === id)}
            />
          </div>
        ))}
        {alone.length > 0 && (
          <div className={styles.theme}>
            <TemplatePreview title={null} focus={null} activities={alone} />
          </div>
        )}
      </section>
    );
  }
  const whole = draftOf({ ...state, areas: template.areas.map((_area, at) => at) }, today);
  return (
    <fieldset className={styles.themes}>
      <legend className={styles.legend}>{say(legend)}</legend>
      {whole.areas.map(({ id, title, focus }, at) => (
        <section key={id} className={styles.theme}>
          <Checkbox
            ref={at === 0 ? firstRef : undefined}
            label={<strong>{title}</strong>}
            checked={areas.includes(at)}
            onChange={(_event, { checked }) =>
              onAreas(checked === true ? [...areas, at] : areas.filter((one) => one !== at))
            }
          />
          <div className={styles.under}>
            <TemplatePreview
              title={title}
              focus={focus}
              activities={whole.activities.filter(({ areaId }) => areaId === id)}
            />
          </div>
        </section>
      ))}
    </fieldset>
  );
};

/** How much it is, and what comes first. */
const Summary: React.FC<{ readonly draft: DraftPlan; readonly template: PlanTemplate }> = ({ draft }) => {
  const styles = useImportStyles();
  const say = useSay();
  const counts = countsOf(draft);
  const first = firstDated(draft);
  const things = [
    ...(counts.areas > 0 ? [say.count('count.area', counts.areas)] : []),
    say.count('count.activity', counts.activities),
    ...(counts.milestones > 0 ? [say.count('count.milestone', counts.milestones)] : []),
    ...(counts.goals > 0 ? [say.count('count.goal', counts.goals)] : []),
    ...(counts.followUps > 0 ? [say.count('count.followUp', counts.followUps)] : []),
  ];
  return (
    <p className={styles.text} role="status">
      {counts.activities > 0 &&
        `${say('start.template.chosen', { things: new Intl.ListFormat(say.locale).format(things) })} ${
          first === null
            ? say('start.template.noDates')
            : say('start.template.first', { text: first.text, period: first.period })
        }`}
    </p>
  );
};

const amiss = (message: string | null): { validationState: 'none' | 'error'; validationMessage: string | null } => ({
  validationState: message === null ? 'none' : 'error',
  validationMessage: message,
});

function unitsAmiss(lack: Lack | null, say: ReturnType<typeof useSay>): string | null {
  switch (lack) {
    case 'units':
      return say('start.template.needsUnits');
    case 'tooMany':
      return say('start.template.tooMany', { n: mostUnits });
    case 'cpr':
      return say('edit.cpr');
    default:
      return null;
  }
}

function firstTemplate(): PlanTemplate {
  const [first] = planTemplates;
  if (first === undefined) throw new RangeError('There is no template');
  return first;
}
