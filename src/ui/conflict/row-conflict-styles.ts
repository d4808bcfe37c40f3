import { makeStyles, tokens } from '@fluentui/react-components';

export const useConflictStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 600,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, maxWidth: '72ch' },
  quiet: { margin: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  card: {
    display: 'grid',
    gap: '12px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '8px',
  },
  // Side by side where there is room for it: the panel's own width decides.
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    alignItems: 'stretch',
    gap: '8px',
    margin: '4px 0 2px',
  },
  result: {
    margin: 0,
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: 600,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});
