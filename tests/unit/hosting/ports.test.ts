import express from 'express';
import { listenFrom } from '../../../local/hosting/ports';

test('a port in use is told, and the next free one is taken', async () => {
  const taken: number[] = [];
  const first = await listenFrom(express(), 0, () => undefined);
  const second = await listenFrom(express(), first.port, (port) => taken.push(port));
  try {
    expect(taken).toContain(first.port);
    expect(second.port).toBeGreaterThan(first.port);
  } finally {
    await first.close();
    await second.close();
  }
});
