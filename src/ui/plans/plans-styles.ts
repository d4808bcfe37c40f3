import { makeStyles, tokens } from '@fluentui/react-components';

const onPhone = { '@container (max-width: 480px)': { fontSize: '24px', lineHeight: '32px' } } as const;

export const usePlansStyles = makeStyles({
  page: { maxWidth: '860px', margin: '0 auto', padding: '16px 16px 48px', fontSize: '14px', lineHeight: '20px' },
  title: { margin: '0 0 4px', fontSize: '28px', lineHeight: '36px', fontWeight: 600, ...onPhone },
  lead: { margin: '0 0 16px', maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    padding: '16px 20px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  current: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 12px' },
  name: { margin: 0, fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  stage: {
    padding: '0 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '10px',
    fontSize: '12px',
    lineHeight: '18px',
    whiteSpace: 'nowrap',
  },
  stageCurrent: {
    border: `1px solid ${tokens.colorBrandForeground1}`,
    color: tokens.colorBrandForeground1,
    fontWeight: 600,
  },
  facts: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0 0' },
  confirm: {
    margin: '12px 0 0',
    padding: '12px 0 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus': { outlineStyle: 'none' },
  },
  text: { margin: 0, maxWidth: '72ch' },
  message: { margin: '12px 0 0' },
  progress: { display: 'grid', gap: '6px', margin: '12px 0 0' },
});
