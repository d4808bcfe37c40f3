import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { loadWords, localeOf } from '../../../src/text/text';
import { learn } from '../../../src/text/text-in-browser';
import words from '../../../src/text/words/teams.json';
import { App } from './app';
import { learnWords } from './learn-words';

learnWords();

// This page's own words are no part of the product's, and come with it.
for (const locale of ['da', 'en'] as const)
  learn(locale, Object.fromEntries(Object.entries(words).map(([key, said]) => [key, said[locale]])));
const draw = (): void => ReactDOM.render(<App />, document.getElementById('root'));
loadWords(localeOf(document.documentElement.lang)).then(draw, draw);
