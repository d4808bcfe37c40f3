// The page of the limit (floor-part.tsx).
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { offer } from '../page';
import { plainRows } from '../plan';

import type * as Part from './floor-part';

let part: typeof Part | null = null;

offer({
  mount: (root, plan) =>
    void (
      part &&
      ReactDOM.render(
        <FluentProvider theme={webLightTheme}>
          <part.List rows={plainRows(plan)} />
        </FluentProvider>,
        root,
      )
    ),
  row: '[data-floor-row]',
  scroller: '[data-floor]',
  zoom: () => part?.zoom.by?.(),
  ready: async () => {
    part = await import('./floor-part');
  },
});
