import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { faultWords, type RequestFault } from '../../../lists/transport/request-fault';
import { FaultBar } from '../../fault-bar';
import { useSay } from '../../say';

export const usePartStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '8px 16px' },
  title: { flex: '1 1 280px', margin: 0, fontSize: '24px', lineHeight: '32px', fontWeight: 600, outlineStyle: 'none' },
  // The sentence that a leader can read aloud.
  lead: { margin: 0, maxWidth: '72ch', fontSize: '20px', lineHeight: '28px', color: tokens.colorNeutralForeground1 },
  section: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    padding: '16px 20px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  sectionTitle: { margin: 0, fontSize: '16px', lineHeight: '22px', fontWeight: 600, overflowWrap: 'anywhere' },
  quiet: {
    ...{ margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
    ':empty': { position: 'absolute' },
  },
  // What is told there: empty it takes no place among what it stands with.
  live: { ':empty': { position: 'absolute' } },
  text: { margin: 0, maxWidth: '72ch', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  // A table wider than the page scrolls in its own frame, which a keyboard reaches.
  tableFrame: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: '6px 12px 6px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'start',
      verticalAlign: 'top',
    },
    // Figures stand below each other by their last sign.
    '& th[data-number], & td[data-number]': { textAlign: 'end' },
    '& th': { fontWeight: 600 },
    '& thead th': { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  },
});

/** True, once, for a part that another part led to: its heading takes the focus, which stood on what is gone. */
export const LedTo = React.createContext<React.MutableRefObject<boolean>>({ current: false });

interface PartFrameProps {
  readonly title: string;
  /** Null until it is known. */
  readonly lead: string | null;
  readonly loading: boolean;
  readonly fault: RequestFault | null;
  readonly onAgain: () => void;
  /** Beside the title: what makes something new. */
  readonly actions?: React.ReactNode;
}

/** A part of the page: its name, its one sentence, and what is said while it is read or where it could not be. */
export const PartFrame: React.FC<PartFrameProps> = ({ title, lead, loading, fault, onAgain, actions, children }) => {
  const styles = usePartStyles();
  const say = useSay();
  const ledTo = React.useContext(LedTo);
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    if (ledTo.current) heading.current?.focus();
    ledTo.current = false;
  }, [ledTo]);
  return (
    <>
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {actions !== undefined && (
          <div className={styles.actions} data-print-hide="">
            {actions}
          </div>
        )}
      </div>
      {lead !== null && <p className={styles.lead}>{lead}</p>}
      {fault !== null && (
        <FaultBar words={say('machinery.failed', { why: faultWords(fault, say) })} onAgain={onAgain} />
      )}
      {loading && lead === null && <p role="status">{say('state.loading')}</p>}
      {children}
    </>
  );
};
