import { expect, test } from 'vitest';
import { isFigures } from '../../../scripts/peers/figures.ts';

const good = {
  cases: [{ time: 1, interval: { low: 0.9, high: 1.1 } }, { time: 2 }],
  ratio: { value: 2, interval: { low: 1.9, high: 2.1 } },
  test: 'slower',
  wallMs: 5,
};
const accepts = (value: unknown) => isFigures(value, '$', () => undefined);

test('figures of two cases, compared by the tool, are figures', () => {
  expect(accepts(good)).toBe(true);
});

test.each([
  ['a time that is not a number', { ...good, cases: [{ time: null }] }],
  ['an unknown verdict', { ...good, test: 'quicker' }],
  ['no wall time', { cases: [] }],
])('%s is refused', (_, value) => {
  expect(accepts(value)).toBe(false);
});
