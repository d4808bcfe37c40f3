import * as React from 'react';
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act, render, screen } from '@testing-library/react';
import type { PlanSite } from '../../../../src/lists/plan-site';
import type { Plan, PlanItem } from '../../../../src/plan/plan';
import { createSay } from '../../../../src/text/text';
import { Details, type DetailsProps } from '../../../../src/ui/details/details';
import { withChanged } from '../../../../src/ui/edit/things';
import { SayProvider } from '../../../../src/ui/say';
import { memoryRepository, type MemoryRepository } from '../support/memory-repository';
import { memorySite } from '../support/memory-site';
import { smallPlan, today } from '../support/plans';

export interface OpenedDetails {
  readonly repository: MemoryRepository;
  readonly details: HTMLElement;
  /** What the list holds of an item now. */
  readonly stored: (key: string) => PlanItem | undefined;
  /** The background reload: the panel gets the plan as the list has it. */
  readonly reload: () => void;
  readonly close: () => void;
  readonly reopen: () => Promise<HTMLElement>;
  /** Each time the panel said that SharePoint refused. */
  readonly refused: jest.Mock;
  /** Each place that the panel led to. */
  readonly placed: jest.Mock;
}

interface Opening {
  readonly site?: Partial<PlanSite>;
  readonly repository?: MemoryRepository;
  readonly props?: Partial<DetailsProps>;
  readonly english?: boolean;
}

/** The panel on a repository in memory, in a host that holds the plan and what is selected as the shell does. */
export async function openDetails(key: string, opening: Opening = {}): Promise<OpenedDetails> {
  const repository = opening.repository ?? memoryRepository(smallPlan);
  const site = memorySite(repository, opening.site);
  const refused = jest.fn();
  const placed = jest.fn();
  const now = (): Plan => repository.stored() ?? smallPlan;
  const hold: { plan: Plan; selected: string | null } = { plan: now(), selected: key };
  const view = (): React.ReactElement => (
    <FluentProvider theme={teamsLightTheme}>
      <SayProvider value={createSay(opening.english === true ? 'en' : 'da')}>
        {hold.selected !== null && (
          <Details
            plan={hold.plan}
            selected={hold.selected}
            today={today}
            site={site}
            rights={{ edit: true }}
            closedOn={null}
            place="side"
            onClose={() => show({ selected: null })}
            onOpen={(selected) => show({ selected })}
            onPlace={placed}
            onChanged={(changed) => show({ plan: withChanged(hold.plan, changed) })}
            onRefused={refused}
            {...opening.props}
          />
        )}
      </SayProvider>
    </FluentProvider>
  );
  const show = (change: Partial<typeof hold>): void => {
    Object.assign(hold, change);
    act(() => rendered.rerender(view()));
  };
  const rendered = render(view());
  return {
    repository,
    details: await screen.findByRole('complementary'),
    stored: (wanted) => repository.stored()?.items.find((item) => item.key === wanted),
    reload: () => show({ plan: now() }),
    close: () => show({ selected: null }),
    reopen: () => {
      show({ selected: key });
      return screen.findByRole('complementary');
    },
    refused,
    placed,
  };
}
