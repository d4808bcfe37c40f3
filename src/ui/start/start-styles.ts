import { makeStyles, tokens } from '@fluentui/react-components';

const onPhone = { '@container (max-width: 480px)': { fontSize: '24px', lineHeight: '32px' } } as const;

export const useStartStyles = makeStyles({
  page: { maxWidth: '640px', margin: '0 auto', padding: '24px 16px 48px', fontSize: '14px', lineHeight: '20px' },
  marks: { display: 'flex', alignItems: 'center', justifyContent: 'center', gap: '0', margin: '0 0 16px' },
  line: { width: '40px', borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  title: {
    margin: '0 0 4px',
    fontSize: '28px',
    lineHeight: '36px',
    fontWeight: 600,
    textAlign: 'center',
    textWrap: 'balance',
    ...onPhone,
  },
  lead: { margin: '0 0 20px', textAlign: 'center', textWrap: 'balance', fontSize: '16px', lineHeight: '24px' },
  steps: { display: 'grid', gap: '16px', margin: 0, padding: 0, listStyleType: 'none' },
  card: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    columnGap: '12px',
    padding: '16px 20px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  now: { border: `1px solid ${tokens.colorBrandStroke1}` },
  sign: {
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    width: '26px',
    height: '26px',
    border: `1.5px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '50%',
    fontWeight: 600,
  },
  done: { border: `1.5px solid ${tokens.colorPaletteGreenForeground1}`, color: tokens.colorPaletteGreenForeground1 },
  heading: { margin: '2px 0 6px', fontSize: '16px', lineHeight: '22px' },
  text: { margin: '0 0 10px', maxWidth: '72ch' },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0 0' },
});
