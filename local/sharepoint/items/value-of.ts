import type { Item } from '../store/items';

/** "3.0": 512 × major + minor as SharePoint shows it (SURFACE.md 8). */
export const versionLabel = (uiVersion: number): string => `${Math.floor(uiVersion / 512)}.${uiVersion % 512}`;

/** Server-relative address of a row, document or folder. */
export const pathOf = (item: Item): string => `${item.dir}/${item.leaf}`;
