import * as React from 'react';
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useSay } from '../say';
import { pageNamed, pages, type PageName } from './place';

const useStyles = makeStyles({
  // One line: what has no room is in the menu, and the page never scrolls sideways.
  row: { display: 'flex', alignItems: 'center', flexWrap: 'nowrap', minWidth: 0, overflow: 'hidden', padding: '2px' },
  tabs: { flexWrap: 'nowrap' },
  tab: { flexShrink: 0, whiteSpace: 'nowrap' },
  more: { flexShrink: 0 },
});

interface PageTabsProps {
  readonly page: PageName;
  readonly onPage: (page: PageName) => void;
}

/** The pages as tabs; on a narrow host those without room are in a menu beside them, never the one that is open. */
export const PageTabs: React.FC<PageTabsProps> = ({ page, onPage }) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <Overflow minimumVisible={1} padding={8}>
      <div className={styles.row}>
        <TabList
          className={styles.tabs}
          selectedValue={page}
          onTabSelect={(_event, { value }) => onPage(pageNamed(value) ?? 'tidsplan')}
        >
          {pages.map((name, i) => (
            <OverflowItem key={name} id={name} priority={name === page ? pages.length + 1 : pages.length - i}>
              <Tab value={name} className={styles.tab}>
                {say(`shell.${name}`)}
              </Tab>
            </OverflowItem>
          ))}
        </TabList>
        <MorePages onPage={onPage} />
      </div>
    </Overflow>
  );
};

const MorePages: React.FC<Pick<PageTabsProps, 'onPage'>> = ({ onPage }) => {
  const styles = useStyles();
  const say = useSay();
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          ref={ref}
          appearance="subtle"
          className={styles.more}
          icon={<MoreHorizontalRegular />}
          aria-label={say('shell.more')}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {pages.map((name) => (
            <HiddenPage key={name} name={name} onPage={onPage} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};

const HiddenPage: React.FC<{ readonly name: PageName; readonly onPage: (page: PageName) => void }> = (props) => {
  const say = useSay();
  if (useIsOverflowItemVisible(props.name)) return null;
  return <MenuItem onClick={() => props.onPage(props.name)}>{say(`shell.${props.name}`)}</MenuItem>;
};
