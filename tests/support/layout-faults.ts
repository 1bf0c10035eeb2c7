import type { Page } from 'playwright-core';

/**
 * What does not fit the width of the page as it is: the page itself where it scrolls sideways, text and
 * controls beyond its edges that nothing lets one scroll to, and text that is cut off without being given
 * in full elsewhere.
 */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { documentElement: root } = document;
    const width = root.clientWidth;
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className.toString()} "${(element.textContent || '').trim().slice(0, 40)}"`;
    const ancestors = function* (element: Element) {
      for (let up = element.parentElement; up; up = up.parentElement) yield up;
    };
    const isForReadersOnly = (element: Element) =>
      [element, ...ancestors(element)].some((each) => getComputedStyle(each).clipPath === 'inset(50%)');
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const says = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const isControl = (element: Element) =>
      element.matches('a, button, input, select, textarea, canvas, svg');
    const faults = root.scrollWidth > width ? [`the page is ${root.scrollWidth} px wide`] : [];
    for (const element of document.body.querySelectorAll('*')) {
      if (!(says(element) || isControl(element)) || isForReadersOnly(element)) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const { left, right, width: own } = element.getBoundingClientRect();
      if (own === 0) continue;
      const beyond = left < -0.5 || right > width + 0.5;
      if (beyond && ![...ancestors(element)].some(scrolls)) faults.push(`beyond the edge: ${named(element)}`);
      const { overflowX } = getComputedStyle(element);
      const isCut = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      if (isCut && !element.hasAttribute('title')) faults.push(`cut off: ${named(element)}`);
    }
    return faults;
  });
