/**
 * Teams deep links into the tab (TEAMS.md 3.2): the page is the static tab's entity id, the sub page names what to open.
 */
export function deepLinks(manifestId: string): {
  activity: (key: string) => string;
  item: (key: string) => string;
  reminders: () => string;
} {
  const link = (page: string, subPageId: string): string => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: subPageId }));
    return `https://teams.microsoft.com/l/entity/${manifestId}/${page}?context=${context}`;
  };
  return {
    activity: (key) => link('plan', `aktivitet/${key}`),
    item: (key) => link('tidsplan', `punkt/${key}`),
    reminders: () => link('tidsplan', 'reminders'),
  };
}
