import * as React from 'react';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { PlanItem } from '../../plan/plan';
import { useSay } from '../say';
import { mayResume, standingEdits, type StandingEdit } from './standing-forms';

interface StandingItemsProps {
  readonly resumes: boolean;
  readonly onEdit: (edit: StandingEdit) => void;
  readonly onResume: () => void;
}

/** What can be said of a thing that does not happen as planned, in a menu with others. */
export const StandingItems: React.FC<StandingItemsProps> = ({ resumes, onEdit, onResume }) => {
  const say = useSay();
  return (
    <>
      {resumes && <MenuItem onClick={onResume}>{say('standing.resume')}</MenuItem>}
      {standingEdits.map((edit) => (
        <MenuItem key={edit} onClick={() => onEdit(edit)}>
          {say(`standing.${edit}`)}
        </MenuItem>
      ))}
    </>
  );
};

interface StandingMenuProps {
  readonly item: PlanItem;
  readonly saving: boolean;
  readonly onEdit: (edit: StandingEdit) => void;
  readonly onResume: () => void;
}

/** The same as a button by itself, of an item. */
export const StandingMenu: React.FC<StandingMenuProps> = ({ item, saving, onEdit, onResume }) => {
  const say = useSay();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          icon={<MoreHorizontalRegular />}
          aria-label={say('activity.more')}
          disabledFocusable={saving}
          data-editor="standing"
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <StandingItems resumes={mayResume(item)} onEdit={onEdit} onResume={onResume} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
