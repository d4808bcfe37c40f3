import * as React from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { useSay } from '../say';
import { MessagePage } from './message-page';

/**
 * A view whose script is fetched when it is first shown. A script that does not come is no fault of the plan: it is said,
 * and can be asked for again (React.lazy would keep the failure, and take the whole app down with it).
 */
export function late<P extends object>(load: () => Promise<React.ComponentType<P>>): React.FC<P> {
  let loaded: React.ComponentType<P> | null = null;
  return function Late(props) {
    const say = useSay();
    const [state, setState] = React.useState<'loading' | 'failed' | 'ready'>(loaded ? 'ready' : 'loading');
    React.useEffect(() => {
      if (state !== 'loading') return;
      let seen = true;
      load().then(
        (view) => {
          loaded = view;
          if (seen) setState('ready');
        },
        () => {
          if (seen) setState('failed');
        },
      );
      return () => {
        seen = false;
      };
    }, [state]);
    if (state === 'ready' && loaded) return React.createElement(loaded, props);
    if (state !== 'failed') return <Spinner label={say('state.loading')} />;
    return (
      <MessagePage title={say('shell.failed.title')} text={say('shell.failed.text')}>
        <Button appearance="primary" onClick={() => setState('loading')}>
          {say('shell.retry')}
        </Button>
      </MessagePage>
    );
  };
}
