import * as React from 'react';
import { useSay } from '../say';
import { useLongWait } from '../use-long-wait';

/** Said where a save has taken long; nothing before. A busy SharePoint is asked again, and nobody should save twice. */
export const SlowSave: React.FC = () => {
  const say = useSay();
  const long = useLongWait();
  return <>{long && say('edit.slow')}</>;
};
