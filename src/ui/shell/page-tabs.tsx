import * as React from 'react';
import { makeStyles, Overflow, OverflowItem, useOverflowMenu } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { forFinger } from '../finger';
import { PlainButton } from '../plain/plain-button';
import { useSay } from '../say';
import { tabPages, type PageName } from '../state';
import { late } from './late';
import { Tab, TabRow } from './tab-row';

const MorePages = late(() => import(/* webpackChunkName: 'menu' */ './more-pages').then((part) => part.MorePages), {
  words: 'first',
  quiet: true,
});

const useStyles = makeStyles({
  // One line: what has no room is in the menu, and the page never scrolls sideways.
  row: {
    display: 'flex',
    flex: 1,
    alignItems: 'center',
    flexWrap: 'nowrap',
    minWidth: 0,
    overflow: 'hidden',
    padding: '2px',
  },
  more: { flexShrink: 0, ...forFinger },
});

interface PageTabsProps {
  readonly page: PageName;
  readonly onPage: (page: PageName) => void;
}

/** The pages as tabs; on a narrow host those without room are in a menu beside them, never the one that is open. */
export const PageTabs: React.FC<PageTabsProps> = ({ page, onPage }) => {
  const styles = useStyles();
  const say = useSay();
  const open = tabOf(page);
  return (
    <Overflow minimumVisible={1} padding={8}>
      <div className={styles.row}>
        <TabRow>
          {tabPages.map((name, i) => (
            <OverflowItem key={name} id={name} priority={name === open ? tabPages.length + 1 : tabPages.length - i}>
              <Tab selected={name === open} onClick={() => onPage(name)}>
                {say(`shell.${name}`)}
              </Tab>
            </OverflowItem>
          ))}
        </TabRow>
        <More onPage={onPage} />
      </div>
    </Overflow>
  );
};

const More: React.FC<Pick<PageTabsProps, 'onPage'>> = ({ onPage }) => {
  const styles = useStyles();
  const say = useSay();
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  const [button, setButton] = React.useState<HTMLButtonElement | null>(null);
  if (!isOverflowing) return null;
  return (
    <>
      <PlainButton
        ref={ref}
        appearance="subtle"
        className={styles.more}
        icon={<MoreHorizontalRegular />}
        aria-label={say('shell.more')}
        aria-haspopup="menu"
        aria-expanded={button !== null}
        onClick={({ currentTarget }) => setButton(button === null ? currentTarget : null)}
      />
      {button && <MorePages pages={tabPages} button={button} onPage={onPage} onClose={() => setButton(null)} />}
    </>
  );
};

/** The tab that a page without one belongs under. */
const tabOf = (page: PageName): PageName => (tabPages.some((name) => name === page) ? page : 'plan');
