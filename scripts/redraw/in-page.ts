import { mulberry32 } from '../../src/lab/model/mulberry32.ts';
import { median } from '../../src/lab/stats/median.ts';
import { drawSeries } from '../../src/web/charts/draw-series.ts';
import type { Inks } from '../../src/web/charts/inks.ts';
import type { Series } from '../../src/web/charts/series-layout.ts';
import { createMemoryTracks } from '../../src/web/store/memory-tracks.ts';

/** What a redraw takes: of the page's thread, with its pixels read back, and the first time. */
export type Redraws = { name: string; thread: number; pixels: number; first: number };

const [width, height] = [1_200, 300];
const REDRAWS = 60;

const inks: Inks = {
  series: ['#3366cc'],
  heat: [],
  grid: '#cccccc',
  text: '#222222',
  shade: '#eeeeee',
  mark: '#000000',
  ground: '#ffffff',
  fontFamily: 'sans-serif',
};

/** A heap that fills and is emptied, ten readings a second. */
function memoryOf(count: number): Series {
  const random = mulberry32(7);
  const tracks = createMemoryTracks();
  for (let i = 0; i < count; i++)
    tracks.append({ source: 'sandbox', atMs: 100 * i, bytes: 1e7 + 1e4 * (i % 997) + 2e6 * random() });
  const readings = tracks.track('sandbox') ?? { at: [], values: [] };
  const sources = [{ name: 'heap', readings }];
  return { sources, quantity: 'bytes', from: 0, to: 100 * count, zero: 'from' };
}

function canvas() {
  const element = Object.assign(document.createElement('canvas'), { width, height });
  const pen = element.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  return pen;
}

function redrawn(name: string, draw: (pen: CanvasRenderingContext2D) => void): Redraws {
  const pen = canvas();
  const threads: number[] = [];
  const pixels: number[] = [];
  for (let nth = 0; nth < REDRAWS; nth++) {
    const start = performance.now();
    pen.clearRect(0, 0, width, height);
    draw(pen);
    threads.push(performance.now() - start);
    pen.getImageData(0, 0, 1, 1);
    pixels.push(performance.now() - start);
  }
  return { name, thread: median(threads), pixels: median(pixels), first: threads[0] };
}

/** A point a reading, as it is drawn where nothing is known of stretches. */
function plainPath(pen: CanvasRenderingContext2D, { sources: [{ readings }], to }: Series) {
  const { at, values } = readings;
  pen.strokeStyle = inks.series[0];
  pen.beginPath();
  for (let i = 0; i < at.length; i++) pen.lineTo((at[i] / to) * width, height - (values[i] / 2.5e7) * height);
  pen.stroke();
}

function redraws(count: number): Redraws[] {
  const series = memoryOf(count);
  return [
    redrawn('the lab', (pen) => drawSeries(pen, series, { width, height, dpr: 1 }, inks)),
    redrawn('a path through each', (pen) => plainPath(pen, series)),
  ];
}

Object.assign(globalThis, { redraws });
