import * as React from 'react';
import { Menu, MenuItem, MenuList, MenuPopover, useIsOverflowItemVisible } from '@fluentui/react-components';
import { useFingerMenu } from '../finger';
import { useSay } from '../say';
import type { PageName, TabName } from '../state';

export interface MorePagesProps {
  readonly pages: readonly TabName[];
  /** The button that opens the menu; the focus goes back to it. */
  readonly button: HTMLElement;
  readonly onPage: (page: PageName) => void;
  readonly onClose: () => void;
}

/** The pages whose tabs have no room. Menus are fetched when the first is opened: they weigh as much as a page. */
export const MorePages: React.FC<MorePagesProps> = ({ pages, button, onPage, onClose }) => (
  <Menu
    open
    positioning={{ target: button, align: 'end', position: 'below' }}
    onOpenChange={(event, { open }) => {
      if (open) return;
      onClose();
      if (event.type !== 'click' || button.contains(event.target as Node)) button.focus();
    }}
  >
    <MenuPopover className={useFingerMenu().menu}>
      <MenuList>
        {pages.map((name) => (
          <HiddenPage key={name} name={name} onPage={onPage} />
        ))}
      </MenuList>
    </MenuPopover>
  </Menu>
);

const HiddenPage: React.FC<{ readonly name: TabName; readonly onPage: (page: PageName) => void }> = (props) => {
  const say = useSay();
  if (useIsOverflowItemVisible(props.name)) return null;
  return <MenuItem onClick={() => props.onPage(props.name)}>{say(`shell.${props.name}`)}</MenuItem>;
};
