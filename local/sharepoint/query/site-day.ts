import { startOfDay } from '../kinds/zoned-time';

const hour = 3_600_000;
const written = (moment: number): string => `${new Date(moment).toISOString().slice(0, 19)}Z`;

/** The site's midnight at which the day of a moment begins. */
export const dayOf = (zone: string, moment: number): string => written(startOfDay(zone, moment));
/** The midnight after. A day has 23 to 25 hours. */
export const dayAfter = (zone: string, moment: number): string =>
  written(startOfDay(zone, startOfDay(zone, moment) + 36 * hour));
