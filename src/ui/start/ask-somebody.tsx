import * as React from 'react';
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import { useSay } from '../say';

const useStyles = makeStyles({
  ask: { display: 'grid', gap: '8px', justifyItems: 'start', margin: '0 0 16px', textAlign: 'left' },
  owners: { margin: 0 },
  field: { width: '100%' },
  status: { margin: 0, minHeight: '20px' },
});

interface AskSomebodyProps {
  readonly site: Pick<PlanSite, 'owners'>;
  readonly text: string;
}

/** Whom to ask, and words to send, for what a person may not do themselves. */
export const AskSomebody: React.FC<AskSomebodyProps> = ({ site, text }) => {
  const styles = useStyles();
  const say = useSay();
  const area = React.useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = React.useState<'copied' | 'select' | null>(null);
  const [owners, setOwners] = React.useState<readonly string[]>([]);
  React.useEffect(() => {
    let current = true;
    site.owners().then(
      (names) => current && setOwners(names),
      // The words can be sent all the same.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [site]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setTold('copied');
    } catch {
      // A host may forbid its frames the clipboard; the keys still work.
      area.current?.focus();
      area.current?.select();
      setTold('select');
    }
  };
  return (
    <div className={styles.ask}>
      {owners.length > 0 && (
        <p className={styles.owners}>
          {say('start.ask.owners', { names: new Intl.ListFormat(say.locale).format(owners) })}
        </p>
      )}
      <Field label={say('start.ask.label')} className={styles.field}>
        <Textarea ref={area} readOnly value={text} rows={4} resize="vertical" />
      </Field>
      <Button onClick={() => void copy()}>{say('start.ask.copy')}</Button>
      <p role="status" className={styles.status}>
        {told !== null && say(`start.ask.${told}`)}
      </p>
    </div>
  );
};
