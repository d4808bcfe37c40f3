import * as React from 'react';
import { FluentProvider, type Theme } from '@fluentui/react-components';
import type { Say } from '../../../src/text/text';
import { SayProvider } from '../../../src/ui/say';

interface FrameProps {
  readonly theme: Theme;
  readonly say: Say;
  /** True where what the view leaves free is the section's own: a card's round corners stand on it. */
  readonly clear?: boolean;
}

/** No class: Fluent gives the provider's classes to each menu and dialog too, which would then cover the page. */
const fill = { height: '100%' } as const;
const clearFill = { ...fill, backgroundColor: 'transparent' } as const;

/** Theme and language around a view that brings none of its own. */
export const Frame: React.FC<FrameProps> = ({ theme, say, clear = false, children }) => (
  <FluentProvider theme={theme} style={clear ? clearFill : fill}>
    <SayProvider value={say}>{children}</SayProvider>
  </FluentProvider>
);
