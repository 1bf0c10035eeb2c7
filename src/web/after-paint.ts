/** Nobody waits longer for a page that is not painted, as none is that is hidden. */
const longestMs = 250;

/** Until what is there to be drawn now has been. */
export const afterPaint = (): Promise<void> =>
  new Promise((painted) => {
    if ('requestAnimationFrame' in globalThis) {
      setTimeout(painted, longestMs);
      requestAnimationFrame(() => setTimeout(painted));
    } else painted();
  });
