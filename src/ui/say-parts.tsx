import * as React from 'react';
import type { Say, TextKey, Values } from '../text/text';

/** No text of the catalogue and no plan holds it: CPR and control signs are refused at every entry. */
const edge = '\u0001';

/** A text of the catalogue in which some placeholders are filled with elements: links, bold names. */
export function sayParts(
  say: Say,
  key: TextKey,
  nodes: Readonly<Record<string, React.ReactNode>>,
  values: Values = {},
): React.ReactNode {
  const places = Object.fromEntries(Object.keys(nodes).map((name) => [name, `${edge}${name}${edge}`]));
  // Every other piece stands between two edges, and so is the name of a node.
  return say(key, { ...values, ...places })
    .split(edge)
    .map((piece, i) => <React.Fragment key={i}>{i % 2 === 1 ? nodes[piece] : piece}</React.Fragment>);
}
