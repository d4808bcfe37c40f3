import * as React from 'react';
import { Button, Checkbox } from '@fluentui/react-components';
import { planTemplate, templateDraft, type TemplateArea } from '../../plan/templates';
import { useSay } from '../say';
import type { BeginFormProps } from './empty-form';
import { HeadFields, headOf, isHeadWhole } from './head-fields';
import { useImportStyles } from './import-styles';
import { countsOf } from './steps';
import { ThemePreview } from './theme-preview';

/** The template laid out to be read: which themes to take along, and what the plan is called. */
export const TemplateForm: React.FC<BeginFormProps> = ({ today, before, note, onBegin }) => {
  const styles = useImportStyles();
  const say = useSay();
  const { areas } = planTemplate;
  const [head, setHead] = React.useState(() => headOf(before, planTemplate.title));
  const [chosen, setChosen] = React.useState<readonly number[]>(() => chosenAtFirst(areas, before));
  const [asked, setAsked] = React.useState(false);
  const title = React.useRef<HTMLInputElement>(null);
  const first = React.useRef<HTMLInputElement>(null);
  const draft = templateDraft(planTemplate, chosen, head, today);
  const begin = (event: React.FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (chosen.length === 0) first.current?.focus();
    else if (!isHeadWhole(head)) title.current?.focus();
    else onBegin(draft);
  };
  const counts = countsOf(draft);
  const list = new Intl.ListFormat(say.locale);
  const none = asked && chosen.length === 0;
  return (
    <form className={styles.form} onSubmit={begin} noValidate>
      <fieldset className={styles.themes}>
        <legend className={styles.legend}>{say('start.template.themes')}</legend>
        {areas.map((area, at) => (
          <section key={area.title} className={styles.theme}>
            <Checkbox
              ref={at === 0 ? first : undefined}
              label={<strong>{area.title}</strong>}
              checked={chosen.includes(at)}
              onChange={(_event, { checked }) =>
                setChosen((old) => (checked === true ? [...old, at] : old.filter((one) => one !== at)))
              }
            />
            <ThemePreview area={area} />
          </section>
        ))}
      </fieldset>
      <p className={styles.text} role="status">
        {chosen.length > 0 &&
          say('start.template.chosen', {
            areas: say.count('count.area', counts.areas),
            things: list.format([
              say.count('count.activity', counts.activities),
              say.count('count.milestone', counts.milestones),
              say.count('count.goal', counts.goals),
              say.count('count.followUp', counts.followUps),
            ]),
          })}
      </p>
      {none && (
        <p className={styles.amiss} role="alert">
          {say('start.template.needsTheme')}
        </p>
      )}
      <section className={styles.card}>
        <h2 className={styles.heading}>{say('start.form.head')}</h2>
        <div className={styles.fields}>
          <HeadFields head={head} asked={asked} titleRef={title} onHead={setHead} />
        </div>
      </section>
      {note !== null && <p className={styles.text}>{note}</p>}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary">
          {say('start.form.make')}
        </Button>
      </div>
    </form>
  );
};

/** All themes, or those that were tried before. */
function chosenAtFirst(areas: readonly TemplateArea[], before: BeginFormProps['before']): readonly number[] {
  const all = areas.map((_area, at) => at);
  const titles = before?.areas.map(({ title }) => title);
  return titles === undefined ? all : all.filter((at) => titles.includes(areas[at]?.title ?? ''));
}
