import { describe, expect, it } from 'vitest';
import { drawFlame, type Flame } from '../../../src/web/charts/draw-flame.ts';
import { drawFlameMap } from '../../../src/web/charts/draw-flame-map.ts';
import { drawRuler } from '../../../src/web/charts/draw-ruler.ts';
import type { Raster } from '../../../src/web/charts/create-raster.ts';
import { smallFlame } from '../../support/laid-boxes.ts';
import { recordingPen } from '../../support/recording-pen.ts';
import { testInks } from '../../support/test-inks.ts';

const names = ['(root)', 'alpha', 'b', 'aVeryLongNameIndeed', 'delta'];
const size = { width: 200, height: 90, dpr: 2 };

function drawn(changes: Partial<Flame>) {
  const { pen, ...recorded } = recordingPen();
  const rasters: string[] = [];
  const raster: Raster = (_, { width, rows }, __, { top, height }) =>
    void rasters.push(`${width} × ${rows} at ${top}, ${height} high`);
  const flame: Flame = {
    boxes: smallFlame,
    colors: Uint32Array.of(1, 2, 3, 4, 5),
    nameOf: (frame) => names[frame],
    textInk: (frame) => (frame === 4 ? 'faint' : 'strong'),
    window: { from: 0, to: 100 },
    top: 0,
    marked: [],
    ...changes,
  };
  drawFlame(pen, flame, size, testInks, raster);
  return { ...recorded, rasters };
}

describe('drawFlame', () => {
  it('draws a line of real pixels a row', () => {
    expect(drawn({}).rasters).toEqual(['400 × 3 at 0, 54 high']);
  });

  it('draws only the rows in sight, also when scrolled to the middle of one', () => {
    expect(drawn({ top: 27 }).rasters).toEqual(['400 × 2 at -9, 36 high']);
    expect(drawn({ top: 5_000 }).rasters).toEqual(['400 × 0 at -14, 0 high']);
  });

  it('names boxes with room for it, and cuts off what does not fit', () => {
    expect(drawn({}).texts()).toEqual(['(root)', 'alpha', 'delta', 'b', 'aVeryLo…']);
    expect(drawn({ window: { from: 0, to: 1_000 } }).texts()).toEqual([]);
  });

  it('puts the name of a box that begins further left at the edge', () => {
    expect(drawn({ window: { from: 25, to: 45 } }).log).toContain('fillText aVeryLongNameIndeed 4 44.5');
  });

  it('writes in the ink of the box', () => {
    expect(drawn({}).inked('faint')).toEqual(['fillText delta 144 26.5']);
  });

  it('counts wide letters twice', () => {
    const nameOf = () => '関数の名前はとても長い';
    expect(drawn({ nameOf, window: { from: 0, to: 400 } }).texts()).toEqual(['関数…']);
  });

  it('frames what is marked, and sees to it that a sliver is seen', () => {
    expect(drawn({ marked: [undefined, 3] }).inked('mark')).toEqual([
      'fillRect 0 36 40 1.5',
      'fillRect 0 51.5 40 1.5',
      'fillRect 0 36 1.5 17',
      'fillRect 38.5 36 1.5 17',
    ]);
    expect(drawn({ marked: [3], window: { from: 0, to: 100_000 } }).inked('mark')[0]).toBe(
      'fillRect 0 36 3 1.5',
    );
    expect(drawn({ marked: [3], window: { from: 60, to: 100 } }).inked('mark')).toEqual([]);
  });
});

describe('drawFlameMap', () => {
  const heights = Uint32Array.of(1, 1, 2, 2);
  const map = (changes: object) => {
    const { pen, ...recorded } = recordingPen();
    drawFlameMap(pen, { heights, ...changes }, { width: 40, height: 24, dpr: 1 }, testInks);
    return recorded;
  };

  it('is one bar for each stretch of one height', () => {
    expect(map({}).inked('ink-1')).toEqual(['fillRect 0 14 20 10', 'fillRect 20 4 20 20']);
  });

  it('shows the range in full ink, and what is on screen between two hairs', () => {
    const { inked } = map({ range: { from: 0.5, to: 0.75 }, seen: { from: 0.5, to: 1 } });
    expect(inked('ink-1')).toEqual(['fillRect 20 4 10 20']);
    expect(inked('shade')).toEqual(['fillRect 20 0 10 24']);
    expect(inked('mark')).toEqual(['fillRect 19.25 0 1.5 24', 'fillRect 38.5 0 1.5 24']);
  });
});

describe('drawRuler', () => {
  it('writes round amounts along the window, none over its edge', () => {
    const { pen, texts } = recordingPen();
    const textsOf = (values: readonly number[]) => values.map((value) => `${value} ms`);
    drawRuler(pen, { from: 3, to: 43 }, textsOf, { width: 400, height: 20, dpr: 1 }, testInks);
    expect(texts()).toEqual(['10 ms', '20 ms', '30 ms']);
  });
});
