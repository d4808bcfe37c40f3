import { createCalendar } from '../../periods/index';

/** Working days and public holidays by the country's rules; a municipality's own days off need its settings. */
export const calendar = createCalendar();
