import type { Locator, Page } from 'playwright-core';

const farthest = 150;

/** A person who has a keyboard and nothing else, and looks where the focus is after every key. */
export function keyboard(page: Page) {
  const editor = page.getByRole('textbox', { name: /then Tab, to leave the editor|^Source of the suite/ });
  const press = async (key: string) => {
    await page.keyboard.press(key);
    await seeFocus(page);
  };
  const tabTo = async (target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
    for (let presses = 0; presses < farthest; presses++) {
      if (await hasFocus(target)) return;
      // There Tab indents; its label says how to leave.
      if (await hasFocus(editor)) await page.keyboard.press('Escape');
      await press(key);
    }
    throw new Error(`${key}, ${farthest} times, does not lead to ${String(target)}`);
  };
  return {
    press,
    tabTo,
    /** Goes there and presses it. */
    async use(target: Locator, key: 'Enter' | 'Space' = 'Enter') {
      await tabTo(target);
      await press(key);
    },
    /** Puts a text in place of what is in the field that has the focus. */
    async fill(text: string) {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    },
  };
}

const hasFocus = async (target: Locator): Promise<boolean> => {
  const handles = await target.elementHandles();
  const focused = handles.map((handle) =>
    handle.evaluate((element) => element instanceof Element && element.matches(':focus')),
  );
  return (await Promise.all(focused)).includes(true);
};

/**
 * Fails where one cannot see what has the focus: it has neither an outline nor a shadow, nor has what stands
 * for it, or it is out of sight. The body and the main part of the page, which are no controls, may have none.
 */
async function seeFocus(page: Page): Promise<void> {
  const hidden = await page.evaluate(() => {
    const within = (element: Element | null): Element | null =>
      element?.shadowRoot?.activeElement ? within(element.shadowRoot.activeElement) : element;
    const hostOf = (element: Element) => {
      const root = element.getRootNode();
      return root instanceof ShadowRoot ? root.host : undefined;
    };
    const hasRing = (element: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    const isInSight = (element: Element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    };
    const focused = within(document.activeElement);
    if (!focused || focused.matches('body, main')) return undefined;
    const host = hostOf(focused);
    const isRinged = [focused, focused.nextElementSibling, host].some((each) => each && hasRing(each));
    if (isRinged && isInSight(host ?? focused)) return undefined;
    return `${focused.outerHTML.slice(0, 200)}, ${isRinged ? 'out of sight' : 'without a ring'}`;
  });
  if (hidden !== undefined) throw new Error(`the focus cannot be seen: ${hidden}`);
}
