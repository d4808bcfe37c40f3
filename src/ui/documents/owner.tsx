import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { GoverningDocument } from '../../documents/document';
import { Initials } from '../initials';
import { useSay } from '../say';

const useStyles = makeStyles({
  who: { display: 'inline-flex', alignItems: 'center', gap: '8px', minWidth: 0, fontSize: '12px', lineHeight: '16px' },
  // An outline where a person will be (UI.md 4).
  nobody: {
    boxSizing: 'border-box',
    flexShrink: 0,
    width: '24px',
    height: '24px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  role: { color: tokens.colorNeutralForeground2 },
});

/** The person who owns a document, and the role that does. A role without a person is said, never guessed. */
export const Owner: React.FC<{ readonly document: Pick<GoverningDocument, 'owner' | 'ownerRole'> }> = (props) => {
  const { owner, ownerRole } = props.document;
  const styles = useStyles();
  const say = useSay();
  if (owner === null && ownerRole === '') return <span className={styles.role}>{say('documents.noOwner')}</span>;
  const name = owner === null ? null : owner.name || say('documents.unknownPerson');
  return (
    <span className={styles.who}>
      {name === null ? <span className={styles.nobody} aria-hidden="true" /> : <Initials name={name} />}
      <span className={styles.words}>
        {name !== null && <span>{name}</span>}
        {ownerRole !== '' && ownerRole !== name && <span className={styles.role}>{ownerRole}</span>}
        {name === null && <span className={styles.role}>{say('documents.nobodyYet')}</span>}
      </span>
    </span>
  );
};
