import { act, fireEvent } from '@testing-library/react';

/** Somebody comes to the chart, and what is fetched then has come: what keys do, and what keeps the rows in their place. */
export async function personComes(grid: HTMLElement): Promise<void> {
  fireEvent.pointerMove(grid);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}
