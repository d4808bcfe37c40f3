import { makeStyles, tokens } from '@fluentui/react-components';

/** Below this the page is one column: details stand under the line they are about. */
export const twoColumnsFrom = 960;

const narrow = '@container register (max-width: 959px)';

/** The page and its cards (UI.md 2). Widths are the page's own, not the window's. */
export const useRegisterStyles = makeStyles({
  outer: {
    containerType: 'inline-size',
    containerName: 'register',
    backgroundColor: tokens.colorNeutralBackground2,
    minHeight: '100%',
  },
  page: {
    boxSizing: 'border-box',
    maxWidth: '1236px',
    margin: '0 auto',
    padding: '16px 16px 48px',
    fontSize: '14px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px 16px', margin: '0 0 16px' },
  headText: { flex: '1 1 300px', minWidth: 0 },
  title: {
    margin: 0,
    fontSize: '28px',
    lineHeight: '36px',
    fontWeight: 600,
    [narrow]: { fontSize: '24px', lineHeight: '32px' },
  },
  meta: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  card: {
    boxSizing: 'border-box',
    minWidth: 0,
    padding: '16px 20px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    [narrow]: { padding: '14px 16px' },
  },
  gap: { marginBottom: '16px' },
  cardTitle: {
    margin: 0,
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 600,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, maxWidth: '72ch' },
  quiet: { margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: 600 },
  tabs: {
    overflowX: 'auto',
    scrollbarWidth: 'none',
    margin: '0 0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  badge: {
    display: 'inline-block',
    boxSizing: 'border-box',
    minWidth: '18px',
    padding: '0 5px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground1,
    fontSize: '11px',
    lineHeight: '18px',
    fontWeight: 600,
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', margin: '0 0 12px' },
  search: { flex: '0 1 320px', maxWidth: '320px', minWidth: 0, [narrow]: { flex: '1 1 100%', maxWidth: 'none' } },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    alignItems: 'start',
  },
  withDetails: { gridTemplateColumns: 'minmax(0, 1fr) 348px' },
  // SharePoint's own head takes some of the window.
  side: { position: 'sticky', top: '8px', maxHeight: 'max(320px, calc(100vh - 160px))', overflowY: 'auto' },
  form: { display: 'grid', gap: '12px' },
  limited: { maxWidth: '640px' },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
