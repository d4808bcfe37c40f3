import * as React from 'react';
import * as ReactDom from 'react-dom';
import { createPageSp } from '../../../src/lists/create-sp';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import { createPlanSite } from '../../../src/lists/plan-site';
import type { Address } from './address';
import { PlanWebPart, type Surroundings } from './plan-web-part';

export interface MountOptions {
  /** Address of the site whose lists hold the plan. */
  readonly siteUrl: string;
  /** Sign-in name of the bot, as the property pane has it now; empty where the site has none. */
  readonly serviceLogin: () => string;
  /** Keeps the ids of two web parts on one page apart. */
  readonly idPrefix: string;
  readonly address: Address;
  /** What a deep link of Teams names, as text from outside. */
  readonly linked: string | undefined;
}

/** A plan drawn in an element of the page. */
export interface MountedPlan {
  show(surroundings: Surroundings): void;
  unmount(): void;
}

const now = (): Date => new Date();

/** The product in an element: its own way to the site's lists, and its views. Draws nothing before `show`. */
export function mountPlan(element: HTMLElement, options: MountOptions): MountedPlan {
  const { siteUrl, serviceLogin, ...rest } = options;
  const sp = createPageSp(siteUrl);
  const repository = createPlanRepository(sp, { place: 'webPart' });
  const site = createPlanSite(sp, repository, {
    now,
    place: 'webPart',
    serviceLogin: () => serviceLogin().trim() || undefined,
  });
  return {
    show: (surroundings) => {
      ReactDom.render(<PlanWebPart {...rest} {...surroundings} site={site} now={now} />, element);
    },
    unmount: () => {
      ReactDom.unmountComponentAtNode(element);
    },
  };
}
