import * as React from 'react';
import { groupings, scales, type Grouping, type Scale } from '../../timeline/kinds';
import { Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useFingerMenu } from '../finger';
import { useSay } from '../say';

interface RadioMenuProps<Value extends string> {
  readonly name: string;
  /** What the button says: the name, and what is chosen. */
  readonly shown: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly wordOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

/** A button with a menu of which one is chosen. */
function RadioMenu<Value extends string>(props: RadioMenuProps<Value>): React.ReactElement {
  const { name, shown, values, value, wordOf, onChange } = props;
  return (
    <Menu
      checkedValues={{ one: [value] }}
      onCheckedValueChange={(_event, { checkedItems: [chosen] }) => {
        const next = values.find((one) => one === chosen);
        if (next !== undefined) onChange(next);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton aria-label={`${name}: ${wordOf(value)}`}>{shown}</MenuButton>
      </MenuTrigger>
      <MenuPopover className={useFingerMenu().menu}>
        <MenuList>
          {values.map((one) => (
            <MenuItemRadio key={one} name="one" value={one}>
              {wordOf(one)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What the rows are gathered by. */
export const GroupingMenu: React.FC<{
  readonly grouping: Grouping;
  readonly onChange: (grouping: Grouping) => void;
}> = ({ grouping, onChange }) => {
  const say = useSay();
  const wordOf = (one: Grouping): string => say(`tidsplan.grouping.${one}`);
  return (
    <RadioMenu
      name={say('tidsplan.grouping.by')}
      shown={grouping === 'area' ? say('tidsplan.grouping') : wordOf(grouping)}
      values={groupings}
      value={grouping}
      {...{ wordOf, onChange }}
    />
  );
};

/** The scale where there is no room for its buttons. */
export const ScaleMenu: React.FC<{ readonly scale: Scale; readonly onChange: (scale: Scale) => void }> = (props) => {
  const { scale, onChange } = props;
  const say = useSay();
  const wordOf = (one: Scale): string => say(`tidsplan.scale.${one}`);
  return (
    <RadioMenu
      name={say('tidsplan.scale')}
      shown={wordOf(scale)}
      values={scales}
      value={scale}
      {...{ wordOf, onChange }}
    />
  );
};
