import type { Pen } from './pen.ts';

/** A wash of upright strokes, and its outline where it stands out from the line. */
export function drawRidge(
  pen: Pen,
  heights: Float64Array,
  { left, base, ink }: { left: number; base: number; ink: string },
) {
  const visible = 0.4;
  pen.strokeStyle = ink;
  pen.lineWidth = 1;
  pen.globalAlpha = 0.3;
  pen.beginPath();
  heights.forEach((height, i) => {
    if (height < visible) return;
    pen.moveTo(left + i + 0.5, base);
    pen.lineTo(left + i + 0.5, base - height);
  });
  pen.stroke();
  pen.globalAlpha = 1;
  pen.lineWidth = 1.5;
  pen.lineJoin = 'round';
  pen.beginPath();
  let drawing = false;
  heights.forEach((height, i) => {
    const stands = height >= visible;
    if (stands && !drawing) pen.moveTo(left + i, base);
    if (stands) pen.lineTo(left + i + 0.5, base - height);
    else if (drawing) pen.lineTo(left + i, base);
    drawing = stands;
  });
  pen.stroke();
}
