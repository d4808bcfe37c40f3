import * as React from 'react';
import { Notice } from '../src/ui/notice';
import { PlainButton } from '../src/ui/plain/plain-button';
import { useSay } from '../src/ui/say';
import type { Session, Standing } from './session';

interface StandingBarProps {
  readonly session: Session;
  readonly standing: Standing;
  /** The person is signed in again. */
  readonly onSignedIn: () => void;
}

/** A line above the plan: that it is one that was kept, or that the person must sign in again. What is typed stays. */
export const StandingBar: React.FC<StandingBarProps> = ({ session, standing, onSignedIn }) => {
  const say = useSay();
  const [busy, setBusy] = React.useState(false);
  const { seen, signIn } = standing;
  const again = (): void => {
    setBusy(true);
    session
      .signIn()
      .then(onSignedIn, () => undefined)
      .finally(() => setBusy(false));
  };
  const moment = (at: Date): { day: string; time: string } => ({
    day: at.toLocaleDateString(say.locale === 'da' ? 'da-DK' : 'en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'Europe/Copenhagen',
    }),
    time: at.toLocaleTimeString(say.locale === 'da' ? 'da-DK' : 'en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Copenhagen',
    }),
  });
  return (
    <div data-print-hide="" role="status">
      {seen !== null && (
        <Notice>
          <span>{say('tab.seen', moment(seen))}</span>
        </Notice>
      )}
      {signIn !== null && (
        <Notice>
          <span>
            {say('tab.expired')} {signIn.kind !== 'signIn' && say(`tab.signIn.${signIn.kind}.text`)}
          </span>
          <PlainButton disabledFocusable={busy} onClick={again}>
            {say(busy ? 'tab.signIn.trying' : 'tab.signIn.ask')}
          </PlainButton>
        </Notice>
      )}
    </div>
  );
};
