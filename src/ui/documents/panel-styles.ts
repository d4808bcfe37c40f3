import { makeStyles, tokens } from '@fluentui/react-components';

/** The parts of a document's panel. */
export const usePanelStyles = makeStyles({
  panel: { display: 'grid', gap: '12px', minWidth: 0 },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  grow: { flex: 1, minWidth: 0 },
  subHead: { display: 'flex', alignItems: 'baseline', gap: '8px', margin: 0, fontSize: '14px', lineHeight: '20px' },
  box: {
    display: 'grid',
    gap: '10px',
    padding: '12px',
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  facts: { display: 'grid', margin: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  fact: {
    display: 'grid',
    gridTemplateColumns: '88px minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: '0 8px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  term: { fontSize: '12px', lineHeight: '16px', paddingTop: '2px', color: tokens.colorNeutralForeground2 },
  value: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere', minHeight: '20px' },
  editor: {
    display: 'grid',
    gap: '8px',
    padding: '10px 0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  units: { display: 'grid', gap: '6px', margin: 0, padding: 0, listStyleType: 'none' },
  unit: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, 2fr) minmax(48px, 3fr) 64px',
    alignItems: 'center',
    gap: '2px 8px',
  },
  number: { fontSize: '12px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  names: { gridColumn: '1 / 4' },
  plain: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '4px' },
  confirm: {
    display: 'grid',
    gap: '12px',
    marginTop: '12px',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus': { outlineStyle: 'none' },
  },
});
