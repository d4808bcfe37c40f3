/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import * as React from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import { PlainButton } from '../../../../src/ui/plain/plain-button';
import { TextLink } from '../../../../src/ui/plain/text-link';

test('a button that does nothing for now keeps its place in the tab order, and says so', () => {
  const onClick = jest.fn();
  const { rerender } = render(<PlainButton onClick={onClick}>Gem</PlainButton>);
  const button = screen.getByRole('button', { name: 'Gem' });
  fireEvent.click(button);
  expect(onClick).toHaveBeenCalledTimes(1);
  expect(button).not.toHaveAttribute('aria-disabled');
  button.focus();
  rerender(
    <PlainButton onClick={onClick} disabledFocusable>
      Gem
    </PlainButton>,
  );
  fireEvent.click(button);
  expect(onClick).toHaveBeenCalledTimes(1);
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveFocus();
});

test('a button never sends a form, and hands on its element and what it is told', () => {
  const onSubmit = jest.fn((event: React.FormEvent) => event.preventDefault());
  const ref = React.createRef<HTMLButtonElement>();
  render(
    <form onSubmit={onSubmit}>
      <PlainButton ref={ref} icon={<svg />} aria-label="Flere" aria-expanded={false} data-move="2.1.m2" />
    </form>,
  );
  const button = screen.getByRole('button', { name: 'Flere', expanded: false });
  fireEvent.click(button);
  expect(onSubmit).not.toHaveBeenCalled();
  expect(ref.current).toBe(button);
  expect(button).toHaveAttribute('data-move', '2.1.m2');
});

test('words within a sentence are pressed with Enter and Space as a button is, and no other key', () => {
  const onClick = jest.fn();
  render(
    <TextLink inline onClick={onClick}>
      11 er overskredet
    </TextLink>,
  );
  const link = screen.getByRole('button', { name: '11 er overskredet' });
  expect(link).toHaveAttribute('tabindex', '0');
  expect(fireEvent.keyDown(link, { key: 'Enter' })).toBe(false);
  // The page does not scroll.
  expect(fireEvent.keyDown(link, { key: ' ' })).toBe(false);
  expect(fireEvent.keyDown(link, { key: 'ArrowDown' })).toBe(true);
  expect(onClick).toHaveBeenCalledTimes(2);
  fireEvent.click(link);
  expect(onClick).toHaveBeenCalledTimes(3);
});

test('an address is a link, and what a press does is a button that paper leaves out', () => {
  render(
    <>
      <TextLink href="https://contoso.example/liste" target="_blank" rel="noreferrer">
        Vælg person
      </TextLink>
      <TextLink onClick={() => undefined}>Vis 3 mere</TextLink>
    </>,
  );
  expect(screen.getByRole('link', { name: 'Vælg person' })).toHaveAttribute('href', 'https://contoso.example/liste');
  expect(screen.getByRole('link')).not.toHaveAttribute('data-print-hide');
  expect(screen.getByRole('button', { name: 'Vis 3 mere' })).toHaveAttribute('data-print-hide');
});
