import * as React from 'react';
import type { Register } from '../../../documents/document';
import { leaversOf, type Leaver } from '../../../meetings/roles';
import { sayDate } from '../../../periods/index';
import { useAsked } from '../../history/use-asked';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import type { MachineryPartProps } from '../parts';

/** What those who leave have standing: items, activities, roles and governing documents, to be handed over. */
export const LeaversSection: React.FC<MachineryPartProps> = ({ site, plan, today, signal }) => {
  const styles = usePartStyles();
  const say = useSay();
  const leavers = React.useMemo(() => leaversOf(plan, today), [plan, today]);
  const readRegister = React.useCallback(async (): Promise<Register | null> => {
    const loaded = await site.documents.load();
    return loaded === 'notProvisioned' ? null : loaded.register;
  }, [site]);
  const { value: register } = useAsked(leavers.length > 0 ? readRegister : null, signal);
  if (leavers.length === 0) return null;
  const linesOf = ({ person, open: { items, activities, roles } }: Leaver): string[] => [
    ...roles.map(({ holder, place }) =>
      say(`meetings.leavers.${place}`, {
        role: holder.unit === null ? holder.role : `${holder.role}, ${holder.unit}`,
      }),
    ),
    ...activities.map(({ key, title }) => say('meetings.leavers.activity', { key, text: title })),
    ...items.map(({ key, text }) => say('meetings.leavers.item', { key, text: text.replace(/\.$/, '') })),
    ...(register?.documents ?? [])
      .filter(({ owner, replacedBy }) => owner?.id === person.id && replacedBy === null)
      .map(({ title }) => say('meetings.leavers.document', { text: title })),
  ];
  return (
    <section className={styles.section} aria-labelledby="meetings-leavers">
      <h2 id="meetings-leavers" className={styles.sectionTitle}>
        {say('meetings.leavers')}
      </h2>
      {leavers.map((leaver) => (
        <div key={leaver.person.id}>
          <h3 className={styles.sectionTitle}>
            {say('meetings.leavers.head', {
              name: leaver.person.name,
              day: sayDate(leaver.lastDay, say.locale),
            })}
          </h3>
          <ul>
            {linesOf(leaver).map((line, i) => (
              <li key={`${i} ${line}`}>{line}</li>
            ))}
          </ul>
          <p className={styles.quiet}>{say('meetings.leavers.note', { name: leaver.person.name })}</p>
        </div>
      ))}
    </section>
  );
};
