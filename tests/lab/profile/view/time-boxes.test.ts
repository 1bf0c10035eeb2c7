import { describe, expect, it } from 'vitest';
import { timeBoxes } from '../../../../src/lab/profile/view/time-boxes.ts';
import { sampleProfile } from '../../../support/sample-profile.ts';

const deep = Array.from({ length: 9 }, (_, depth) => `f${depth}`).join(' > ');
const { nodes } = sampleProfile([deep, 1]);
const length = 300_000;
const zigzag = Uint32Array.from({ length }, (_, index) => (index % 2 === 0 ? 0 : 9));

describe('timeBoxes', () => {
  it('keeps to a million boxes, and says how narrow they may be', () => {
    const weight = new Uint32Array(length).fill(5);
    const { total, finest = 0, rows } = timeBoxes({ nodes, samples: { node: zigzag, weight } });
    expect(total).toBe(5 * length);
    expect(finest).toBeGreaterThan(5);
    expect(rows[rows.length - 1]).toBeLessThanOrEqual(2 ** 20 + 10);
  });

  it('ends where nothing weighs anything', () => {
    const boxes = timeBoxes({ nodes, samples: { node: zigzag, weight: new Uint32Array(length) } });
    expect(boxes.total).toBe(0);
  });
});
