import type { Page } from 'playwright-core';
import { frameFigures } from '../bench/frame-figures.ts';
import { inViewer, opened, switched } from './opening.ts';
import type { Viewer } from './viewers.ts';

/** How evenly a large graph follows a hand: frames, and what of each the main thread worked. */
export type Zooming = { boxes: number; frames: number; p95Ms: number; workMs: number };

/** Turns of the wheel, one a frame: in to one place, along, and out again. */
const turns = 300;

/** Opens a file, merges its callers and turns the wheel over them. */
export const zooming = (viewer: Viewer, path: string): Promise<Zooming> =>
  inViewer(viewer, async (page) => {
    await opened(page, viewer, path);
    if (viewer.leftHeavy) await switched(page, viewer.leftHeavy);
    // What is left to do after it is drawn.
    await page.waitForTimeout(3_000);
    const boxes = Number(await page.locator('.flame__canvas').getAttribute('data-boxes'));
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const work = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
    };
    const before = await work();
    const times = await turned(page);
    const worked = (await work()) - before;
    const { frames, p95Ms } = frameFigures([times]);
    return { boxes, frames, p95Ms, workMs: worked / frames };
  });

/** When each frame began. */
const turned = (page: Page): Promise<number[]> =>
  page.locator('.flame__canvas').evaluate(
    (canvas, count) =>
      new Promise<number[]>((done) => {
        const { left, top, width } = canvas.getBoundingClientRect();
        const begun: number[] = [];
        const turn = (now: number) => {
          begun.push(now);
          const nth = begun.length;
          if (nth > count) {
            done(begun);
            return;
          }
          const third = Math.floor((3 * nth) / count);
          const wheel =
            third === 1 ? { deltaX: nth % 2 === 0 ? 12 : -9 } : { deltaY: third === 0 ? -24 : 24 };
          const at = { clientX: left + 0.4 * width, clientY: top + 40, bubbles: true, cancelable: true };
          canvas.dispatchEvent(new WheelEvent('wheel', { ...at, ...wheel }));
          requestAnimationFrame(turn);
        };
        requestAnimationFrame(turn);
      }),
    turns,
  );
