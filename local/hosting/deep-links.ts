/** What Teams' links into an app's tabs begin with. */
export const tabLinks = (manifestId: string): string => `https://teams.microsoft.com/l/entity/${manifestId}`;

/**
 * Teams deep links into the tab (TEAMS.md 3.2): the page is the static tab's entity id, the sub page names what to open.
 */
export function deepLinks(manifestId: string): {
  activity: (key: string) => string;
  item: (key: string) => string;
  reminders: () => string;
  health: () => string;
  plan: () => string;
} {
  const link = (page: string, subPageId: string): string => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: subPageId }));
    return `${tabLinks(manifestId)}/${page}?context=${context}`;
  };
  return {
    activity: (key) => link('plan', `aktivitet/${key}`),
    item: (key) => link('tidsplan', `punkt/${key}`),
    reminders: () => link('tidsplan', 'reminders'),
    health: () => link('tidsplan', 'machinery/health'),
    plan: () => `${tabLinks(manifestId)}/tidsplan`,
  };
}
