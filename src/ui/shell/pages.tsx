import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { ImportGate } from '../import/import-gate';
import { PlansPage } from '../plans/plans-page';
import { useSay } from '../say';
import { StartPage } from '../start/start-page';
import type { AppProps, PageName } from './app';
import { FaultPage } from './fault-page';
import { late } from './late';
import { Loading } from './loading';
import { MessagePage } from './message-page';
import { ReadyPage } from './ready-page';
import type { PlanSource } from './use-plan';

/** Reading Word files is heavy and rare. */
const ImportView = late(() =>
  import(/* webpackChunkName: 'fremdrift-import' */ '../import/import-view').then((part) => part.ImportView),
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

export interface PagesProps extends AppProps {
  readonly source: PlanSource;
  readonly plan: string | null;
  readonly onPage: (page: PageName) => void;
  readonly onSelect: (key: string | null) => void;
  /** Looks at a plan by its key; null for the current one. */
  readonly onPlan: (key: string | null) => void;
}

/** What stands below the pages' tabs: the page that is open, or why it cannot be shown. */
export const Pages: React.FC<PagesProps> = (given) => {
  const { state } = given.source;
  const styles = useStyles();
  const body = React.useRef<HTMLDivElement>(null);
  // What was pressed within a page is gone with it: the focus goes to the page that comes.
  const thenFocus =
    <T,>(go: (to: T) => void) =>
    (to: T): void => {
      go(to);
      body.current?.focus();
    };
  const props = { ...given, onPage: thenFocus(given.onPage), onPlan: thenFocus(given.onPlan) };
  return (
    <div ref={body} tabIndex={-1} className={styles.body}>
      {state.kind === 'ready' && props.page !== 'import' && props.page !== 'plans' ? (
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
  const { source, page, plan, site, today, signal, onPage, onPlan } = props;
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
          onWritten={again}
          onTidsplan={() => onPlan(null)}
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
        onView={onPlan}
        onChanged={again}
      />
    );
  if (state.kind === 'missing')
    return (
      <MessagePage title={say('shell.missing.title')} text={say('shell.missing.text')}>
        <Button appearance="primary" onClick={() => onPlan(null)}>
          {say('shell.toCurrent')}
        </Button>
      </MessagePage>
    );
  return (
    <StartPage
      site={site}
      rights={rights}
      provisioned={provisioned}
      onImport={() => onPage('import')}
      onReload={again}
    />
  );
};
