import type { FrameLocator, Locator } from 'playwright-core';

/**
 * Words that are cut with nothing to say so, or that stand on others, within parts that lay out their own words: a lane, a
 * head, the tools, a row of a table. What is cut by "…" or scrolls is not meant.
 */
export const wordsAmiss = (tab: FrameLocator): Promise<string[]> =>
  tab.locator('body').evaluate((body) => {
    interface Word {
      readonly said: string;
      readonly box: DOMRect;
      readonly element: Element;
    }
    const parts =
      '[role="gridcell"], [role="rowheader"], [role="columnheader"], th, td, [data-tools], ul, [role="menu"], [role="dialog"], aside';
    const cutBy = (element: Element, box: DOMRect, part: Element): boolean => {
      for (let up: Element | null = element; up !== null && part.contains(up); up = up.parentElement) {
        const { overflowX, textOverflow, clipPath, webkitLineClamp } = getComputedStyle(up);
        if (clipPath !== 'none' || textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return false;
        if (overflowX === 'auto' || overflowX === 'scroll') return false;
        const edge = up.getBoundingClientRect();
        if (overflowX !== 'visible' && (box.right > edge.right + 1 || box.left < edge.left - 1)) return true;
      }
      return false;
    };
    const unheard = (element: Element): boolean =>
      element.closest('[style*="clip"]') !== null ||
      [element, element.parentElement].some((one) => one !== null && getComputedStyle(one).clipPath !== 'none');
    const found: string[] = [];
    for (const part of body.querySelectorAll(parts)) {
      const words: Word[] = [];
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement;
        if (element === null || node.textContent?.trim() === '' || element.closest(parts) !== part) continue;
        if (!element.checkVisibility({ visibilityProperty: true }) || unheard(element)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          if (box.width < 1) continue;
          // What "…" leaves of it is all that is seen.
          const edge = getComputedStyle(element).overflowX === 'visible' ? box : element.getBoundingClientRect();
          const [right, bottom] = [Math.min(box.right, edge.right), Math.min(box.bottom, edge.bottom)];
          if (right - box.x < 1 || bottom - box.y < 1) continue;
          words.push({
            said: node.textContent ?? '',
            element,
            box: new DOMRect(box.x, box.y, right - box.x, bottom - box.y),
          });
          if (cutBy(element, box, part)) found.push(`cut: ${node.textContent ?? ''}`);
        }
      }
      for (const [i, one] of words.entries())
        for (const other of words.slice(i + 1)) {
          if (one.element === other.element) continue;
          const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          if (across > 1 && down > one.box.height * 0.35) found.push(`over: ${one.said} / ${other.said}`);
        }
    }
    return [...new Set(found)];
  });

/** What a finger can press that is neither 44 px each way nor hit so far about its middle, as far as it is in view. */
export const smallTargets = (within: Locator): Promise<string[]> =>
  within.evaluate((part) => {
    const pressed = 'button, a[href], input, select, textarea, [role^="menuitem"], [role="tab"], label';
    const reach = 21;
    const holds = (control: Element, at: Element | null): boolean =>
      at !== null && (control === at || control.contains(at) || at.contains(control));
    return [...part.querySelectorAll(pressed)].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('label:not(:scope)') !== null)
        return [];
      const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
      if (width >= 2 * reach + 2 && height >= 2 * reach + 2) return [];
      // Of what is longer than the window its part in view.
      const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (top + bottom) / 2];
      if (!holds(control, document.elementFromPoint(x, y))) return [];
      const small = [
        [-reach, 0],
        [reach, 0],
        [0, -reach],
        [0, reach],
      ].some(([dx = 0, dy = 0]) => {
        const [px, py] = [x + dx, y + dy];
        if (px < 0 || py < 0 || px >= innerWidth || py >= innerHeight) return false;
        const at = document.elementFromPoint(px, py);
        return !(control === at || control.contains(at) || at?.closest('label')?.contains(control) === true);
      });
      return small
        ? [`${control.tagName} ${(control.getAttribute('aria-label') ?? control.textContent ?? '').slice(0, 60)}`]
        : [];
    });
  });

/** Signs that are not as large as they say: the two elements of such a sign do not lie on each other. */
export const signsAmiss = (tab: FrameLocator): Promise<string[]> =>
  tab.locator('body').evaluate((body) =>
    [...body.querySelectorAll<HTMLElement>('[style*="--sign"]')]
      .filter((sign) => sign.checkVisibility())
      .filter(({ style, offsetWidth, offsetHeight }) => {
        const size = parseFloat(style.getPropertyValue('--sign'));
        return offsetWidth !== size || offsetHeight !== size;
      })
      .map(({ outerHTML }) => `sign: ${outerHTML}`),
  );
