import * as React from 'react';
import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { MessageDialog } from './message-dialog';
import type { TeamsMessage, TeamsState } from '../shape';

const useStyles = makeStyles({
  more: { marginLeft: 'auto', '@media (max-width: 640px)': { minWidth: '44px', minHeight: '44px' } },
});

export interface MessageMenuProps {
  readonly message: TeamsMessage;
  /** What the button is called for who does not see where it stands. */
  readonly label: string;
  readonly actions: TeamsState['messageActions'];
  readonly openLink: (url: string) => boolean;
}

/** The menu of a message, with what apps offer to do with it; the chosen action's dialog. */
export const MessageMenu: React.FC<MessageMenuProps> = ({ message, label, actions, openLink }) => {
  const styles = useStyles();
  const button = React.useRef<HTMLButtonElement>(null);
  const [chosen, setChosen] = React.useState<TeamsState['messageActions'][number] | null>(null);
  const close = (): void => {
    setChosen(null);
    button.current?.focus();
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            ref={button}
            appearance="subtle"
            size="small"
            className={styles.more}
            icon={<MoreHorizontalRegular />}
            aria-label={label}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {actions.map((action) => (
              <MenuItem key={action.id} onClick={() => setChosen(action)}>
                {action.title}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {chosen !== null && <MessageDialog messageId={message.id} action={chosen} openLink={openLink} onClose={close} />}
    </>
  );
};
