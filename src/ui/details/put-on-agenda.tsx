import * as React from 'react';
import { Button } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import { asFault, faultWords } from '../../lists/transport/request-fault';
import { sayDay } from '../../periods/index';
import type { LocalDate, Plan, PlanItem } from '../../plan/plan';
import { useSay } from '../say';

interface PutOnAgendaProps {
  readonly site: PlanSite;
  readonly plan: Plan;
  readonly item: PlanItem;
  readonly today: LocalDate;
}

/** Puts an item on the agenda of the plan's next meeting, and says on which day that is. */
export const PutOnAgenda: React.FC<PutOnAgendaProps> = ({ site, plan, item, today }) => {
  const say = useSay();
  const [busy, setBusy] = React.useState(false);
  const [told, setTold] = React.useState('');
  const put = async (): Promise<void> => {
    setBusy(true);
    try {
      const { meetings } = await site.machinery();
      const done = await meetings.putOnAgenda(plan.key, item, today);
      setTold(
        'day' in done
          ? say(done.kind === 'put' ? 'card.confirm.agenda' : 'details.agenda.there', {
              day: sayDay(done.day, today, say.locale),
            })
          : say(`details.agenda.${done.kind}`),
      );
    } catch (error) {
      setTold(faultWords(asFault(error), say));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button appearance="subtle" disabledFocusable={busy} onClick={() => void put()}>
        {say('card.button.agenda')}
      </Button>
      <span role="status">{told}</span>
    </>
  );
};
