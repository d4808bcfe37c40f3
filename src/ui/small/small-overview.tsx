import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import { faultWords } from '../../lists/transport/request-fault';
import type { LocalDate, Plan } from '../../plan/plan';
import { planOfArea } from '../../plan/standing';
import { PlainButton } from '../plain/plain-button';
import { useSay } from '../say';
import { useMe } from '../shell/use-me';
import { usePlan } from '../shell/use-plan';
import { applyFilters, noFilters, viewOf, type ViewState } from '../state';
import { Card } from '../overview/card';
import { useCardStyles } from '../overview/card-styles';
import { PlanLink, type WayToPlan } from './plan-link';
import { SmallStanding } from './small-standing';

const useStyles = makeStyles({
  root: { containerType: 'inline-size', color: tokens.colorNeutralForeground1 },
  text: { margin: '0 0 8px', fontSize: '14px', lineHeight: '20px' },
});

export interface SmallOverviewProps {
  readonly site: PlanSite;
  readonly today: LocalDate;
  /** One focus area, what the person who looks stands for, or neither: the whole plan. */
  readonly only: { readonly area?: string; readonly mine?: boolean };
  /** How many items are listed at most. */
  readonly count: number;
  /** Opens the plan so; where the plan's own page is, only the host knows. */
  readonly onOpenUrl: (view: ViewState) => void;
  /** The address of the same, where there is one to link to. */
  readonly urlOf?: (view: ViewState) => string | null;
  /** Counted up by the host whenever the lists may hold something new. */
  readonly signal?: number;
}

/** For a front page: what is overdue and what comes next, in a few lines, as wide as it is given. */
export const SmallOverview: React.FC<SmallOverviewProps> = (props) => {
  const { site, signal = 0, onOpenUrl, urlOf } = props;
  const styles = useStyles();
  const say = useSay();
  const { state, reload } = usePlan(site, null, signal);
  const way: WayToPlan = { onOpenUrl, urlOf };
  const card = (body: React.ReactNode): React.ReactElement => (
    <div className={styles.root}>
      <Card
        title={say('small.title')}
        action={
          <PlanLink way={way} view={viewOf('overview')}>
            {say('small.open')}
          </PlanLink>
        }
      >
        {body}
      </Card>
    </div>
  );
  switch (state.kind) {
    case 'loading':
      return card(
        <p role="status" className={styles.text}>
          {say('state.loading')}
        </p>,
      );
    case 'failed':
      return card(
        <>
          <p role="alert" className={styles.text}>
            {faultWords(state.fault, say)}
          </p>
          <PlainButton size="small" onClick={() => void reload()}>
            {say('shell.retry')}
          </PlainButton>
        </>,
      );
    case 'empty':
    case 'missing':
      return card(
        <p className={styles.text}>
          {say('small.noPlan')} {say('small.noPlanText')}
        </p>,
      );
    case 'ready':
      return card(<Part {...props} plan={state.loaded.plan} way={way} />);
  }
};

/** The part of the plan that this web part is about. */
const Part: React.FC<SmallOverviewProps & { readonly plan: Plan; readonly way: WayToPlan }> = (props) => {
  const { site, plan, today, only, count, way } = props;
  const cards = useCardStyles();
  const say = useSay();
  const me = useMe(site);
  const { area, mine = false } = only;
  const part = React.useMemo(() => {
    const ofArea = area === undefined || area === '' ? plan : planOfArea(plan, area);
    return mine ? applyFilters(ofArea, { ...noFilters, mine }, '', today, me) : ofArea;
  }, [plan, area, mine, today, me]);
  if (area !== undefined && area !== '' && part.areas.length === 0 && !mine)
    return <p className={cards.text}>{say('small.area.gone')}</p>;
  if (mine && me !== null && part.items.length === 0) return <p className={cards.text}>{say('small.mine.none')}</p>;
  return <SmallStanding plan={part} today={today} count={count} way={way} showAreas={part === plan} />;
};
