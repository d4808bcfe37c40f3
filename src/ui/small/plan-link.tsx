import * as React from 'react';
import { Link, mergeClasses } from '@fluentui/react-components';
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
    <Link as="button" className={mergeClasses(className)} onClick={() => way.onOpenUrl(view)}>
      {children}
    </Link>
  ) : (
    // SharePoint itself opens its own pages without loading all anew (data-interception).
    <Link href={url} className={mergeClasses(className)} data-interception="propagate">
      {children}
    </Link>
  );
};
