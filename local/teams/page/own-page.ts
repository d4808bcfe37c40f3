/** Whether an address is one of the app's own pages, which alone Teams shows in a frame. */
export function isOwnPage(url: string, own: string): boolean {
  try {
    return new URL(url).origin === new URL(own).origin;
  } catch {
    return false;
  }
}
