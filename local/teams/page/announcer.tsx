import * as React from 'react';

type Announce = (text: string) => void;
const AnnounceContext = React.createContext<Announce>(() => undefined);

/** Says something to those who listen rather than look. */
export const useAnnounce = (): Announce => React.useContext(AnnounceContext);

const hidden: React.CSSProperties = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};

/** For what only a screen reader should meet. */
export const visuallyHidden = hidden;

/** Holds the page's one polite live region. */
export const Announcer: React.FC = ({ children }) => {
  const [said, setSaid] = React.useState({ text: '', turn: 0 });
  const announce = React.useCallback((text: string) => setSaid((last) => ({ text, turn: last.turn + 1 })), []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div role="status" aria-live="polite" style={hidden}>
        {/* A new node each time, so that the same words are said again. */}
        <span key={said.turn}>{said.text}</span>
      </div>
    </AnnounceContext.Provider>
  );
};
