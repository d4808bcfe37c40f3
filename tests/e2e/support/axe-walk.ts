import { axeFinds, axeFindsInColours } from './axe';
import type { OpenedPage, OpenOptions } from './spfx-page';

/** How a section and a person's own settings colour a web part. */
export interface Theme {
  readonly theme: string;
  readonly section: string;
  readonly context: NonNullable<OpenOptions['context']>;
  /** The milestone that is changed on the way: each theme has its own, as they are walked through at the same time. */
  readonly milestone: string;
}

/** A view by its name, and the way to it from the one before. */
export type Step = readonly [view: string, goes: (opened: OpenedPage) => Promise<void>];

export const themes: readonly Theme[] = [
  { theme: 'light', section: '', context: {}, milestone: 'De nye arbejdsgange er prøvet af på Amager.' },
  {
    theme: 'dark',
    section: '&section=dark',
    context: { colorScheme: 'dark' },
    milestone: 'Pilottesten er evalueret, og erfaringerne er samlet.',
  },
  {
    theme: 'forced colours',
    section: '',
    context: { forcedColors: 'active', colorScheme: 'dark' },
    milestone: 'Introforløb tilbydes alle nye sagsbehandlere.',
  },
];

/** What axe finds on each of the views, one after the other. */
export async function look(opened: OpenedPage, steps: readonly Step[], { theme }: Theme): Promise<unknown[]> {
  const finds = theme === 'dark' ? axeFindsInColours : axeFinds;
  const found: unknown[] = [];
  for (const [view, goes] of steps) {
    await goes(opened);
    const faults = await finds(opened.page, '.part');
    if (faults.length > 0) found.push({ view, faults });
  }
  return found;
}
