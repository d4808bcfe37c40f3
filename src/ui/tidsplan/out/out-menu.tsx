import * as React from 'react';
import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import {
  CalendarLtrRegular,
  CopyRegular,
  ImageRegular,
  LinkRegular,
  OpenRegular,
  PeopleTeamRegular,
  PresenterRegular,
  PrintRegular,
  SendRegular,
  ShapesRegular,
  ShareRegular,
  TableRegular,
} from '@fluentui/react-icons';
import type { LocalDate, Plan } from '../../../plan/plan';
import type { GroupTitle } from '../../../timeline/out/paper';
import type { TimelineRow } from '../../../timeline/rows';
import { useFingerMenu } from '../../finger';
import { useLinks, type HostShare } from '../../links';
import { useSay } from '../../say';
import { activeFilters } from '../../search/choices';
import type { PlanFilters } from '../../state';
import { leadSentence } from '../lead';
import { shapeOf } from '../../../timeline/out/shape-of';
import { useBrowserPrint, type SheetsFor } from './use-browser-print';
import * as ways from './ways-out';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', minWidth: 0 },
  told: { margin: 0, maxWidth: '60ch', fontSize: '12px', lineHeight: '16px', overflowWrap: 'anywhere' },
  good: { color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  part: { maxWidth: '36ch', whiteSpace: 'normal', height: 'auto', padding: '6px 8px' },
});

const shareIcons: Readonly<Record<HostShare['kind'], React.ReactElement>> = {
  teams: <SendRegular />,
  window: <OpenRegular />,
  stage: <PresenterRegular />,
};

export interface OutMenuProps {
  readonly plan: Plan;
  /** What of the plan passes the filters. */
  readonly shown: Plan;
  /** The rows as they go out: with the filters on, and nothing folded away. */
  readonly rows: () => readonly TimelineRow[];
  /** What the groups of the rows are called. */
  readonly groupTitle: GroupTitle;
  /** What is left out beside the plan's own filters, in words. */
  readonly narrowed?: readonly string[];
  readonly query: string;
  readonly filters: PlanFilters;
  readonly today: LocalDate;
  /** Address of the site that the plan lives in. */
  readonly siteUrl: string;
  /** The wall clock: when the file is made. */
  readonly now: () => Date;
  /** Whether the browser's own printing prints the sheets: where the plan is seen as they have it. */
  readonly sheets?: SheetsFor;
}

/** Everything that the tidsplan can be taken away as. What is shown is what one gets, and the file says so. */
export const OutMenu: React.FC<OutMenuProps> = (props) => {
  const { plan, shown, today, query, filters } = props;
  const styles = useStyles();
  const say = useSay();
  const links = useLinks();
  const [told, setTold] = React.useState<ways.Told | null>(null);
  const parts = [
    ...activeFilters(plan, filters, say).map(({ label }) => label),
    ...(props.narrowed ?? []),
    ...(query.trim() === '' ? [] : [say('tidsplanOut.query', { query: query.trim() })]),
  ];
  const chosen = parts.length === 0 ? null : parts.join('; ');

  const leavingNow = (): ways.Leaving => ({
    out: { plan, rows: props.rows(), today, say, chosen },
    drawing: {
      shapeOf,
      groupTitle: props.groupTitle,
      standing: leadSentence(shown, today, say),
    },
    now: props.now(),
    site: props.siteUrl,
    linkOf: ({ item }) => (item === null ? null : (links.browser?.({ selected: item.key }) ?? null)),
  });
  const root = React.useRef<HTMLDivElement>(null);
  useBrowserPrint(root, props.sheets ?? 'never', () => ways.layForBrowser(leavingNow()));

  const leave = (way: (leaving: ways.Leaving) => ways.Told | Promise<ways.Told>): void => {
    const leaving = leavingNow();
    // Emptied first, so that a screen reader hears the same words twice where the same is done twice.
    setTold(null);
    Promise.resolve()
      .then(() => way(leaving))
      .catch((fault: unknown): ways.Told => ({
        good: false,
        text: say('tidsplanOut.failed.any', { cause: fault instanceof Error ? fault.message : '' }),
      }))
      .then(setTold, () => undefined);
  };
  const browser = links.browser?.() ?? null;
  const teams = links.teams?.() ?? null;
  return (
    <div ref={root} className={styles.root} data-print-hide="">
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<ShareRegular />}>
            {say('tidsplanOut.open')}
          </Button>
        </MenuTrigger>
        <MenuPopover className={useFingerMenu().menu}>
          <MenuList>
            <MenuGroup>
              {chosen !== null && (
                <MenuGroupHeader className={styles.part}>{say('tidsplanOut.asShown', { chosen })}</MenuGroupHeader>
              )}
              {(['A3', 'A4'] as const).map((paper) => (
                <MenuItem key={paper} icon={<PrintRegular />} onClick={() => leave((it) => ways.print(it, paper))}>
                  {say('tidsplanOut.print', { paper })}
                </MenuItem>
              ))}
              <MenuItem icon={<ImageRegular />} onClick={() => leave(ways.givePng)}>
                {say('tidsplanOut.png')}
              </MenuItem>
              <MenuItem icon={<ShapesRegular />} onClick={() => leave(ways.giveSvg)}>
                {say('tidsplanOut.svg')}
              </MenuItem>
              <MenuItem icon={<CalendarLtrRegular />} onClick={() => leave(ways.giveIcs)}>
                {say('tidsplanOut.ics')}
              </MenuItem>
              <MenuItem icon={<TableRegular />} onClick={() => leave(ways.giveXlsx)}>
                {say('tidsplanOut.xlsx')}
              </MenuItem>
              <MenuItem icon={<CopyRegular />} onClick={() => leave(ways.copyTable)}>
                {say('tidsplanOut.copyTable')}
              </MenuItem>
            </MenuGroup>
            {(browser !== null || teams !== null || links.shares.length > 0) && <MenuDivider />}
            {links.shares.map(({ kind, share }) => (
              <MenuItem key={kind} icon={shareIcons[kind]} onClick={() => leave((it) => ways.handOn(it, kind, share))}>
                {say(`tidsplanOut.share.${kind}`)}
              </MenuItem>
            ))}
            {browser !== null && (
              <MenuItem icon={<LinkRegular />} onClick={() => leave((it) => ways.copyLink(it, browser))}>
                {say('tidsplanOut.copyLink')}
              </MenuItem>
            )}
            {teams !== null && (
              <MenuItem icon={<PeopleTeamRegular />} onClick={() => leave((it) => ways.copyLink(it, teams))}>
                {say('tidsplanOut.copyTeams')}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      <p role="status" className={`${styles.told} ${told?.good === false ? styles.bad : styles.good}`}>
        {told?.text ?? ''}
      </p>
    </div>
  );
};
