import * as React from 'react';
import {
  makeStyles,
  mergeClasses,
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { useFingerMenu } from '../finger';
import { useSay } from '../say';
import type { Choice } from './choices';

const useStyles = makeStyles({
  // Long lists of roles scroll within the menu; long titles wrap.
  popover: { maxHeight: 'min(420px, 70vh)', maxWidth: 'min(360px, 90vw)', overflowY: 'auto' },
  on: { fontWeight: 600 },
});

export interface ChoiceGroup {
  readonly title: string | null;
  readonly choices: readonly Choice[];
}

interface ChoiceMenuProps {
  readonly name: string;
  readonly groups: readonly ChoiceGroup[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** A button with a menu in which several can be checked; it stays open while somebody chooses. */
export const ChoiceMenu: React.FC<ChoiceMenuProps> = ({ name, groups, chosen, onChange }) => {
  const styles = useStyles();
  const say = useSay();
  const filled = groups.filter(({ choices }) => choices.length > 0);
  return (
    <Menu
      checkedValues={{ chosen: [...chosen] }}
      onCheckedValueChange={(_event, { checkedItems }) => onChange(checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          aria-label={chosen.length === 0 ? name : say('search.menuOn', { name, n: chosen.length })}
          {...(chosen.length > 0 && { className: styles.on })}
        >
          {chosen.length === 0 ? name : `${name} (${chosen.length})`}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={mergeClasses(styles.popover, useFingerMenu().menu)}>
        <MenuList>
          {filled.length === 0 && <MenuGroupHeader>{say('search.noChoices')}</MenuGroupHeader>}
          {filled.map(({ title, choices }) => (
            <MenuGroup key={title ?? ''}>
              {title !== null && <MenuGroupHeader>{title}</MenuGroupHeader>}
              {choices.map(({ value, label }) => (
                <MenuItemCheckbox key={value} name="chosen" value={value}>
                  {label}
                </MenuItemCheckbox>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
