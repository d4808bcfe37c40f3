import { makeStyles, tokens } from '@fluentui/react-components';

const onPhone = '@container (max-width: 480px)';

/** The page of questions and words: one column, with a line for each thing. */
export const useQuestionStyles = makeStyles({
  fingers: { '@media (pointer: coarse)': { '& button': { minHeight: '44px' } } },
  tableBox: { margin: '0 0 20px' },
  table: {
    width: '100%',
    maxWidth: '640px',
    borderCollapse: 'collapse',
    fontSize: '14px',
    lineHeight: '20px',
    '& th, & td': {
      padding: '8px 12px 8px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    '& thead th': { fontSize: '12px', lineHeight: '16px', fontWeight: 400, color: tokens.colorNeutralForeground2 },
    '& tbody th': { fontWeight: 400 },
    '& tfoot th, & tfoot td': { borderBottom: 0, fontWeight: 600 },
    '& tr > :not(:first-child)': {
      width: '104px',
      textAlign: 'right',
      fontVariantNumeric: 'tabular-nums',
      [onPhone]: { width: '56px', paddingRight: '4px' },
    },
  },
  section: { margin: '24px 0 8px', fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  text: { margin: '0 0 8px', maxWidth: '72ch', fontSize: '14px', lineHeight: '20px' },
  quiet: {
    margin: 0,
    maxWidth: '72ch',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  switch: { marginLeft: '-8px', '@media (pointer: coarse)': { minHeight: '44px', alignItems: 'center' } },
  list: { listStyleType: 'none', margin: '0 0 12px', padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 16px',
    alignItems: 'start',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [onPhone]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  wide: { gridColumn: '1 / -1', padding: '10px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  said: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600, overflowWrap: 'anywhere' },
  means: { margin: 0, fontSize: '14px', lineHeight: '20px', overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  confirm: {
    display: 'grid',
    gap: '8px',
    margin: '12px 0',
    padding: '12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus': { outlineStyle: 'none' },
  },
});
