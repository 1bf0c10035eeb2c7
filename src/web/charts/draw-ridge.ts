import type { Pen } from './pen.ts';

/** A wash of upright strokes, and its outline where it stands out from the line. */
export function drawRidge(
  pen: Pen,
  heights: Float64Array,
  { left, base, ink }: { left: number; base: number; ink: string },
) {
  const visible = 0.4;
  pen.strokeStyle = ink;
  drawWash(pen, heights, left, base);
  pen.lineWidth = 1.5;
  pen.lineJoin = 'round';
  pen.beginPath();
  let drawing = false;
  for (let i = 0; i < heights.length; i += step) {
    const stands = heights[i] >= visible;
    if (stands && !drawing) pen.moveTo(left + i, base);
    if (stands) pen.lineTo(left + i + 0.5, base - heights[i]);
    else if (drawing) pen.lineTo(left + i, base);
    drawing = stands;
  }
  pen.stroke();
}

const visible = 0.4;
/** Half the turns, half the cost; the density is smooth over more than that. */
const step = 2;

/** On whole pixels: blending their ends would cost four times as much, and the outline covers them. */
function drawWash(pen: Pen, heights: Float64Array, left: number, base: number) {
  pen.lineWidth = 1;
  pen.globalAlpha = 0.3;
  pen.beginPath();
  heights.forEach((height, i) => {
    if (height < visible) return;
    pen.moveTo(left + i + 0.5, base);
    pen.lineTo(left + i + 0.5, base - Math.round(height));
  });
  pen.stroke();
  pen.globalAlpha = 1;
}
