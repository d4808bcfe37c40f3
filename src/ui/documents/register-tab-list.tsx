import * as React from 'react';
import { useSay } from '../say';
import { Tab, TabRow } from '../shell/tab-row';
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
    <div className={styles.tabs}>
      <TabRow>
        {registerTabs.map((one) => {
          const n = waiting[one] ?? 0;
          return (
            <Tab key={one} selected={one === tab} onClick={() => onTab(one)}>
              {say(`documents.tab.${one}`)}
              {n > 0 && (
                <>
                  {' '}
                  <span className={styles.badge}>{n}</span>
                </>
              )}
            </Tab>
          );
        })}
      </TabRow>
    </div>
  );
};
