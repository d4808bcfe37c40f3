/** An address that may be put in a link: other schemes than https come from nowhere good. Pure. */
export const safeLink = (url: string | null | undefined): string | null =>
  url != null && /^https:\/\//i.test(url) ? url : null;
