import * as React from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { GoverningDocument } from '../../documents/document';
import { useSay } from '../say';
import { DocumentLine, lineColumns } from './document-line';
import type { LinkStates, RegisterModel } from './register-model';
import { useRegisterStyles } from './register-styles';
import type { Shown } from './use-shown';

const narrow = '@container register (max-width: 759px)';

const useStyles = makeStyles({
  card: {
    padding: '4px 0 8px',
    overflow: 'hidden',
    '@container register (max-width: 959px)': { padding: '4px 0 8px' },
  },
  head: {
    display: 'grid',
    gridTemplateColumns: lineColumns,
    gap: '16px',
    padding: '8px 20px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
    [narrow]: { display: 'none' },
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  below: { padding: '12px 16px 16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '8px 20px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  empty: { margin: 0, padding: '16px 20px' },
});

interface DocumentListProps {
  readonly documents: readonly GoverningDocument[];
  readonly model: RegisterModel;
  readonly links: LinkStates;
  readonly selected: string | null;
  readonly onOpen: (key: string) => void;
  readonly onMend?: (key: string) => void;
  readonly shown: Shown;
  /** What is said where there is nothing. */
  readonly empty: React.ReactNode;
  /** The panel of the document that is open, where it stands under its line. */
  readonly below: React.ReactNode;
}

/** The documents as lines, some at a time. */
export const DocumentList: React.FC<DocumentListProps> = (props) => {
  const { documents, model, links, selected, onOpen, onMend, shown, empty, below } = props;
  const shared = useRegisterStyles();
  const styles = useStyles();
  const say = useSay();
  const list = React.useRef<HTMLUListElement>(null);
  const { n, step } = shown;
  const left = documents.length - n;
  const showMore = (): void => {
    shown.more();
    // The button moves away, or is gone: go on at the first of those that came.
    window.requestAnimationFrame(() => {
      list.current?.children[n]?.querySelector<HTMLElement>('[data-open]')?.focus();
    });
  };
  return (
    <section className={mergeClasses(shared.card, styles.card)} aria-label={say('documents.list')}>
      <div className={styles.head} aria-hidden="true">
        <span>{say('documents.column.document')}</span>
        <span>{say('documents.column.owner')}</span>
        <span>{say('documents.column.reviewBy')}</span>
        <span>{say('documents.column.decision')}</span>
      </div>
      {documents.length === 0 ? (
        <div className={styles.empty}>{empty}</div>
      ) : (
        <ul ref={list} className={styles.list}>
          {documents.slice(0, n).map((document) => {
            const open = document.key === selected;
            return (
              <li key={document.key} className={styles.entry}>
                <DocumentLine
                  document={document}
                  model={model}
                  link={links.get(document.key)}
                  chosen={open}
                  onOpen={onOpen}
                  onMend={onMend}
                />
                {open && below !== null && <div className={styles.below}>{below}</div>}
              </li>
            );
          })}
        </ul>
      )}
      {left > 0 && (
        <div className={styles.foot}>
          <Button appearance="subtle" onClick={showMore}>
            {say('documents.more', { n: Math.min(step, left) })}
          </Button>
          <span className={shared.quiet}>{say('documents.shownOf', { n, total: documents.length })}</span>
        </div>
      )}
    </section>
  );
};
