export { agreedCard, type AgreedCardOptions } from './agreed-card';
export { activityCard, type ActivityCardOptions } from './activity-card';
export { card, cardVerbs, plain, textBlock, type AdaptiveCard, type CardVerb } from './elements';
export { noticeCard } from './notice-card';
export { readingCard, type ReadingCardOptions, type ReadingCardState } from './reading-card';
export { reminderCard, type CardView, type ReminderCardOptions } from './reminder-card';
export { mostSigns } from './reminder-actions';
export { signOf } from './reminder-words';
export { standingOf, stillStands, undoUntil, type CardStanding } from './standing';
