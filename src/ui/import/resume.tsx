import * as React from 'react';
import { Button, MessageBar, MessageBarBody, mergeClasses } from '@fluentui/react-components';
import { sayDate } from '../../periods/index';
import { useSay } from '../say';
import { useImportStyles } from './import-styles';
import type { Kept } from './kept-imports';
import { answerOf } from './steps';
import type { KeptHere } from './use-kept';

interface ResumeProps {
  readonly here: KeptHere;
  readonly onContinue: (id: string) => void;
}

/** What somebody was about to put in when the tab was closed: to go on with, or to forget. */
export const Resume: React.FC<ResumeProps> = ({ here, onContinue }) => {
  const say = useSay();
  const { kept, damaged, imports, refresh } = here;
  const box = React.useRef<HTMLDivElement>(null);
  return (
    <div ref={box} tabIndex={-1} style={{ outlineStyle: 'none' }}>
      {damaged > 0 && (
        <MessageBar intent="warning" layout="multiline" style={{ margin: '0 0 16px' }}>
          <MessageBarBody>{say('resume.damaged')}</MessageBarBody>
        </MessageBar>
      )}
      {kept.map((one) => (
        <Offer
          key={one.ready.id}
          kept={one}
          onContinue={() => onContinue(one.ready.id)}
          onForget={() => {
            imports.forget(one.ready.id);
            refresh();
            // The button that was pressed is gone with its card.
            box.current?.focus();
          }}
        />
      ))}
    </div>
  );
};

interface OfferProps {
  readonly kept: Kept;
  readonly onContinue: () => void;
  readonly onForget: () => void;
}

const Offer: React.FC<OfferProps> = ({ kept: { ready, saving, on }, onContinue, onForget }) => {
  const styles = useImportStyles();
  const say = useSay();
  const [asking, setAsking] = React.useState(false);
  const total = ready.draft.questions.length;
  const answered = ready.draft.questions.filter((question) => answerOf(ready, question)).length;
  const name = ready.file === '' ? say('resume.unnamed') : ready.file;
  const date = sayDate(on, say.locale);
  return (
    <section className={mergeClasses(styles.card, styles.marked)}>
      <h2 className={styles.heading}>{say(saying(ready.from), { name, date })}</h2>
      <p className={styles.text}>
        {saving ? say('resume.saving') : total > 0 ? say('importView.answered', { n: answered, total }) : null}
      </p>
      {asking && (
        <p className={styles.text} role="status">
          {say('resume.sure')}
        </p>
      )}
      <div className={styles.actions}>
        {asking ? (
          <>
            <Button onClick={onForget}>{say('resume.forget')}</Button>
            <Button appearance="subtle" onClick={() => setAsking(false)}>
              {say('resume.keep')}
            </Button>
          </>
        ) : (
          <>
            <Button appearance="primary" onClick={onContinue}>
              {say('resume.continue')}
            </Button>
            <Button onClick={() => setAsking(true)}>{say('resume.anew')}</Button>
          </>
        )}
      </div>
    </section>
  );
};

const saying = (from: Kept['ready']['from']): 'resume.document' | 'resume.plan' =>
  from === 'document' ? 'resume.document' : 'resume.plan';
