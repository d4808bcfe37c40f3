import common from '../../../src/text/words/common.json';
import teams from '../../../src/text/words/teams.json';
import { learn } from '../../../src/text/text-in-browser';

/** The local page is no part of the product: it brings its own words, in both languages, and fetches none. */
export function learnWords(): void {
  for (const locale of ['da', 'en'] as const)
    learn(
      locale,
      Object.fromEntries(Object.entries({ ...common, ...teams }).map(([key, said]) => [key, said[locale]])),
    );
}
