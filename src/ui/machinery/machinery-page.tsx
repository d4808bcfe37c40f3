import * as React from 'react';
import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { mayChange } from '../details/right-note';
import { forFinger } from '../finger';
import { useSay } from '../say';
import { LedTo } from './kit/part-frame';
import { openParts, readPlace, writePlace } from './part-address';
import { partViews, type MachineryPageProps, type MachineryPart } from './parts';

const narrow = '@container (max-width: 639px)';
const useStyles = makeStyles({
  root: { containerType: 'inline-size', flex: 1, minWidth: 0 },
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    boxSizing: 'border-box',
    maxWidth: '1252px',
    margin: '0 auto',
    padding: '16px 24px 32px',
    [narrow]: { padding: '12px 16px 24px' },
    // The sheet has margins of its own.
    '@media print': { maxWidth: 'none', padding: 0 },
  },
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    [narrow]: { display: 'none' },
  },
  way: {
    padding: '6px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ...forFinger,
  },
  here: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    // Forced colours take the border's colour away.
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  choice: { display: 'none', [narrow]: { display: 'block' } },
});

/** What stands around the plan's own text: one page with a part for each, of which one is open. */
export const MachineryPage: React.FC<MachineryPageProps> = (props) => {
  const { ways, rights, closedOn } = props;
  const styles = useStyles();
  const say = useSay();
  const { part, inner } = readPlace(ways.view.selected);
  const open = (next: MachineryPart, within: string | null = null): void => ways.select(writePlace(next, within));
  const ledTo = React.useRef(false);
  const View = partViews[part];
  return (
    <div className={styles.root}>
      <div className={styles.page}>
        <nav aria-label={say('machinery.parts')} data-print-hide="">
          <ul className={styles.ways}>
            {openParts.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  className={mergeClasses(styles.way, one === part && styles.here)}
                  aria-current={one === part ? 'page' : undefined}
                  onClick={() => open(one)}
                >
                  {say(`machinery.part.${one}`)}
                </button>
              </li>
            ))}
          </ul>
          <div className={styles.choice}>
            <Select
              aria-label={say('machinery.parts')}
              value={part}
              onChange={(_event, { value }) => {
                const next = openParts.find((one) => one === value);
                if (next) open(next);
              }}
            >
              {openParts.map((one) => (
                <option key={one} value={one}>
                  {say(`machinery.part.${one}`)}
                </option>
              ))}
            </Select>
          </div>
        </nav>
        {View && (
          <LedTo.Provider value={ledTo}>
            <View
              {...props}
              key={part}
              inner={inner}
              onInner={(next) => open(part, next)}
              onPart={(next, within) => {
                ledTo.current = next !== part;
                open(next, within ?? null);
              }}
              mayWrite={mayChange({ rights, closedOn })}
            />
          </LedTo.Provider>
        )}
      </div>
    </div>
  );
};
