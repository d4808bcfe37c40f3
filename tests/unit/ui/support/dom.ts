import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The whole app with its late parts: more than a second where the machine has much to do. What comes sooner is not waited for.
configure({ asyncUtilTimeout: 15_000 });

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

// Thousands of atomic rules of Fluent's would be matched anew at each question whether something can be seen.
CSSStyleSheet.prototype.insertRule = () => 0;
