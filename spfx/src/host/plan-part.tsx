import * as React from 'react';
import { withAreaFirst } from '../../../src/plan/area-first';
import type { Plan } from '../../../src/plan/plan';
import { pageNamed, readViewState, viewOf, writeViewState, type ViewState } from '../../../src/ui/state';
import type { HostLinks } from '../../../src/ui/links';
import { App } from '../../../src/ui/shell/app';
import type { Address } from './address';
import type { PartProps } from './part';

export interface PlanProperties {
  /** The page that opens first, where the address names none. */
  readonly page: string;
  /** "8" where the municipality has its winter holiday in that week, else week 7. */
  readonly winterWeek?: string;
}

export interface PlanPartProps extends PartProps<PlanProperties> {
  readonly address: Address;
  /** What a deep link of Teams names, as text from outside. */
  readonly linked: string | undefined;
  /** The channel of Teams whose area comes first; null anywhere else. */
  readonly channel: string | null;
}

const read = (text: string | undefined): ReturnType<typeof readViewState> =>
  text === undefined ? null : readViewState(text);

/** The whole plan as a web part: the page's address follows what is seen. */
export const PlanPart: React.FC<PlanPartProps> = (props) => {
  const { address } = props;
  const first = pageNamed(props.properties.page) ?? 'overview';
  const [asked, setAsked] = React.useState(() => read(address.read()) ?? read(props.linked));
  const view: ViewState = asked ? { ...asked, page: asked.page ?? 'tidsplan' } : viewOf(first);
  React.useEffect(() => address.onChange(() => setAsked(read(address.read()))), [address]);
  // One function for good: a new one would be told of the view that is left while another is being opened.
  const shown = React.useRef({ view, first });
  shown.current = { view, first };
  const keep = React.useCallback(
    (next: ViewState) => {
      const text = writeViewState(next);
      if (text === writeViewState(shown.current.view)) return;
      setAsked(next);
      // The view that opens by itself needs no address.
      address.write(text === writeViewState(viewOf(shown.current.first)) ? undefined : text);
    },
    [address],
  );
  // Within Teams the page's address is of a frame, and opens nothing by itself.
  const links = React.useMemo<HostLinks>(
    () => (props.wholeWindow ? {} : { browser: (next) => address.link(writeViewState(next)) }),
    [address, props.wholeWindow],
  );
  const { channel } = props;
  const arrange = React.useCallback((plan: Plan) => withAreaFirst(plan, { chosen: null, channel }), [channel]);
  return (
    <App
      site={props.site}
      say={props.say}
      theme={props.theme}
      today={props.today}
      now={props.now}
      view={view}
      signal={props.signal}
      onView={keep}
      links={links}
      arrange={arrange}
      embedded={!props.wholeWindow}
      winterWeek={props.properties.winterWeek === '8' ? 8 : 7}
    />
  );
};
