/** Nobody waits longer for a page that is not painted, as none is that is hidden. */
const longestMs = 250;

/** Until what is there to be drawn now has been: a canvas that is new has its size in one frame, and is drawn in the next. */
export const afterPaint = (): Promise<void> =>
  new Promise((painted) => {
    if ('requestAnimationFrame' in globalThis) {
      setTimeout(painted, longestMs);
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted)));
    } else painted();
  });
