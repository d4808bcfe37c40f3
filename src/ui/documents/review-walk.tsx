import * as React from 'react';
import { Button, mergeClasses, ProgressBar } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import type { ReviewRound } from '../../documents/document';
import type { RoundProgress } from '../../documents/rounds';
import type { DocumentRegister } from '../../lists/documents/register';
import type { PlanSite } from '../../lists/plan-site';
import { undoKeys } from '../edit/undo-keys';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import { DecisionForm } from './decision-form';
import { decisions } from './decision-sign';
import { usePanelStyles } from './panel-styles';
import type { RegisterModel } from './register-model';
import { useRegisterStyles } from './register-styles';
import { decisionTask } from './tasks';
import { useWalk } from './use-walk';
import type { DocumentWrites } from './use-writes';
import { WalkFacts } from './walk-facts';
import { useWalkStyles } from './walk-styles';
import { WriteNote } from './write-note';

interface ReviewWalkProps {
  readonly round: ReviewRound;
  readonly progress: RoundProgress;
  readonly model: RegisterModel;
  readonly documents: DocumentRegister;
  readonly site: PlanSite;
  readonly writes: DocumentWrites;
  readonly onLeave: () => void;
}

/**
 * The round, one document at a time: what it is, and what becomes of it. Each decision is saved as it is taken, so that the
 * walk may be left anywhere and gone on with by anybody. The last one can be taken back.
 */
export const ReviewWalk: React.FC<ReviewWalkProps> = (props) => {
  const { round, progress, model, documents, site, onLeave } = props;
  const shared = useRegisterStyles();
  const panel = usePanelStyles();
  const styles = useWalkStyles();
  const say = useSay();
  const title = useUniqueId('walk');
  const section = React.useRef<HTMLElement>(null);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const walk = useWalk(model, props.writes);
  const { document, writes } = walk;
  const all = model.loaded.register.documents;
  React.useEffect(() => heading.current?.focus(), [document?.key]);
  const href = document === null ? null : documents.linkOf(document);
  const keys = (event: React.KeyboardEvent): void => {
    undoKeys(writes.undo)(event);
    if (event.key === 'Escape' && !event.defaultPrevented) return onLeave();
    const name = decisions[Number(event.key) - 1];
    if (name === undefined || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    // A digit presses the choice as a mouse would; only while the focus is in the walk (WCAG 2.1.4).
    const choice = section.current?.querySelector<HTMLInputElement>(`input[type="radio"][value="${name}"]`);
    choice?.focus();
    choice?.click();
  };
  return (
    <section ref={section} className={styles.walk} aria-labelledby={title} data-review-walk="" onKeyDown={keys}>
      <div className={shared.head}>
        <div className={shared.headText}>
          <h1 id={title} className={shared.title}>
            {round.title}
          </h1>
          <p className={shared.meta} role="status">
            {say('documents.walk.progress', { n: progress.reviewed, total: progress.total })}{' '}
            {progress.left > 0 && say.count('documents.walk.left', progress.left)}
          </p>
        </div>
        <Button onClick={onLeave}>{say('documents.walk.leave')}</Button>
      </div>
      <ProgressBar
        aria-labelledby={title}
        value={progress.reviewed}
        max={Math.max(1, progress.total)}
        thickness="large"
      />
      <WriteNote writes={writes} documents={all} site={site} today={model.today} />
      {document === null ? (
        <div className={mergeClasses(shared.card, panel.panel)}>
          <h2 ref={heading} tabIndex={-1} className={shared.cardTitle}>
            {say('documents.walk.done', { total: progress.total })}
          </h2>
          <p className={shared.text}>{say('documents.walk.doneText')}</p>
        </div>
      ) : (
        <article className={mergeClasses(shared.card, styles.document)}>
          <div className={panel.panel}>
            <h2 ref={heading} tabIndex={-1} className={shared.cardTitle}>
              {document.title}
            </h2>
            <WalkFacts document={document} model={model} />
            <div className={panel.actions}>
              {href !== null && (
                <Button as="a" href={href} target="_blank" rel="noreferrer noopener" icon={<OpenRegular />}>
                  {say('documents.open')}
                </Button>
              )}
            </div>
          </div>
          <div className={panel.panel}>
            <DecisionForm
              key={document.key}
              document={document}
              documents={all}
              site={site}
              busy={writes.state.kind === 'saving'}
              saveWord={say('documents.walk.save')}
              onDecide={(decision, then) =>
                void walk.write({ ...decisionTask(documents, document, decision, say), then })
              }
              digits
            />
            <div className={panel.actions}>
              <Button disabledFocusable={!walk.mayGoBack} onClick={walk.back}>
                {say('documents.walk.back')}
              </Button>
              <Button disabledFocusable={!walk.maySkip} onClick={walk.skip}>
                {say('documents.walk.skip')}
              </Button>
            </div>
            <p className={shared.quiet}>{say('documents.walk.keys')}</p>
          </div>
        </article>
      )}
    </section>
  );
};

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio');
