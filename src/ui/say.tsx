import * as React from 'react';
import { createSay, type Say } from '../text/text';

const SayContext = React.createContext<Say>(createSay('da'));

/** Gives every view below its language. */
export const SayProvider = SayContext.Provider;

/** Says a text of the catalogue in the view's language. */
export const useSay = (): Say => React.useContext(SayContext);
