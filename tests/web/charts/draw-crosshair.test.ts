import { describe, expect, it } from 'vitest';
import { drawCrosshair } from '../../../src/web/charts/draw-crosshair.ts';
import { recordingPen } from '../../support/recording-pen.ts';
import { testInks } from '../../support/test-inks.ts';

describe('drawCrosshair', () => {
  const plot = { left: 50, top: 10, width: 200, height: 100 };
  const label = (x: number, y: number) => {
    const { pen, inked } = recordingPen();
    drawCrosshair(pen, { plot, x, y, lines: ['12.3 µs', 'sample 7'] }, testInks);
    return inked('ground')[0].split(' ').slice(1).map(Number);
  };

  it.each([
    [50, 10],
    [250, 110],
    [150, 60],
    [249, -500],
  ])('keeps its label inside the plot at %s, %s', (x, y) => {
    const [left, top, width, height] = label(x, y);
    expect(left).toBeGreaterThanOrEqual(50);
    expect(left + width).toBeLessThanOrEqual(250);
    expect(top).toBeGreaterThanOrEqual(10);
    expect(top + height).toBeLessThanOrEqual(110);
  });

  it('stands beside the hair, never on it', () => {
    const [left, , width] = label(150, 60);
    expect(left > 150 || left + width < 150).toBe(true);
  });
});
