import type { Page } from 'playwright-core';

/** A canvas, by its label, as the pixels on it now; empty where nothing is drawn. */
export async function canvasPicture(page: Page, label: string): Promise<string> {
  return page.getByRole('img', { name: label }).evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('this is not a canvas');
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels?.some((part) => part !== 0) ? canvas.toDataURL() : '';
  });
}
