import * as React from 'react';
import { Link } from '@fluentui/react-components';
import { sayPeriod } from '../../periods/index';
import type { Activity } from '../../plan/plan';
import { Card } from '../overview/card';
import { useSay } from '../say';
import { usePageStyles } from './page-styles';

/** So much of a description is seen at first; what is little longer is seen whole. */
const short = { shown: 360, longest: 480 };

/** Why the activity is there, what is done, and its phases in the plan's own words. */
export const PurposeCard: React.FC<{ readonly activity: Activity }> = ({ activity }) => {
  const look = usePageStyles();
  const say = useSay();
  const [whole, setWhole] = React.useState(false);
  const { purpose, description } = activity;
  const cut = description.length > short.longest && !whole;
  const phases = (['development', 'implementation'] as const).flatMap((kind) => {
    const phase = activity[kind];
    return phase === null ? [] : [`${say(`stage.${kind}`)}: ${sayPeriod(phase, say.locale)}`];
  });
  return (
    <Card title={say('activity.purpose')}>
      {purpose.length === 0 && <p className={look.prose}>{say('activity.noPurpose')}</p>}
      {purpose.map((line) => (
        <p key={line} className={look.prose}>
          {line}
        </p>
      ))}
      {description !== '' && (
        <>
          <h3 className={look.sub}>{say('activity.what')}</h3>
          <p className={look.prose}>
            {cut ? `${wordsOf(description, short.shown)} … ` : `${description} `}
            {description.length > short.longest && (
              <Link as="button" inline aria-expanded={whole} onClick={() => setWhole(!whole)}>
                {say(whole ? 'activity.less' : 'activity.whole')}
              </Link>
            )}
          </p>
        </>
      )}
      <h3 className={look.sub}>{say('activity.phases')}</h3>
      {(phases.length > 0 ? phases : [say('tidsplan.noPhases')]).map((line) => (
        <p key={line} className={look.prose}>
          {line}
        </p>
      ))}
    </Card>
  );
};

/** The beginning of a text, cut between words. */
const wordsOf = (text: string, length: number): string => text.slice(0, length).replace(/\s+\S*$/, '');
