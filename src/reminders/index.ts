export { catchUp, due, reminderKey, stepDays, whyNoReminder } from './due';
export type { DueOptions, NoReminder } from './due';
export { reminderKinds } from './reminder';
export type { Reminder, ReminderKind } from './reminder';
