import * as React from 'react';
import { FluentProvider, type Theme } from '@fluentui/react-components';
import type { Say } from '../../../src/text/text';
import { SayProvider } from '../../../src/ui/say';

/** No class: Fluent gives the provider's classes to each menu and dialog too, which would then cover the page. */
const fill = { height: '100%' } as const;

/** Theme and language around a view that brings none of its own. */
export const Frame: React.FC<{ readonly theme: Theme; readonly say: Say }> = ({ theme, say, children }) => (
  <FluentProvider theme={theme} style={fill}>
    <SayProvider value={say}>{children}</SayProvider>
  </FluentProvider>
);
