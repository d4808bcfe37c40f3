import * as React from 'react';
import { TextLink } from '../plain/text-link';
import type { ViewState } from '../state';

/** How the plan's own page is reached from another. */
export interface WayToPlan {
  readonly onOpenUrl: (view: ViewState) => void;
  readonly urlOf: ((view: ViewState) => string | null) | undefined;
}

interface PlanLinkProps {
  readonly way: WayToPlan;
  readonly view: ViewState;
  readonly className?: string;
}

/** A link to a place in the plan: with an address where there is one, so that it opens in a tab of its own and is copied. */
export const PlanLink: React.FC<PlanLinkProps> = ({ way, view, className, children }) => {
  const url = way.urlOf?.(view) ?? null;
  return url === null ? (
    <TextLink className={className} onClick={() => way.onOpenUrl(view)}>
      {children}
    </TextLink>
  ) : (
    // SharePoint itself opens its own pages without loading all anew (data-interception).
    <TextLink href={url} className={className} data-interception="propagate">
      {children}
    </TextLink>
  );
};
