import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import { faultWords, type RequestFault } from '../../lists/transport/request-fault';
import { PlainButton } from '../plain/plain-button';
import { useSay } from '../say';
import { late } from './late';
import { MessagePage } from './message-page';

const AskSomebody = late(
  () => import(/* webpackChunkName: 'fremdrift-start' */ '../start/ask-somebody').then((part) => part.AskSomebody),
  { quiet: true },
);

interface FaultPageProps {
  readonly fault: RequestFault;
  readonly site: PlanSite;
  readonly onRetry: () => void;
}

const titleOf = {
  forbidden: 'shell.noAccess.title',
  offline: 'shell.offline.title',
  other: 'shell.failed.title',
} as const;

/** Why no plan can be shown, and what to do: try again, or whom to ask and with what words. */
export const FaultPage: React.FC<FaultPageProps> = ({ fault, site, onRetry }) => {
  const say = useSay();
  const kind = fault.kind === 'forbidden' || fault.kind === 'offline' ? fault.kind : 'other';
  return (
    <MessagePage title={say(titleOf[kind])} text={faultWords(fault, say)}>
      {kind === 'forbidden' && <AskSomebody site={site} text={say('start.ask.message.access', { site: site.url })} />}
      <PlainButton appearance={kind === 'forbidden' ? 'secondary' : 'primary'} onClick={onRetry}>
        {say('shell.retry')}
      </PlainButton>
    </MessagePage>
  );
};
