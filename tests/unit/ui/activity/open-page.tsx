import * as React from 'react';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render } from '@testing-library/react';
import type { PlanSite } from '../../../../src/lists/plan-site';
import type { Plan } from '../../../../src/plan/plan';
import { createSay } from '../../../../src/text/text';
import { ActivityPage, type ThingPageProps } from '../../../../src/ui/activity/activity-page';
import { AreaPage } from '../../../../src/ui/activity/area-page';
import { withChanged } from '../../../../src/ui/edit/things';
import { SayProvider } from '../../../../src/ui/say';
import { memoryRepository, type MemoryRepository } from '../support/memory-repository';
import { memorySite } from '../support/memory-site';
import { today } from '../support/plans';
import { fullPlan } from './full-plan';

interface Opened {
  readonly repository: MemoryRepository;
  readonly stored: () => Plan;
  readonly container: HTMLElement;
  readonly unmount: () => void;
  readonly placed: jest.Mock;
  readonly opened: jest.Mock;
  readonly refused: jest.Mock;
  readonly reload: () => void;
}

/** A page on a repository in memory, in a host that holds the plan as the shell does. */
export function openPage(
  page: 'activity' | 'area',
  selected: string,
  more: { plan?: Plan; props?: Partial<ThingPageProps>; site?: Partial<PlanSite>; repository?: MemoryRepository } = {},
): Opened {
  const repository = more.repository ?? memoryRepository(more.plan ?? fullPlan);
  const site = memorySite(repository, more.site);
  const stored = (): Plan => repository.stored() ?? fullPlan;
  const [placed, opened, refused] = [jest.fn(), jest.fn(), jest.fn()];
  const Page = page === 'activity' ? ActivityPage : AreaPage;
  let plan = stored();
  const view = (): React.ReactElement => (
    <FluentProvider theme={webLightTheme}>
      <SayProvider value={createSay('da')}>
        <Page
          site={site}
          plan={plan}
          selected={selected}
          today={today}
          rights={{ read: true, edit: true, manage: true, provision: true }}
          closedOn={null}
          onOpen={opened}
          onPlace={placed}
          onChanged={(changed) => show(withChanged(plan, changed))}
          onRefused={refused}
          {...more.props}
        />
      </SayProvider>
    </FluentProvider>
  );
  const show = (next: Plan): void => {
    plan = next;
    act(() => rendered.rerender(view()));
  };
  const rendered = render(view());
  return {
    repository,
    stored,
    container: rendered.container,
    unmount: rendered.unmount,
    placed,
    opened,
    refused,
    reload: () => show(stored()),
  };
}
