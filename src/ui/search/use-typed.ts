import * as React from 'react';

/** How long after the last letter a search is made. */
const pause = 150;

/**
 * The text in a search box: shown as it is typed, told of when somebody stops for a moment, at once when it is emptied. A
 * text from outside (an address, "Ryd") goes before what stands in the box, unless it is what was just told of.
 */
export function useTyped(text: string, onText: (text: string) => void): readonly [string, (text: string) => void] {
  const [typed, setTyped] = React.useState(text);
  const told = React.useRef(text);
  const tell = React.useRef(onText);
  tell.current = onText;
  React.useEffect(() => {
    if (text === told.current) return;
    told.current = text;
    setTyped(text);
  }, [text]);
  React.useEffect(() => {
    if (typed === told.current) return;
    const send = (): void => {
      told.current = typed;
      tell.current(typed);
    };
    if (typed === '') return send();
    const timer = window.setTimeout(send, pause);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped];
}
