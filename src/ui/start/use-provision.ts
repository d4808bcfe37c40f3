import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import type { ProvisionProgress, ProvisionReport } from '../../lists/provisioning';

export type Provisioning =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: ProvisionProgress | null }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'done'; readonly report: ProvisionReport };

/** Makes the lists, never twice at once; after a break the same call goes on where the other stopped. */
export function useProvision(
  site: PlanSite,
  onDone: () => void,
): { readonly state: Provisioning; readonly run: () => void } {
  const [state, setState] = React.useState<Provisioning>({ kind: 'idle' });
  const alive = React.useRef(true);
  const running = React.useRef(false);
  React.useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const show = (next: Provisioning): void => {
    if (alive.current) setState(next);
  };
  const run = (): void => {
    if (running.current) return;
    running.current = true;
    show({ kind: 'running', progress: null });
    site
      .provision((progress) => show({ kind: 'running', progress }))
      .then(
        (report) => {
          show({ kind: 'done', report });
          onDone();
        },
        (error: unknown) => show({ kind: 'failed', error }),
      )
      .finally(() => {
        running.current = false;
      });
  };
  return { state, run };
}
