import * as React from 'react';
import type { MarkKind } from '../../timeline/kinds';
import type { ItemKind } from '../../plan/plan';
import type { ItemState } from '../../plan/status';
import { useSay } from '../say';
import { signOf, signs, useSignSheet } from './signs';
import { kindWord, stateWord } from './words';

interface MarkLooks {
  readonly state: ItemState;
  readonly size?: number;
  readonly className?: string;
}

/** `silent` where the words stand beside it, so that a screen reader does not hear them twice. */
type MarkProps = MarkLooks &
  (
    | { readonly kind: ItemKind; readonly silent?: false }
    // What stands in other lists has its words in the timeline alone.
    | { readonly kind: MarkKind; readonly silent: true }
  );

/** The sign of an item: shape says the kind, filling says the state, and its name says both. */
export const Mark: React.FC<MarkProps> = (props) => {
  const { kind, state, size = 20, className = '' } = props;
  useSignSheet();
  const say = useSay();
  const name = props.silent
    ? ({ 'aria-hidden': true } as const)
    : ({
        role: 'img',
        'aria-label': say('mark.label', {
          kind: kindWord(props.kind, say, true),
          state: stateWord(state, say).toLocaleLowerCase(say.locale),
        }),
      } as const);
  return (
    <span
      className={`${signs.alone} ${signOf(kind, state)} ${className}`}
      style={{ '--sign': `${size}px` } as React.CSSProperties}
      {...name}
    />
  );
};

/** The state's word, in the state's colour where it needs someone. */
export const StateTag: React.FC<{ readonly state: ItemState; readonly text?: string }> = ({ state, text }) => {
  useSignSheet();
  const say = useSay();
  const colour = state === 'undated' || state === 'dropped' || state === 'postponed' ? 'planned' : state;
  return <span className={`${signs.tag} ${signs[colour]}`}>{text ?? stateWord(state, say)}</span>;
};
