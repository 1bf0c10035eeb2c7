import type { CssPixels } from '../../lab/model/units.ts';

/** The part of a canvas context that drawings use, so that a test can hand them a recorder. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'arc'
  | 'closePath'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'drawImage'
  | 'imageSmoothingEnabled'
> & { measureText(text: string): { width: CssPixels } };

export type Box = { left: CssPixels; top: CssPixels; width: CssPixels; height: CssPixels };

/** What is drawn on: CSS pixels, and how many pixels of the display one of them is. */
export type Size = { width: CssPixels; height: CssPixels; dpr: number };

/** The nearest edge between pixels of the display, where upright lines and rects need no blending. */
export const onGrid = (value: CssPixels, dpr: number): CssPixels => Math.round(value * dpr) / dpr;
