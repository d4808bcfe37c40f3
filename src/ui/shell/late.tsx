import * as React from 'react';
import { loadWords } from '../../text/text';
import type { WordPart } from '../../text/say';
import { PlainButton } from '../plain/plain-button';
import { useSay } from '../say';
import { MessagePage } from './message-page';

interface LateOptions<P> {
  readonly words?: WordPart;
  readonly quiet?: boolean;
  readonly missing?: React.ComponentType<Missing<P>>;
}

export interface Missing<P> {
  readonly wanted: P;
  readonly retry: () => void;
}

/**
 * A view whose script is fetched when it is first shown. A script that does not come is no fault of the plan: it is said,
 * and can be asked for again (React.lazy would keep the failure, and take the whole app down with it). The words that are
 * not fetched with the first view are fetched beside it, unless the view has its own among the `first` (areas.json). What
 * is `quiet` is simply not there until it comes; where it does not, `missing` says what a person must know of all the same.
 * A connection that is back is reason to ask again.
 */
export function late<P extends object>(
  load: () => Promise<React.ComponentType<P>>,
  { words = 'rest', quiet = false, missing }: LateOptions<P> = {},
): React.FC<P> {
  let loaded: React.ComponentType<P> | null = null;
  return function Late(props) {
    const say = useSay();
    const [state, setState] = React.useState<'loading' | 'failed' | 'ready'>(loaded ? 'ready' : 'loading');
    React.useEffect(() => {
      if (state !== 'loading') return;
      let seen = true;
      Promise.all([load(), loadWords(say.locale, words)]).then(
        ([view]) => {
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
    }, [state, say.locale]);
    const retry = React.useCallback(() => setState('loading'), []);
    React.useEffect(() => {
      if (state !== 'failed') return;
      window.addEventListener('online', retry);
      return () => window.removeEventListener('online', retry);
    }, [state, retry]);
    if (state === 'ready' && loaded) return React.createElement(loaded, props);
    if (state === 'failed' && missing) return React.createElement(missing, { wanted: props, retry });
    if (quiet) return null;
    if (state !== 'failed')
      return (
        <p role="status" style={{ margin: '24px 16px' }}>
          {say('state.loading')}
        </p>
      );
    return (
      <MessagePage title={say('shell.failed.title')} text={say('shell.failed.text')}>
        <PlainButton appearance="primary" onClick={retry}>
          {say('shell.retry')}
        </PlainButton>
      </MessagePage>
    );
  };
}
