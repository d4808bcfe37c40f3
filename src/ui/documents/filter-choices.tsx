import * as React from 'react';
import { Menu, MenuItemCheckbox, MenuList, MenuPopover } from '@fluentui/react-components';
import type { FilterOption } from './filter-menu';

export interface FilterChoicesProps {
  readonly name: string;
  readonly options: readonly FilterOption[];
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
  /** The button that opens the menu; the focus goes back to it. */
  readonly button: HTMLElement;
  readonly onClose: () => void;
}

const popover = { maxHeight: '60vh', overflowY: 'auto' } as const;

/** The lines of one filter. It stays open while somebody chooses; Esc and a press elsewhere close it. */
export const FilterChoices: React.FC<FilterChoicesProps> = (props) => {
  const { name, options, chosen, onChosen, button, onClose } = props;
  return (
    <Menu
      open
      positioning={{ target: button, align: 'start', position: 'below' }}
      checkedValues={{ filter: [...chosen] }}
      onCheckedValueChange={(_event, { checkedItems }) => onChosen(checkedItems)}
      onOpenChange={(event, { open }) => {
        // A press on its button is the button's own.
        if (open || (event.type === 'click' && button.contains(event.target as Node))) return;
        onClose();
        if (event.type !== 'click') button.focus();
      }}
    >
      <MenuPopover style={popover}>
        <MenuList aria-label={name}>
          {options.map(({ value, label, n }) => (
            <MenuItemCheckbox key={value} name="filter" value={value} secondaryContent={String(n)}>
              {label}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
