import * as React from 'react';
import { Button } from '@fluentui/react-components';
import type { GoverningDocument } from '../../documents/document';
import { sayDate } from '../../periods/index';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import type { DecisionFormProps } from './decision-form';
import { DecisionSign } from './decision-sign';
import { DecisionForm } from './late-parts';
import { usePanelStyles } from './panel-styles';
import { useRegisterStyles } from './register-styles';

interface DecisionPartProps extends Pick<DecisionFormProps, 'document' | 'documents' | 'site' | 'busy'> {
  readonly mayEdit: boolean;
  readonly onDecide: DecisionFormProps['onDecide'];
}

/** What has been decided on the document, why, by whom and when; and a new decision where it stands. */
export const DecisionPart: React.FC<DecisionPartProps> = ({ mayEdit, onDecide, ...form }) => {
  const styles = usePanelStyles();
  const say = useSay();
  const title = useUniqueId('decision');
  const [open, setOpen] = React.useState(false);
  const { decided } = form.document;
  return (
    <section aria-labelledby={title} className={styles.panel}>
      <h3 className={styles.subHead}>
        <span id={title} className={styles.grow}>
          {say('documents.column.decision')}
        </span>
        {mayEdit && !open && (
          <Button size="small" data-decide="" onClick={() => setOpen(true)}>
            {say(decided === null ? 'documents.decide' : 'documents.decideAgain')}
          </Button>
        )}
      </h3>
      <Decided document={form.document} />
      {open && (
        <DecisionForm
          {...form}
          saveWord={say('documents.save')}
          onDecide={(decision, then) =>
            onDecide(decision, () => {
              then();
              setOpen(false);
            })
          }
          onCancel={() => setOpen(false)}
        />
      )}
    </section>
  );
};

/** What has been decided, in words. */
export const Decided: React.FC<{ readonly document: GoverningDocument }> = ({ document: { decided } }) => {
  const shared = useRegisterStyles();
  const say = useSay();
  if (decided === null) return <p className={shared.quiet}>{say('documents.undecided')}</p>;
  const who = [decided.by?.name, decided.on === null ? '' : sayDate(decided.on, say.locale)].filter(Boolean).join(', ');
  return (
    <div>
      <DecisionSign decision={decided.decision} />
      {decided.reason !== '' && <p className={shared.text}>{decided.reason}</p>}
      {who !== '' && <p className={shared.quiet}>{who}</p>}
    </div>
  );
};
