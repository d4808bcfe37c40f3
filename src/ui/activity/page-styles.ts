import { makeStyles, tokens } from '@fluentui/react-components';

/** Pages about one activity or area: two columns where there is room for them (UI.md 2). */
export const usePageStyles = makeStyles({
  root: {
    minWidth: 0,
    containerType: 'inline-size',
    backgroundColor: tokens.colorNeutralBackground2,
    // Never less than what is on it: the ground would end where the first screen does.
    flex: '1 0 auto',
  },
  page: {
    boxSizing: 'border-box',
    maxWidth: '1252px',
    margin: '0 auto',
    padding: '16px 24px 40px',
    '@container (max-width: 480px)': { padding: '12px 12px 32px' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '8px 24px', margin: '4px 0 12px' },
  headText: { flex: '1 1 320px', minWidth: 0 },
  title: {
    margin: '4px 0 8px',
    fontSize: '28px',
    lineHeight: '36px',
    fontWeight: 600,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
    '@container (max-width: 480px)': { fontSize: '24px', lineHeight: '32px' },
  },
  number: { color: tokens.colorBrandForeground1 },
  tags: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    alignItems: 'start',
    marginTop: '16px',
    '@container (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 348px)' },
  },
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px', minWidth: 0 },
  prose: { margin: '0 0 8px', maxWidth: '72ch', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  sub: { margin: '12px 0 4px', fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  quiet: {
    ...{ margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
    ':empty': { position: 'absolute' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    padding: 0,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
});
