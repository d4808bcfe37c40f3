import * as React from 'react';
import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ProvisionRefused, sayKept, type ProvisionReport } from '../../lists/provisioning';
import { failureWords } from '../failure-words';
import { useSay } from '../say';

const useStyles = makeStyles({ list: { margin: '4px 0', paddingLeft: '20px', overflowWrap: 'anywhere' } });

/** Lines under a word that unfolds them. */
export const Unfold: React.FC<{ readonly words: string; readonly lines: readonly string[] }> = ({ words, lines }) => {
  const styles = useStyles();
  return (
    <details>
      <summary>{words}</summary>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
};

/** What people of the site had changed themselves, and was left alone. */
export const KeptThings: React.FC<{ readonly kept: ProvisionReport['kept'] }> = ({ kept }) => {
  const say = useSay();
  // Who may write the bot's lists is for those who have one.
  const service = kept.filter(({ aspect }) => aspect === 'service').map((one) => sayKept(one, say));
  const others = kept.filter(({ aspect }) => aspect !== 'service').map((one) => sayKept(one, say));
  return (
    <>
      {others.length > 0 && <Unfold words={say.count('start.kept', others.length)} lines={others} />}
      {service.length > 0 && <Unfold words={say('start.kept.service')} lines={service} />}
    </>
  );
};

/** Why the lists were not made in full, and that what is made stays; nothing is made where it was refused. */
export const ListsFailure: React.FC<{ readonly error: unknown }> = ({ error }) => {
  const say = useSay();
  const refused = error instanceof ProvisionRefused;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{say(refused ? 'start.lists.refused' : 'start.lists.failed')}</MessageBarTitle>
        {failureWords(error, say)} {!refused && say('start.lists.failedKept')}
      </MessageBarBody>
    </MessageBar>
  );
};
