import * as React from 'react';
import { createSay, type Say } from '../../../src/text/text';

const SayContext = React.createContext<Say>(createSay('da'));

/** Gives the page its language. */
export const SayProvider = SayContext.Provider;

/** Says a text of the catalogue in the page's language. */
export const useSay = (): Say => React.useContext(SayContext);
