import * as React from 'react';
import { late } from '../shell/late';
import type { TidsplanView } from '../state';
import type { TidsplanTableProps } from './table/tidsplan-table';

const TidsplanTable = late(() =>
  import(/* webpackChunkName: 'fremdrift-tidsplan-table' */ './table/tidsplan-table').then(
    (part) => part.TidsplanTable,
  ),
);
const ClassicTable = late(() =>
  import(/* webpackChunkName: 'fremdrift-tidsplan-table' */ './classic/classic-table').then(
    (part) => part.ClassicTable,
  ),
);

interface OtherViewsProps extends TidsplanTableProps {
  readonly view: Exclude<TidsplanView, 'chart'>;
}

/** The tidsplan as a table, or as the plan's own appendix has it; both are fetched when the first is asked for. */
export const OtherViews: React.FC<OtherViewsProps> = ({ view, ...props }) =>
  view === 'table' ? <TidsplanTable {...props} /> : <ClassicTable {...props} />;
