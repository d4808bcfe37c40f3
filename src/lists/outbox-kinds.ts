/** Rows of the outbox that are no reminder: the root card of an activity's thread, the bot's first words in a team, */
export const threadKind = 'thread';
export const welcomeKind = 'welcome';
/** the same in a chat, */
export const chatWelcomeKind = 'welcomeChat';
/** which day was gone through last, and whose turn it is to send. */
export const runKind = 'run';
export const turnKind = 'turn';

/** The row that says how far the reminders of a plan have come. */
export const runKeyOf = (planKey: string): string => `${planKey}/${runKind}`;
