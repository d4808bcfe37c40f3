import { besideOutlines } from '../../timeline/beside-outlines';
import { plainSheet } from '../plain/plain-sheet';
import { kindRule } from './signs';

/** Must be called, beside `useSignSheet`, in a page that draws them. */
export const { useSheet: useBesideSigns } = plainSheet(
  'sign',
  Object.fromEntries(Object.entries(besideOutlines).map(([kind, outline]) => [kind, kindRule(outline)])),
);
