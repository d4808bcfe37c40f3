// The page of the tidsplan (ours-part.tsx).
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { loadWords } from '../../../src/text/text';
import { SayProvider } from '../../../src/ui/say';
import { offer } from '../page';

import type * as Part from './ours-part';

let part: typeof Part | null = null;

offer({
  mount: (root, plan) =>
    void (
      part &&
      ReactDOM.render(
        <FluentProvider theme={webLightTheme}>
          <SayProvider value={part.say}>
            <part.Timeline plan={plan} />
          </SayProvider>
        </FluentProvider>,
        root,
      )
    ),
  row: '[data-row]',
  scroller: '[role="grid"]',
  zoom: () => part?.zoom.by?.(),
  ready: async () => {
    [part] = await Promise.all([import('./ours-part'), loadWords('da'), loadWords('da', 'rest')]);
  },
});
