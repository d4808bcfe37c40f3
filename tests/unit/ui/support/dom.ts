import '@testing-library/jest-dom';

// What jsdom lacks and the views use only to place things.
if (!globalThis.CSS?.escape) {
  Object.defineProperty(globalThis, 'CSS', { value: { escape: (text: string) => text.replace(/["\\\]]/g, '\\$&') } });
}

class NoResize {
  observe(): void {
    // Nothing has a size in jsdom.
  }
  unobserve(): void {
    // As above.
  }
  disconnect(): void {
    // As above.
  }
}
globalThis.ResizeObserver ??= NoResize;
