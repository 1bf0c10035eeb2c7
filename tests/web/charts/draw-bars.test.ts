import { describe, expect, it } from 'vitest';
import { drawBars } from '../../../src/web/charts/draw-bars.ts';
import { recordingPen } from '../../support/recording-pen.ts';

const bars = (tops: number[], bottoms: number[]) => ({
  count: tops.length,
  width: 1,
  left: Float64Array.from(tops, (_, i) => i),
  top: Float64Array.from(tops),
  bottom: Float64Array.from(bottoms),
  clipped: new Uint8Array(tops.length),
});

describe('drawBars', () => {
  const bands = [
    { from: 100, to: 50, ink: 'cool' },
    { from: 50, to: 0, ink: 'hot' },
  ];

  it('gives each part of a bar the heat of its height', () => {
    const { pen, inked } = recordingPen();
    drawBars(pen, bars([20, 60], [90, 80]), bands);
    expect(inked('cool')).toEqual([
      'beginPath',
      'moveTo 0.5 90',
      'lineTo 0.5 50',
      'moveTo 1.5 80',
      'lineTo 1.5 60',
      'stroke',
    ]);
    expect(inked('hot')).toEqual(['beginPath', 'moveTo 0.5 50', 'lineTo 0.5 20', 'stroke']);
  });

  it('joins neighbours that fill the same part of a band', () => {
    const { pen, inked } = recordingPen();
    drawBars(pen, bars([40, 41, 42, 43, 44, 45, 46], [100, 100, 100, 100, 100, 100, 100]), bands);
    expect(inked('cool')).toEqual(['beginPath', 'fillRect 0 50 7 50', 'stroke']);
    expect(inked('hot').filter((line) => line.startsWith('lineTo'))).toHaveLength(7);
  });
});
