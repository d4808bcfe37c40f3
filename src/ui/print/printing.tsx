import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { markForPrint, rootMark, writePrintStyle } from './print-style';

const PrintingContext = React.createContext(false);
export const PrintingProvider = PrintingContext.Provider;

/** True while the page is made ready for paper: what is folded on the screen is then shown whole. */
export const useIsPrinting = (): boolean => React.useContext(PrintingContext);

export interface Printing {
  readonly isPrinting: boolean;
  /** Prints what stands in the frame's print root, and nothing else of the page. */
  readonly print: () => void;
}

/** Makes a frame ready for paper whenever the browser prints, also where a person asks the browser itself. */
export function usePrinting(frame: React.RefObject<HTMLElement>): Printing {
  const [isPrinting, setPrinting] = React.useState(false);
  const alone = React.useRef(false);
  React.useEffect(() => {
    let unmark: (() => void) | null = null;
    const before = (): void => {
      const root = frame.current?.querySelector<HTMLElement>(`[${rootMark}]`);
      if (!root || unmark !== null) return;
      writePrintStyle(root.ownerDocument);
      unmark = markForPrint(root, alone.current);
      // The browser prints what is drawn when this returns.
      ReactDOM.flushSync(() => setPrinting(true));
    };
    const after = (): void => {
      unmark?.();
      unmark = null;
      alone.current = false;
      setPrinting(false);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      unmark?.();
    };
  }, [frame]);
  const print = React.useCallback(() => {
    alone.current = true;
    window.print();
  }, []);
  return { isPrinting, print };
}

export interface Steps {
  /** How many are shown. */
  readonly shown: number;
  readonly more: () => void;
}

/** How much of a long list is shown: a part at first and with each press, and all of it on paper. */
export function useSteps(step: number): Steps {
  const [shown, setShown] = React.useState(step);
  const isPrinting = useIsPrinting();
  return { shown: isPrinting ? Infinity : shown, more: () => setShown(shown + step) };
}
