import { makeStyles, tokens } from '@fluentui/react-components';

/** The head and the actions that item and activity share. */
export const useHeadingStyles = makeStyles({
  over: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  title: {
    margin: '8px 0 16px',
    fontSize: '20px',
    lineHeight: '26px',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  strong: { fontWeight: 600, display: 'block' },
  sub: { display: 'block', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  note: { margin: '4px 0 16px', color: tokens.colorNeutralForeground2 },
  actions: { display: 'grid', gap: '8px', margin: '4px 0 16px' },
  open: { marginBottom: '16px' },
  section: { margin: '16px 0 0', fontSize: '14px', lineHeight: '20px' },
});
