import * as React from 'react';
import { Checkbox, Field, makeStyles, Select } from '@fluentui/react-components';
import { pages, type app } from '@microsoft/teams-js';
import type { PlanSummary } from '../src/lists/plans/plan-summary';
import { asFault, type RequestFault } from '../src/lists/transport/request-fault';
import { firstAreaOf } from '../src/plan/area-first';
import type { Plan } from '../src/plan/plan';
import { Notice } from '../src/ui/notice';
import { useSay } from '../src/ui/say';
import { FaultPage } from '../src/ui/shell/fault-page';
import { Loading } from '../src/ui/shell/loading';
import { noChoice, readChoice, tabAddress, tabIdOf, type TabChoice } from './choice';
import type { Session } from './session';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    maxWidth: '520px',
    padding: '8px 20px 20px',
    margin: '0 auto',
  },
  // Long titles are cut in the field, and do not make the page wider than a phone.
  field: { gridTemplateColumns: 'minmax(0, 1fr)', '& select': { textOverflow: 'ellipsis' } },
  // Its box stands under the fields, and its field of touch beside them.
  only: { marginLeft: '-8px' },
  title: { margin: '8px 0 0', fontSize: '20px', lineHeight: '28px' },
  text: { margin: 0 },
});

interface ConfigureProps {
  readonly session: Session;
  readonly context: app.Context;
}

interface Known {
  readonly plans: readonly PlanSummary[];
  readonly plan: Plan | null;
}

/** Where a tab is added to a channel, or set up anew: which plan it shows, and which area comes first. Teams saves it. */
export const Configure: React.FC<ConfigureProps> = ({ session, context }) => {
  const styles = useStyles();
  const say = useSay();
  const { site } = session;
  const [choice, setChoice] = React.useState<TabChoice | null>(null);
  const [known, setKnown] = React.useState<Known | null>(null);
  const [fault, setFault] = React.useState<RequestFault | null>(null);
  const [attempt, setAttempt] = React.useState(0);
  const [notSaved, setNotSaved] = React.useState(false);

  // What it was set up to show before; a tab that is new has nothing.
  React.useEffect(() => {
    pages.getConfig().then(
      ({ contentUrl }) => setChoice(contentUrl ? readChoice(new URL(contentUrl).search) : noChoice),
      () => setChoice(noChoice),
    );
  }, []);
  const planKey = choice?.plan;
  React.useEffect(() => {
    if (planKey === undefined) return;
    let current = true;
    setFault(null);
    Promise.all([site.plans.list(), site.repository.load(planKey ?? undefined)]).then(
      ([plans, loaded]) => {
        const plan = loaded === null || loaded === 'notProvisioned' ? null : loaded.plan;
        if (current) setKnown({ plans, plan });
      },
      (error: unknown) => {
        // A site without lists has no plans to choose from, and may have a tab all the same.
        const found = asFault(error);
        if (!current) return;
        if (found.kind === 'noList') setKnown({ plans: [], plan: null });
        else setFault(found);
      },
    );
    return () => {
      current = false;
    };
  }, [site, planKey, attempt]);

  const channel = context.channel?.id ?? null;
  const own = known?.plan ? firstAreaOf(known.plan, { chosen: null, channel }) : null;
  const titleOf = (key: string | null): string | null =>
    known?.plan?.areas.find((area) => area.key === key)?.title ?? null;
  const ready = choice !== null && known !== null;
  React.useEffect(() => {
    if (pages.config.isSupported()) pages.config.setValidityState(ready);
  }, [ready]);

  const saved = choice === null ? null : settled(choice, own);
  const name = (saved?.only === true ? titleOf(saved.area) : null) ?? say('tab.configure.name');
  const latest = React.useRef({ saved, name });
  latest.current = { saved, name };
  React.useEffect(() => {
    if (!pages.config.isSupported()) return;
    pages.config.registerOnSaveHandler((event) => {
      const { saved: now, name: suggestedDisplayName } = latest.current;
      const contentUrl = tabAddress(window.location.origin, now ?? noChoice);
      setNotSaved(false);
      pages.config
        .setConfig({ entityId: tabIdOf(now ?? noChoice), contentUrl, websiteUrl: contentUrl, suggestedDisplayName })
        .then(
          () => event.notifySuccess(),
          () => {
            setNotSaved(true);
            event.notifyFailure();
          },
        );
    });
  }, []);

  if (fault !== null) return <FaultPage fault={fault} site={site} onRetry={() => setAttempt((n) => n + 1)} />;
  if (choice === null || known === null) return <Loading />;
  const { plans, plan } = known;
  const currentTitle = plans.find(({ stage }) => stage === 'current')?.title;
  const others = plans.filter(({ stage }) => stage !== 'unfinished');
  const gone = choice.plan !== null && !others.some(({ key }) => key === choice.plan);
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{say('tab.configure.title')}</h1>
      {notSaved && <Notice>{say('tab.configure.notSaved')}</Notice>}
      {gone && <Notice>{say('tab.configure.gone')}</Notice>}
      {plans.length === 0 ? (
        <p className={styles.text}>{say('tab.configure.noPlan')}</p>
      ) : (
        <Field
          className={styles.field}
          label={say('tab.configure.plan')}
          hint={say(choice.plan === null ? 'tab.configure.follows' : 'tab.configure.stays')}
        >
          <Select
            value={gone ? '' : (choice.plan ?? '')}
            onChange={(_event, { value }) => setChoice({ ...noChoice, plan: value === '' ? null : value })}
          >
            <option value="">
              {currentTitle === undefined
                ? say('tab.configure.currentNone')
                : say('tab.configure.current', { title: currentTitle })}
            </option>
            {others.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {plan !== null && (
        <>
          <Field className={styles.field} label={say('tab.configure.area')}>
            <Select
              value={choice.area === own ? '' : (choice.area ?? '')}
              onChange={(_event, { value }) => setChoice({ ...choice, area: value === '' ? null : value })}
            >
              <option value="">
                {own === null
                  ? say('tab.configure.ownNone')
                  : say('tab.configure.own', { title: `${own} ${titleOf(own) ?? ''}` })}
              </option>
              {plan.areas
                .filter(({ key }) => key !== own)
                .map(({ key, title }) => (
                  <option key={key} value={key}>
                    {key} {title}
                  </option>
                ))}
            </Select>
          </Field>
          {(choice.area ?? own) !== null && (
            <Field hint={say('tab.configure.onlyHint')}>
              <Checkbox
                className={styles.only}
                label={say('tab.configure.only')}
                checked={choice.only}
                onChange={(_event, { checked }) => setChoice({ ...choice, only: checked === true })}
              />
            </Field>
          )}
        </>
      )}
    </main>
  );
};

/** What is saved: the channel's own area is named where it alone is shown, since a filter names what it shows. */
function settled(choice: TabChoice, own: string | null): TabChoice {
  const area = choice.area ?? (choice.only ? own : null);
  return { ...choice, area, only: choice.only && area !== null };
}
