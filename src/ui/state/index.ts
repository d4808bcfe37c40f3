export { applyFilters, isIn, overlaps } from './apply-filters';
export {
  tidsplanScales,
  tidsplanViews,
  usualLook,
  type TidsplanLook,
  type TidsplanScale,
  type TidsplanView,
} from './look';
export { kept, longestAddress, readViewState, writeViewState, type ReadView } from './view-address';
export {
  countFilters,
  noFilters,
  pageNamed,
  pages,
  tabPages,
  viewOf,
  type PageName,
  type PeriodFilter,
  type PlanFilters,
  type StageFilter,
  type StateFilter,
  type TabName,
  type ViewState,
} from './view-state';
export { carriersIn, type Looking } from './who';
