import type { Page } from 'playwright-core';

/** From the start of the navigation, in milliseconds. */
export type StartTimes = {
  /** First contentful paint. */
  paint: number;
  /** The Run button is there and can be pressed. */
  run: number;
  /** The full editor has taken the place of the plain one. */
  editor: number;
};

/** Opens the lab in this page, which knows `markStart`, and waits until the editor is there. */
export async function startTimes(page: Page, url: string): Promise<StartTimes> {
  await page.goto(url);
  const marked = (name: string) => page.waitForFunction(timeOf, name);
  const [paint, run, editor] = await Promise.all(
    ['first-contentful-paint', 'run-enabled', 'editor-ready'].map(marked),
  );
  return { paint: await seen(paint), run: await seen(run), editor: await seen(editor) };
}

/** First contentful paint of any page. */
export async function paintTime(page: Page, url: string): Promise<number> {
  await page.goto(url);
  return seen(await page.waitForFunction(timeOf, 'first-contentful-paint'));
}

type Handle = { jsonValue(): Promise<number | undefined> };

async function seen(handle: Handle): Promise<number> {
  const time = await handle.jsonValue();
  if (time === undefined) throw new Error('a time was not told');
  return time;
}

/** Runs in the page: when what has this name happened; undefined until it has. */
const timeOf = (name: string) => performance.getEntriesByName(name).at(0)?.startTime;

/** Runs in the page before anything else: marks when Run can be pressed and when the editor is there. */
export function markStart() {
  const looks: Record<string, () => boolean> = {
    'run-enabled': () =>
      Array.from(document.querySelectorAll('button')).some(
        ({ textContent, disabled }) => textContent.trim() === 'Run' && !disabled,
      ),
    'editor-ready': () =>
      Array.from(document.querySelectorAll('[aria-label="Editor"] *')).some(
        ({ shadowRoot }) => shadowRoot?.querySelector('[role="textbox"]') !== null && shadowRoot !== null,
      ),
  };
  const watch = new MutationObserver(() => {
    for (const [name, isSo] of Object.entries(looks)) {
      if (performance.getEntriesByName(name).length === 0 && isSo()) performance.mark(name);
    }
    if (Object.keys(looks).every((name) => performance.getEntriesByName(name).length > 0)) watch.disconnect();
  });
  watch.observe(document, { childList: true, subtree: true, attributes: true });
}
