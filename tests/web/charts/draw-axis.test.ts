import { expect, it } from 'vitest';
import { axisScale } from '../../../src/web/charts/axis-scale.ts';
import { drawAxis } from '../../../src/web/charts/draw-axis.ts';
import { recordingPen } from '../../support/recording-pen.ts';
import { testInks } from '../../support/test-inks.ts';

const plot = { left: 50, top: 10, width: 300, height: 100 };

/** The texts below a plot from 0 to 15,000, the last with a unit. */
function textsBelow(unit: string): string[] {
  const { pen, texts } = recordingPen();
  const scale = axisScale('linear', 0, 15_000, { from: 50, to: 350 });
  const text = (values: readonly number[]) =>
    values.map((value, i) => `${value}${i === values.length - 1 ? unit : ''}`);
  drawAxis(pen, { side: 'bottom', scale, kind: 'linear', wanted: 8, text, dpr: 1 }, plot, testInks);
  return texts();
}

it('leaves out a text that would run into the one that names the unit', () => {
  const all = textsBelow('');
  expect(all.toSorted((a, b) => Number(a) - Number(b))).toEqual([
    '0',
    '2000',
    '4000',
    '6000',
    '8000',
    '10000',
    '12000',
    '14000',
  ]);
  const named = textsBelow(' samples');
  expect(named).toContain('14000 samples');
  expect(named).not.toContain('12000');
  expect(named).toContain('8000');
});
