const layers = {
  zIndexBackground: 0,
  zIndexContent: 1,
  zIndexOverlay: 1000,
  zIndexPopup: 2000,
  zIndexMessages: 3000,
  zIndexFloating: 4000,
  zIndexPriority: 5000,
  zIndexDebug: 6000,
};

/** Each token of Fluent UI v9 is the CSS variable of its own name; layers say also what they are where nobody sets them. */
export const tokens = new Proxy(
  {},
  { get: (_target, name) => (name in layers ? `var(--${String(name)}, ${layers[name]})` : `var(--${String(name)})`) },
);
