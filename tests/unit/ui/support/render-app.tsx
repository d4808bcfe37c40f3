import * as React from 'react';
import { render, type RenderResult } from '@testing-library/react';
import { createSay } from '../../../../src/text/text';
import type { PlanSite } from '../../../../src/lists/plan-site';
import { App, type AppProps } from '../../../../src/ui/shell/app';
import type { MemoryRepository } from './memory-repository';
import { memorySite } from './memory-site';
import { today } from './plans';

/** Draws the whole app on the given repository; `signal` is what a host counts up. */
export function renderApp(
  repository: MemoryRepository,
  more: Partial<AppProps> = {},
  site: Partial<PlanSite> = {},
): RenderResult & { again: (signal: number) => void } {
  const whole = memorySite(repository, site);
  const app = (signal: number): React.ReactElement => (
    <App
      site={whole}
      say={createSay('da')}
      theme="default"
      today={today}
      page="tidsplan"
      selected={null}
      signal={signal}
      {...more}
    />
  );
  const result = render(app(0));
  return { ...result, again: (signal) => result.rerender(app(signal)) };
}
