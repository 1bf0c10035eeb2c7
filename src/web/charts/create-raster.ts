import type { RowPixels } from './fill-flame-rows.ts';
import type { Box, Pen } from './pen.ts';

/** Draws a picture of one line of pixels a row, each line stretched to the row's height. */
export type Raster = (
  pen: Pen,
  size: { width: number; rows: number },
  fill: (into: RowPixels) => void,
  at: Box,
) => void;

/** Pixels set in memory and given to the canvas at once: tens of thousands of boxes cost no more than a few. */
export function createRaster(): Raster {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let image = new ImageData(1, 1);
  let pixels = new Uint32Array(image.data.buffer);
  const fit = (width: number, rows: number) => {
    if (image.width === width && image.height >= rows) return;
    [canvas.width, canvas.height] = [width, rows];
    image = new ImageData(width, rows);
    pixels = new Uint32Array(image.data.buffer);
  };
  return (pen, { width, rows }, fill, { left, top, width: across, height }) => {
    if (!context || width === 0 || rows === 0) return;
    fit(width, rows);
    pixels.fill(0);
    fill({ pixels, width, rows });
    context.putImageData(image, 0, 0);
    pen.imageSmoothingEnabled = false;
    pen.drawImage(canvas, 0, 0, width, rows, left, top, across, height);
  };
}
