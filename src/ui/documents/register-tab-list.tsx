import * as React from 'react';
import { CounterBadge, Tab, TabList } from '@fluentui/react-components';
import { useSay } from '../say';
import { registerTabs, type RegisterTab } from './register-model';
import { useRegisterStyles } from './register-styles';

interface RegisterTabListProps {
  readonly tab: RegisterTab;
  /** How many wait behind a tab; nothing is said of none. */
  readonly waiting: Readonly<Partial<Record<RegisterTab, number>>>;
  readonly onTab: (tab: RegisterTab) => void;
}

/** The five ways into the register, with what waits for the person in each. */
export const RegisterTabList: React.FC<RegisterTabListProps> = ({ tab, waiting, onTab }) => {
  const styles = useRegisterStyles();
  const say = useSay();
  return (
    <TabList
      className={styles.tabs}
      aria-label={say('documents.tabs')}
      selectedValue={tab}
      onTabSelect={(_event, { value }) => {
        const next = registerTabs.find((one) => one === value);
        if (next !== undefined) onTab(next);
      }}
    >
      {registerTabs.map((one) => {
        const n = waiting[one] ?? 0;
        return (
          <Tab key={one} value={one}>
            {say(`documents.tab.${one}`)}
            {n > 0 && (
              <>
                {' '}
                <CounterBadge count={n} overflowCount={9999} size="small" appearance="filled" color="informative" />
              </>
            )}
          </Tab>
        );
      })}
    </TabList>
  );
};
