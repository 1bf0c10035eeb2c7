import { expect, test } from 'vitest';
import type { Said, TrapFigures } from '../../../scripts/traps/trap-figures.ts';
import { trapsReport } from '../../../scripts/traps/traps-report.ts';

const said = (part: Partial<Said> = {}): Said => ({
  byText: false,
  vanishes: false,
  likeEmpty: false,
  ...part,
});
const pair = (name: string, trap: Partial<Said>, twin: Partial<Said> = {}): TrapFigures => ({
  name,
  trap: said(trap),
  twin: said(twin),
});
const report = (figures: TrapFigures[], unmeasured: string[] = []) =>
  trapsReport([{ runtime: 'bun', figures, unmeasured }]);

test('traps flagged by their text or by an opaque call, and twins by neither, hold', () => {
  const { text, holds } = report([
    pair('a', { byText: true }),
    pair('b', { vanishes: true }, { likeEmpty: true }),
  ]);
  expect(holds).toBe(true);
  expect(text).toMatch(/^bun, traps +2 +1 +1 +0 +2$/m);
  expect(text).toMatch(/^bun, twins +2 +0 +0 +1 +0$/m);
});

test('a trap that is only like an empty call is missed', () => {
  const { text, holds } = report([pair('a', { likeEmpty: true })]);
  expect(holds).toBe(false);
  expect(text).toContain('bun: the trap is missed: a');
});

test('an honest twin that is flagged, and a pair that could not be measured, are named', () => {
  const { text, holds } = report([pair('a', { byText: true }, { vanishes: true })], ['c: it threw']);
  expect(holds).toBe(false);
  expect(text).toContain('bun: the twin is flagged: a');
  expect(text).toContain('bun: not measured: c: it threw');
});

test('nothing measured does not hold', () => {
  expect(report([]).holds).toBe(false);
});
