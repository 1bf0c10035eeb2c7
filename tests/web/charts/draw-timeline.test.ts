import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../../src/web/charts/draw-timeline.ts';
import type { Timeline } from '../../../src/web/charts/draw-timeline.ts';
import { recordingPen } from '../../support/recording-pen.ts';
import { testInks } from '../../support/test-inks.ts';

const day = 86_400_000;
const start = new Date(2026, 10, 1).getTime();
const size = { width: 600, height: 200, dpr: 1 };
const points: Timeline['points'] = [0, 1, 2, 3].map((index) => ({
  x: start + index * day,
  estimate: 1,
  interval: { low: 0.99, high: 1.01 },
  isOpen: index === 3,
}));
const draw = (part: Partial<Timeline> = {}, width = size.width) => {
  const recording = recordingPen();
  const timeline = { points, levels: [], shifts: [], edits: [], ...part };
  drawTimeline(recording.pen, timeline, { ...size, width }, testInks);
  return recording;
};
const unreal = (log: string[]) => log.filter((line) => /NaN|Infinity/.test(line));

describe('drawTimeline', () => {
  it('places runs by date, with ticks of the calendar', () => {
    const { log, texts } = draw();
    const places = log.flatMap((line) => /^arc ([\d.]+) .* 3\.5 /.exec(line)?.slice(1).map(Number) ?? []);
    expect(new Set(places.slice(1).map((x, i) => Math.round(x - places[i]))).size).toBe(2); // and the key's
    expect(texts()).toEqual(expect.arrayContaining(['1 Nov', '2 Nov', '4 Nov']));
  });

  it('rings the run that is looked at', () => {
    expect(draw().log.filter((line) => / 7 0 6\.28$/.test(line))).toHaveLength(2); // and in the key
  });

  it('writes words at a shift, inside the picture even at its end', () => {
    for (const { x } of points) {
      const { log } = draw({ shifts: [{ at: x, text: '18 % slower' }] });
      const place = log
        .find((line) => line.startsWith('fillText 18 % slower'))
        ?.split(' ')
        .at(-2);
      expect(Number(place)).toBeGreaterThan(60);
      expect(Number(place)).toBeLessThan(600 - 40);
    }
  });

  it('explains shapes and edits where there are any', () => {
    expect(draw().texts()).not.toContain('another version');
    const apart = { ...points[0], shape: 'diamond' } as const;
    const { texts } = draw({ points: points.with(0, apart), edits: [start] }, 320);
    expect(texts()).toEqual(
      expect.arrayContaining(['another version', 'conditions of this run', 'text changed']),
    );
  });

  it('draws a single run, and nothing without one', () => {
    const { log } = draw({ points: points.slice(3) });
    expect(unreal(log)).toEqual([]);
    expect(draw({ points: [] }).log).toEqual([]);
  });

  it('takes a log scale where times are more than ten times apart', () => {
    const { texts } = draw({ points: points.with(0, { x: start, estimate: 100, isOpen: false }) });
    expect(texts().map((text) => text.replaceAll('\u00a0', ' '))).toEqual(
      expect.arrayContaining(['1 ms', '10 ms', '100 ms']),
    );
  });
});
