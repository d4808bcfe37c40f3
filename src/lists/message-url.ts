/** Opens a message of a channel in Teams (Microsoft: "Deep links to a message"). */
export const messageUrl = (channelId: string, messageId: string): string =>
  `https://teams.microsoft.com/l/message/${encodeURIComponent(channelId)}/${encodeURIComponent(messageId)}`;
