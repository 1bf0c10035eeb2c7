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
    const lineage = function* (element: Element) {
      for (let up: Element | null = element; up; up = up.parentElement) yield up;
    };
    const isAmong = (element: Element, claim: (style: CSSStyleDeclaration) => boolean) =>
      [...lineage(element)].some((each) => claim(getComputedStyle(each)));
    const says = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const isControl = (element: Element) =>
      element.matches('a, button, input, select, textarea, canvas, svg');
    const isForReadersOnly = (element: Element) =>
      isAmong(element, ({ clipPath }) => clipPath === 'inset(50%)');
    const isSeen = (element: Element) =>
      (says(element) || isControl(element)) &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !isForReadersOnly(element);

    const isBeyond = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      const isOutside = right > left && (left < -0.5 || right > width + 0.5);
      return isOutside && !isAmong(element, ({ overflowX }) => /auto|scroll/.test(overflowX));
    };
    const isCut = (element: Element) =>
      /hidden|clip/.test(getComputedStyle(element).overflowX) &&
      element.scrollWidth > element.clientWidth + 1 &&
      !element.hasAttribute('title');
    const named = (element: Element) =>
      `${element.tagName} ${element.getAttribute('class') ?? ''} "${element.textContent.trim().slice(0, 40)}"`;

    const seen = [...document.body.querySelectorAll('*')].filter(isSeen);
    return [
      ...(root.scrollWidth > width ? [`the page is ${root.scrollWidth} px wide`] : []),
      ...seen.filter(isBeyond).map((element) => `beyond the edge: ${named(element)}`),
      ...seen.filter(isCut).map((element) => `cut off: ${named(element)}`),
    ];
  });
