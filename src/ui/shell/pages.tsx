import * as React from 'react';
import { Button, makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { Details } from '../details/details';
import { ImportView } from '../import/import-view';
import { PlanView } from '../plan/plan-view';
import { ClosedPlan } from '../plan/closed-plan';
import { RowProblems } from '../plan/row-problems';
import { useSay } from '../say';
import { Tidsplan } from '../tidsplan/tidsplan';
import { useWidth } from '../use-width';
import type { AppProps, PageName } from './app';
import { MessagePage } from './message-page';
import type { PlanSource } from './use-plan';

const useStyles = makeStyles({
  body: { position: 'relative', display: 'flex', flex: 1, minHeight: 0, minWidth: 0 },
  scroll: { flex: 1, minWidth: 0, overflow: 'auto' },
  // A message bar has a least height of its own, to which a column would press it together over what follows.
  notices: { flexShrink: 0 },
  loading: { display: 'grid', gap: '12px', padding: '24px 16px' },
});

interface PagesProps extends AppProps {
  readonly source: PlanSource;
  readonly onPage: (page: PageName) => void;
  readonly onSelect: (key: string | null) => void;
}

/** What stands below the pages' tabs: the page that is open, or why it cannot be shown. */
export const Pages: React.FC<PagesProps> = (props) => {
  const { source, page, onPage } = props;
  const { state } = source;
  const styles = useStyles();
  const say = useSay();
  const body = React.useRef<HTMLDivElement>(null);
  return (
    <div ref={body} className={styles.body}>
      {state.kind === 'loading' ? (
        <Loading />
      ) : state.kind === 'failed' ? (
        <MessagePage title={say('shell.failed.title')} text={say('shell.failed.text')}>
          <Button appearance="primary" onClick={() => void source.reload()}>
            {say('shell.retry')}
          </Button>
        </MessagePage>
      ) : state.kind === 'noAccess' ? (
        <MessagePage title={say('shell.noAccess.title')} text={say('shell.noAccess.text')}>
          <Button onClick={() => void source.reload()}>{say('shell.retry')}</Button>
        </MessagePage>
      ) : page === 'import' ? (
        <div className={styles.scroll}>
          <ImportView
            site={props.site}
            today={props.today}
            hasPlan={state.kind === 'ready'}
            onWritten={() => void source.reload()}
            onTidsplan={() => onPage('tidsplan')}
          />
        </div>
      ) : state.kind === 'empty' ? (
        <MessagePage
          title={say('shell.empty.title')}
          text={say(state.mayEdit || !state.provisioned ? 'shell.empty.text' : 'shell.empty.reader')}
        >
          {(state.mayEdit || !state.provisioned) && (
            <Button appearance="primary" onClick={() => onPage('import')}>
              {say('shell.empty.action')}
            </Button>
          )}
        </MessagePage>
      ) : (
        <Ready {...props} body={body} />
      )}
    </div>
  );
};

const Ready: React.FC<PagesProps & { body: React.RefObject<HTMLDivElement> }> = (props) => {
  const { source, page, selected, onSelect, today, site, body } = props;
  const styles = useStyles();
  const width = useWidth(body);
  const opener = React.useRef<string | null>(null);
  if (source.state.kind !== 'ready') return null;
  const { loaded, mayEdit } = source.state;
  const { plan, problems } = loaded;
  const closed = loaded.closedOn !== null && loaded.closedOn !== undefined;
  const open = (key: string): void => {
    // The first press opened the panel; links inside it lead on, but Esc comes back to where it began.
    if (selected === null) opener.current = key;
    onSelect(key);
  };
  const close = (): void => {
    onSelect(null);
    const key = selected ?? opener.current;
    if (key === null) return;
    const quoted = CSS.escape(key);
    const back =
      body.current?.querySelector<HTMLElement>(`[data-item="${quoted}"]`) ??
      body.current?.querySelector<HTMLElement>(`[data-row] [data-open="${quoted}"], [data-activity="${quoted}"]`);
    back?.focus();
  };
  const view = { plan, today, selected, onOpen: open };
  return (
    <>
      <div className={styles.scroll} style={{ display: 'flex', flexDirection: 'column' }}>
        <div className={styles.notices}>
          <RowProblems problems={problems} />
          {closed && <ClosedPlan day={loaded.closedOn ?? ''} />}
        </div>
        {page === 'plan' ? <PlanView {...view} /> : <Tidsplan {...view} />}
      </div>
      {selected !== null && (
        <Details
          plan={plan}
          selected={selected}
          today={today}
          repository={site.repository}
          mayEdit={mayEdit && !closed}
          place={width < 640 ? 'sheet' : width < 1100 ? 'drawer' : 'side'}
          onClose={close}
          onOpen={open}
          onChanged={source.replace}
        />
      )}
    </>
  );
};

/** Rows of the plan's shape, and the words at once: in forced colours the shapes are invisible. */
const Loading: React.FC = () => {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.scroll}>
      <div className={styles.loading}>
        <p role="status">{say('state.loading')}</p>
        <Skeleton aria-hidden="true" className={styles.loading}>
          {[1, 2, 3, 4, 5, 6].map((n) => (
            <SkeletonItem key={n} size={24} />
          ))}
        </Skeleton>
      </div>
    </div>
  );
};
