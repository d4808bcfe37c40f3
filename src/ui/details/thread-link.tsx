import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons';
import type { Plan } from '../../plan/plan';
import { safeLink } from '../safe-link';
import { useSay } from '../say';
import { threadOf } from '../thread-of';
import { useHeadingStyles } from './heading-styles';

interface ThreadLinkProps {
  readonly plan: Plan;
  readonly activityKey: string;
  /** The message where it was agreed, which is nearer than the thread's beginning. */
  readonly messageLink?: string | null;
}

/** The way to the talk about an activity; nothing where there is none. */
export const ThreadLink: React.FC<ThreadLinkProps> = ({ plan, activityKey, messageLink = null }) => {
  const styles = useHeadingStyles();
  const say = useSay();
  const thread = safeLink(messageLink) ?? threadOf(plan, activityKey);
  return thread === null ? null : (
    <Button
      as="a"
      className={styles.open}
      href={thread}
      target="_blank"
      rel="noreferrer"
      appearance="subtle"
      icon={<ChatRegular />}
    >
      {say('activity.openThread')}
    </Button>
  );
};
