import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { getGUID } from '@pnp/core';
import { keys } from '../../../lists/supervision/supervision-lists';
import { chosenThemes, mostThemes } from '../../../supervision/owing';
import type { LearningTheme } from '../../../supervision/supervision';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import { RowNote } from '../kit/row-note';
import { usePartWrites } from '../kit/row-writes';
import { themeFields } from './round-fields';
import type { RoundProps } from './round-props';

/** What each unit has chosen to learn more about: two or three themes a quarter, each with a plan, a role and what came of it. */
export const Themes: React.FC<RoundProps> = ({ part, round, supervision, units, again }) => {
  const { site, plan, today, mayWrite } = part;
  const styles = usePartStyles();
  const say = useSay();
  const fields = React.useMemo(() => themeFields(say), [say]);
  /** The key of the theme that is edited, or the unit of the new one. */
  const [open, setOpen] = React.useState<{ readonly theme: string } | { readonly unit: string } | null>(null);
  const writes = usePartWrites<LearningTheme>(
    site,
    (lists, theme, change) => lists.supervision.themes.change(theme, change),
    again,
  );
  const close = (): void => setOpen(null);
  const opened = open === null ? [] : 'theme' in open ? [open.theme] : [nameOf(open.unit)];
  const editor = { site, today, fields, writes, onClose: close };
  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>{say('supervision.themes')}</h2>
      <RowNote site={site} today={today} writes={writes} fields={fields} inForm={opened} />
      {units.map((unit) => {
        const own = supervision.themes.filter((theme) => theme.roundKey === round.key && theme.unit === unit);
        const chosen = chosenThemes(supervision.themes, round.key, unit).length;
        return (
          <div key={unit}>
            <h3 className={styles.sectionTitle}>{unit}</h3>
            <p className={styles.quiet}>{say.count('supervision.themesOf', chosen)}</p>
            <ul>
              {own.map((theme) => (
                <li key={theme.key}>
                  <strong>{theme.title}</strong>
                  {` (${say(`supervision.themeState.${theme.state}`)}${theme.responsible === null ? '' : `, ${theme.responsible}`})`}
                  {theme.plan.length > 0 && <p className={styles.text}>{theme.plan.join('\n')}</p>}
                  {theme.outcome !== null && (
                    <p className={styles.text}>{say('supervision.outcomeOf', { outcome: theme.outcome })}</p>
                  )}
                  {open !== null && 'theme' in open && open.theme === theme.key ? (
                    <RowEditor<LearningTheme>
                      {...editor}
                      label={say('supervision.editTheme', { title: theme.title })}
                      thing={theme}
                      name={theme.key}
                      onSave={(change) =>
                        writes.change(theme, change, {
                          done: say('supervision.saved'),
                          undone: say('supervision.undone'),
                        })
                      }
                    />
                  ) : (
                    mayWrite && (
                      <div data-print-hide="">
                        <Button
                          size="small"
                          aria-label={say('supervision.editTheme', { title: theme.title })}
                          onClick={() => setOpen({ theme: theme.key })}
                        >
                          {say('supervision.edit')}
                        </Button>
                      </div>
                    )
                  )}
                </li>
              ))}
            </ul>
            {open !== null && 'unit' in open && open.unit === unit ? (
              <RowEditor<LearningTheme>
                {...editor}
                label={say('supervision.newThemeOf', { unit })}
                thing={null}
                begin={{ roundKey: round.key, unit, state: 'chosen' }}
                name={nameOf(unit)}
                onSave={(change) => {
                  const theme = { ...blank, roundKey: round.key, unit, ...change };
                  const key = keys.theme(theme, getGUID());
                  return writes.run(
                    nameOf(unit),
                    (lists) => lists.supervision.themes.add(plan.key, key, theme, theme.title),
                    say('supervision.saved'),
                  );
                }}
              />
            ) : (
              mayWrite &&
              chosen < mostThemes && (
                <div className={styles.actions} data-print-hide="">
                  <Button
                    size="small"
                    aria-label={say('supervision.newThemeOf', { unit })}
                    onClick={() => setOpen({ unit })}
                  >
                    {say('supervision.newTheme')}
                  </Button>
                </div>
              )
            )}
          </div>
        );
      })}
    </section>
  );

  function nameOf(unit: string): string {
    return `supervision/theme/${round.key}/${unit}`;
  }
};

const blank: Omit<LearningTheme, 'key' | 'row'> = {
  roundKey: '',
  unit: '',
  title: '',
  plan: [],
  responsible: null,
  state: 'chosen',
  end: null,
  outcome: null,
};
