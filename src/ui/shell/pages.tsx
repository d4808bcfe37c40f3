import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { Me } from '../../lists/rights-of';
import { PlainButton } from '../plain/plain-button';
import { useSay } from '../say';
import { viewOf } from '../state';
import type { AppProps } from './app';
import { FaultPage } from './fault-page';
import { late } from './late';
import { Loading } from './loading';
import { MessagePage } from './message-page';
import { ReadyPage } from './ready-page';
import type { PlanSource } from './use-plan';
import type { View } from './use-view';

const ImportGate = late(() =>
  import(/* webpackChunkName: 'fremdrift-start' */ '../import/import-gate').then((part) => part.ImportGate),
);
/** Reading Word files is heavy and rare. */
const ImportView = late(() =>
  import(/* webpackChunkName: 'fremdrift-import' */ '../import/import-view').then((part) => part.ImportView),
);

const PlansPage = late(() =>
  import(/* webpackChunkName: 'fremdrift-plans' */ '../plans/plans-page').then((part) => part.PlansPage),
);
const StartPage = late(() =>
  import(/* webpackChunkName: 'fremdrift-start' */ '../start/start-page').then((part) => part.StartPage),
);

const useStyles = makeStyles({
  body: {
    position: 'relative',
    display: 'flex',
    flex: 1,
    minHeight: 0,
    minWidth: 0,
    ':focus': { outlineStyle: 'none' },
  },
  // Pages ask how wide they are themselves: a web part may be a third of a page.
  scroll: { flex: 1, minWidth: 0, overflow: 'auto', containerType: 'inline-size' },
});

export interface PagesProps extends Omit<AppProps, 'view' | 'onView'> {
  readonly source: PlanSource;
  /** What is seen, and the ways to something else. */
  readonly ways: View;
  /** Null until it is known who looks. */
  readonly me: Me | null;
}

/** What stands below the pages' tabs: the page that is open, or why it cannot be shown. */
export const Pages: React.FC<PagesProps> = (given) => {
  const { source, ways } = given;
  const { state } = source;
  const styles = useStyles();
  const body = React.useRef<HTMLDivElement>(null);
  // What was pressed within a page is gone with it: the focus goes to the page that comes.
  const thenFocus =
    <T,>(go: (to: T) => void) =>
    (to: T): void => {
      go(to);
      body.current?.focus();
    };
  const props = {
    ...given,
    ways: {
      ...ways,
      go: thenFocus(ways.go),
      openPage: thenFocus(ways.openPage),
      openPlan: thenFocus(ways.openPlan),
    },
  };
  const { page } = ways.view;
  return (
    <div ref={body} tabIndex={-1} className={styles.body}>
      {state.kind === 'ready' && page !== 'import' && page !== 'plans' ? (
        <ReadyPage {...props} body={body} loaded={state.loaded} rights={state.rights} />
      ) : (
        <div className={styles.scroll}>
          <OtherPage {...props} />
        </div>
      )}
    </div>
  );
};

/** Every page that shows no plan: about plans, or why there is none to show. */
const OtherPage: React.FC<PagesProps> = (props) => {
  const { source, ways, site, today, signal } = props;
  const { page, plan } = ways.view;
  const { state, reload } = source;
  const say = useSay();
  const again = (): void => void reload();
  if (state.kind === 'loading') return <Loading />;
  if (state.kind === 'failed') return <FaultPage fault={state.fault} site={site} onRetry={again} />;
  const { rights } = state;
  const provisioned = state.kind !== 'empty' || state.provisioned;
  if (page === 'import')
    return (
      <ImportGate site={site} rights={rights} provisioned={provisioned}>
        <ImportView
          site={site}
          today={today}
          hasPlan={state.kind === 'ready'}
          way={ways.view.selected}
          onWay={(selected) => ways.go(viewOf('import', { selected }))}
          onWritten={again}
          onTidsplan={() => ways.openPlan(null)}
          onOther={ways.openPlan}
          onPlan={() => (plan === null ? ways.openPage('plan') : ways.openPlan(null))}
        />
      </ImportGate>
    );
  if (page === 'plans' && provisioned)
    return (
      <PlansPage
        site={site}
        rights={rights}
        today={today}
        signal={signal}
        planKey={plan}
        onView={ways.openPlan}
        onNew={() => ways.openPage('import')}
        onChanged={again}
      />
    );
  if (state.kind === 'missing')
    return (
      <MessagePage title={say('shell.missing.title')} text={say('shell.missing.text')}>
        <PlainButton appearance="primary" onClick={() => ways.openPlan(null)}>
          {say('shell.toCurrent')}
        </PlainButton>
      </MessagePage>
    );
  return (
    <StartPage
      site={site}
      rights={rights}
      provisioned={provisioned}
      onImport={(selected) => ways.go(viewOf('import', { selected }))}
      onReload={again}
    />
  );
};
