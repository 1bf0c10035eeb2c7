import type { Size } from './pen.ts';

const exact = () => 'devicePixelContentBoxSize' in ResizeObserverEntry.prototype;

/** Tells an element's size now and at every change, of its layout or of the display's density. */
export function observeSize(element: Element, told: (size: Size) => void): () => void {
  const observer = new ResizeObserver((entries) => {
    const entry = entries.at(-1);
    if (entry) told(sizeOf(entry));
  });
  observer.observe(element, { box: exact() ? 'device-pixel-content-box' : 'content-box' });
  return () => observer.disconnect();
}

/**
 * Where the browser tells real pixels, they are whole, whatever the zoom. A browser that pretends to
 * another density tells those of its own screen: then the two disagree by more than rounding.
 */
function sizeOf({ contentRect: { width, height }, devicePixelContentBoxSize }: ResizeObserverEntry): Size {
  const dpr = devicePixelRatio;
  if (!exact()) return { width, height, dpr };
  const [{ inlineSize, blockSize }] = devicePixelContentBoxSize;
  const real = Math.abs(inlineSize - width * dpr) <= 1 && Math.abs(blockSize - height * dpr) <= 1;
  return real ? { width: inlineSize / dpr, height: blockSize / dpr, dpr } : { width, height, dpr };
}
