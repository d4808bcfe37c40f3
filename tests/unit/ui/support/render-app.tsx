import * as React from 'react';
import { teamsLightTheme } from '@fluentui/react-components';
import { render, type RenderResult } from '@testing-library/react';
import { createSay } from '../../../../src/text/text';
import type { PlanSite } from '../../../../src/lists/plan-site';
import { App, type AppProps } from '../../../../src/ui/shell/app';
import { viewOf, type ViewState } from '../../../../src/ui/state';
import type { MemoryRepository } from './memory-repository';
import { memorySite } from './memory-site';
import { today } from './plans';

const now = (): Date => new Date(`${today}T10:00:00Z`);

/** Draws the whole app on the given repository; `signal` is what a host counts up. */
export function renderApp(
  repository: MemoryRepository,
  { page = 'tidsplan', selected = null, plan = null, ...more }: Partial<AppProps & ViewState> = {},
  site: Partial<PlanSite> = {},
): RenderResult & { again: (signal: number) => void } {
  const whole = memorySite(repository, site);
  const app = (signal: number): React.ReactElement => (
    <App
      site={whole}
      say={createSay('da')}
      theme={teamsLightTheme}
      today={today}
      now={now}
      view={viewOf(page, { selected, plan })}
      signal={signal}
      {...more}
    />
  );
  const result = render(app(0));
  return { ...result, again: (signal) => result.rerender(app(signal)) };
}
