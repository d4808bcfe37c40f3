import { makeStyles } from '@fluentui/react-components';

const narrow = '@container register (max-width: 759px)';

export const useWalkStyles = makeStyles({
  walk: { display: 'grid', gap: '12px', maxWidth: '960px', margin: '0 auto' },
  document: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'start',
    gap: '24px',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  },
});
