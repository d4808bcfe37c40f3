import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { useSay } from '../say';

interface OrderButtonsProps {
  readonly title: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: 1 | -1) => void;
}

/** A place up or down among those it is shown with. At the end a button stays, so that the focus is not lost. */
export const OrderButtons: React.FC<OrderButtonsProps> = ({ title, first, last, onMove }) => {
  const say = useSay();
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowUpRegular />}
        aria-label={say('edit.upOf', { title })}
        disabledFocusable={first}
        onClick={() => onMove(-1)}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowDownRegular />}
        aria-label={say('edit.downOf', { title })}
        disabledFocusable={last}
        onClick={() => onMove(1)}
      />
    </>
  );
};

/** Alt with arrow up or down moves what has the focus. */
export function orderKeys(onMove: (by: 1 | -1) => void): (event: React.KeyboardEvent) => void {
  return (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
}
