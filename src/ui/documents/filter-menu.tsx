import * as React from 'react';
import {
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type MenuProps,
} from '@fluentui/react-components';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** How many documents it would leave. */
  readonly n: number;
}

interface FilterMenuProps {
  readonly name: string;
  readonly options: readonly FilterOption[];
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
}

const popover = { maxHeight: '60vh', overflowY: 'auto' } as const;

/** One filter as a menu of checked lines; its button says how many are chosen. */
export const FilterMenu: React.FC<FilterMenuProps> = ({ name, options, chosen, onChosen }) => {
  const change: MenuProps['onCheckedValueChange'] = (_event, { checkedItems }) => onChosen(checkedItems);
  return (
    <Menu checkedValues={{ filter: [...chosen] }} onCheckedValueChange={change}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton disabledFocusable={options.length === 0}>
          {chosen.length === 0 ? name : `${name} (${chosen.length})`}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover style={popover}>
        <MenuList>
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
