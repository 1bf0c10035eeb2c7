import type { Pen } from '../../src/web/charts/pen.ts';

const short = (value: unknown) =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : String(value);

/** Stands in for a canvas context and writes down what was asked of it, numbers to two decimals. */
export function recordingPen() {
  const log: string[] = [];
  const call =
    (name: string) =>
    (...given: unknown[]) =>
      void log.push([name, ...given.map(short)].join(' '));
  const set = (name: string, value: unknown) => {
    log.push(`${name} ${short(value)}`);
  };
  const pen: Pen = {
    set fillStyle(value: Pen['fillStyle']) {
      set('fillStyle', value);
    },
    set strokeStyle(value: Pen['strokeStyle']) {
      set('strokeStyle', value);
    },
    set lineWidth(value: number) {
      set('lineWidth', value);
    },
    set lineJoin(value: Pen['lineJoin']) {
      set('lineJoin', value);
    },
    set globalAlpha(value: number) {
      set('globalAlpha', value);
    },
    set font(value: string) {
      set('font', value);
    },
    set textAlign(value: Pen['textAlign']) {
      set('textAlign', value);
    },
    set textBaseline(value: Pen['textBaseline']) {
      set('textBaseline', value);
    },
    set imageSmoothingEnabled(value: boolean) {
      set('imageSmoothingEnabled', value);
    },
    beginPath: call('beginPath'),
    moveTo: call('moveTo'),
    lineTo: call('lineTo'),
    arc: call('arc'),
    closePath: call('closePath'),
    fill: call('fill'),
    stroke: call('stroke'),
    fillRect: call('fillRect'),
    fillText: call('fillText'),
    drawImage: call('drawImage'),
    measureText: (text) => ({ width: text.length * 6 }),
  };
  return {
    pen,
    log,
    /** What was written, in order. */
    texts: () => log.flatMap((line) => /^fillText (.*) -?[\d.]+ -?[\d.]+$/.exec(line)?.[1] ?? []),
    /** What was done while that ink was the fill or the stroke. */
    inked(ink: string) {
      let on = false;
      return log.filter((line) => {
        if (/^(fill|stroke)Style /.test(line)) on = line.endsWith(` ${ink}`);
        return on && !/^(fill|stroke)Style /.test(line);
      });
    },
  };
}
