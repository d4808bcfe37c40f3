import * as React from 'react';
import { PlainButton } from '../src/ui/plain/plain-button';
import { useSay } from '../src/ui/say';
import { MessagePage } from '../src/ui/shell/message-page';

interface NoSiteProps {
  readonly siteUrl: string;
  readonly onRetry: () => void;
}

/** The site that the tab was set up with is not there. */
export const NoSite: React.FC<NoSiteProps> = ({ siteUrl, onRetry }) => {
  const say = useSay();
  return (
    <MessagePage title={say('tab.noSite.title')} text={say('tab.noSite.text', { site: siteUrl })}>
      <p>{say('tab.noSite.it')}</p>
      <PlainButton appearance="primary" onClick={onRetry}>
        {say('shell.retry')}
      </PlainButton>
    </MessagePage>
  );
};
