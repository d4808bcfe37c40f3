// The host's side of a tab's configuration page: teams-js's `pages.config`.
import * as z from 'zod/mini';

const settingsSchema = z.object({
  entityId: z.string().check(z.minLength(1)),
  contentUrl: z.string(),
  websiteUrl: z.optional(z.nullable(z.string())),
  suggestedDisplayName: z.optional(z.nullable(z.string())),
});
export type TabSettings = z.infer<typeof settingsSchema>;

export interface SettingsHost {
  /** What the tab was set up with before; null for a tab that is new. */
  readonly current: TabSettings | null;
  /** Whether it can be saved now. */
  readonly onValid: (valid: boolean) => void;
  /** The page has set what is to be kept, and says that it is done; or that it could not. */
  readonly onSaved: (settings: TabSettings) => void;
  readonly onFailed: (reason: string) => void;
}

/** Answers the calls of a configuration page. Undefined for a call that is not of it, so that others may answer. */
export function settingsCalls(
  host: SettingsHost,
): (func: string, args: readonly unknown[]) => readonly unknown[] | null | undefined {
  let set: TabSettings | null = null;
  return (func, args) => {
    switch (func) {
      case 'settings.getSettings':
        return [host.current ?? {}];
      case 'settings.setValidityState':
        host.onValid(args[0] === true);
        return null;
      case 'settings.setSettings': {
        const read = settingsSchema.safeParse(args[0]);
        if (!read.success) return [false, 'The settings cannot be read'];
        set = read.data;
        return [true];
      }
      case 'settings.save.success':
        if (set === null) host.onFailed('The page saved without settings');
        else host.onSaved(set);
        return null;
      case 'settings.save.failure':
        host.onFailed(typeof args[0] === 'string' ? args[0] : '');
        return null;
      default:
        return undefined;
    }
  };
}
