import * as React from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import type { PlanSite } from '../../../lists/plan-site';
import { asFault, faultWords } from '../../../lists/transport/request-fault';
import type { Person } from '../../../plan/plan';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';

interface FindPersonProps {
  readonly site: PlanSite;
  readonly onFound: (person: Person) => void;
}

/** Somebody who has never been on the site is found by their work e-mail. */
export const FindPerson: React.FC<FindPersonProps> = ({ site, onFound }) => {
  const styles = usePartStyles();
  const say = useSay();
  const [login, setLogin] = React.useState('');
  const [told, setTold] = React.useState('');
  const find = async (): Promise<void> => {
    if (!login.includes('@')) return setTold(say('meetings.people.findHint'));
    try {
      const person = await (await site.machinery()).meetings.people.find(login);
      setTold(person === null ? say('meetings.people.notFound') : say('meetings.people.found', { name: person.name }));
      if (person === null) return;
      onFound(person);
      setLogin('');
    } catch (error) {
      setTold(faultWords(asFault(error), say));
    }
  };
  return (
    <form
      className={styles.section}
      aria-label={say('meetings.people.find')}
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <Field label={say('meetings.people.find')} hint={say('meetings.people.findHint')}>
        <Input type="email" value={login} onChange={(_event, { value }) => setLogin(value)} />
      </Field>
      <div className={styles.actions}>
        <Button type="submit">{say('meetings.people.findButton')}</Button>
        <span role="status">{told}</span>
      </div>
    </form>
  );
};
