export { agreedCard, type AgreedCardOptions } from './agreed-card';
export { activityCard, type ActivityCardOptions } from './activity-card';
export { card, cardVerbs, plain, textBlock, type AdaptiveCard, type CardVerb } from './elements';
export { noticeCard } from './notice-card';
export { readingCard, type ReadingCardOptions, type ReadingCardState } from './reading-card';
export { reminderCard, type ReminderCardOptions } from './reminder-card';
