import * as React from 'react';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { AddRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { api } from './api';
import { TabSetup } from './tab-setup';
import { useSay } from './words';
import type { AddedTab, Channel, TeamsState } from '../shape';

interface AddedTabMenuProps {
  readonly state: TeamsState;
  readonly channel: Channel;
  readonly url: string;
  /** The added tab that is open; null where another is. */
  readonly tab: AddedTab | null;
  readonly openLink: (url: string) => boolean;
  /** Opens a tab by its id; null is the posts. */
  readonly onOpen: (id: string | null) => void;
}

/** The buttons beside a channel's tabs: a new tab, and what can be done with one that somebody has added. */
export const AddedTabMenu: React.FC<AddedTabMenuProps> = ({ state, channel, url, tab, openLink, onOpen }) => {
  const say = useSay();
  const [setup, setSetup] = React.useState<'add' | 'change' | null>(null);
  const remove = (): void => {
    if (tab === null) return;
    void api.removeTab(channel.id, tab.id).then(
      () => onOpen(null),
      () => undefined,
    );
  };
  return (
    <>
      {tab !== null && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              appearance="subtle"
              size="small"
              icon={<MoreHorizontalRegular />}
              aria-label={say('teams.setup.more', { name: tab.name })}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => setSetup('change')}>{say('teams.setup.settings')}</MenuItem>
              <MenuItem onClick={remove}>{say('teams.setup.remove')}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      <Button
        appearance="subtle"
        size="small"
        icon={<AddRegular />}
        aria-label={say('teams.setup.new')}
        onClick={() => setSetup('add')}
      />
      {setup !== null && (
        <TabSetup
          {...{ state, channel, url, openLink }}
          tab={setup === 'change' ? tab : null}
          onClose={(saved) => {
            setSetup(null);
            if (saved !== null) onOpen(saved);
          }}
        />
      )}
    </>
  );
};
