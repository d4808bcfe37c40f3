import * as React from 'react';
import { SmallOverview } from '../../../src/ui/small/small-overview';
import { Frame } from './frame';
import { mountPart, type MountedPart, type PartProps, type Standing } from './part';
import { planAddress } from './plan-page';

export interface SmallProperties {
  /** Number of a focus area, "mine" for what the person who looks stands for; empty for the whole plan. */
  readonly scope: string;
  readonly count: number;
  /** Address of the page that holds the plan. */
  readonly planPage: string;
}

/** How many items are listed where the property pane says nothing that can be used. */
const usualCount = 5;
const mostCount = 20;

const Small: React.FC<PartProps<SmallProperties> & { readonly siteUrl: string }> = (props) => {
  const { scope = '', count, planPage = '' } = props.properties;
  const only = scope === 'mine' ? { mine: true } : scope.trim() === '' ? {} : { area: scope.trim() };
  const shown = Number.isInteger(count) && count > 0 ? Math.min(count, mostCount) : usualCount;
  return (
    <Frame theme={props.theme} say={props.say} clear={!props.wholeWindow}>
      <SmallOverview
        site={props.site}
        today={props.today}
        only={only}
        count={shown}
        signal={props.signal}
        urlOf={(view) => planAddress(props.siteUrl, planPage, view)}
        onOpenUrl={(view) => window.location.assign(planAddress(props.siteUrl, planPage, view))}
      />
    </Frame>
  );
};

/** The next milestones in an element of a front page; it is as high as its content. */
export function mountSmall(element: HTMLElement, standing: Standing): MountedPart<SmallProperties> {
  const View: React.FC<PartProps<SmallProperties>> = (props) => <Small {...props} siteUrl={standing.siteUrl} />;
  return mountPart(element, standing, View, undefined);
}
