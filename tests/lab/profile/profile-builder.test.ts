import { describe, expect, it } from 'vitest';
import { frameKinds, tiers } from '../../../src/lab/model/profile.ts';
import { createProfileBuilder } from '../../../src/lab/profile/profile-builder.ts';

const builder = () =>
  createProfileBuilder({ title: 'work', source: 'lab', unit: 'microseconds', ordered: true });

describe('createProfileBuilder', () => {
  it('begins with the root, and keeps each function, context and text once', () => {
    const { frame, node, sample, profile } = builder();
    const f = frame({ name: 'f', file: 'a.js', line: 2, column: 5 });
    const g = frame({ name: 'g', file: 'a.js', line: 9 });
    expect(frame({ name: 'f', file: 'a.js', line: 2, column: 5 })).toBe(f);
    expect(frame({ name: 'f', file: 'a.js', line: 3, column: 5 })).not.toBe(f);
    const inner = node(node(0, f), g);
    expect(node(node(0, f), g)).toBe(inner);
    sample(inner, 10);
    const { strings, frames, nodes, samples, step } = profile();
    expect(strings).toEqual(['', '(root)', 'f', 'a.js', 'g']);
    expect([...frames.name]).toEqual([1, 2, 4, 2]);
    expect([...frames.file]).toEqual([0, 3, 3, 3]);
    expect([...frames.line]).toEqual([0, 2, 9, 3]);
    expect([...frames.column]).toEqual([0, 5, 0, 5]);
    expect([...frames.kind].map((kind) => frameKinds[kind])).toEqual(['root', 'script', 'script', 'script']);
    expect([...nodes.parent]).toEqual([0, 0, 1]);
    expect([...nodes.frame]).toEqual([0, f, g]);
    expect(samples).toEqual({ node: Uint32Array.of(2), weight: Uint32Array.of(10) });
    expect(step).toBe(1);
  });

  it('makes neighbours of one context and tier one sample, and tells tiers where there are some', () => {
    const { frame, node, sample, profile } = builder();
    const f = node(0, frame({ name: 'f' }));
    sample(f, 1);
    sample(f, 2);
    sample(0, 3);
    sample(f, 4, 'turbofan');
    sample(f, 5, 'maglev');
    const { samples } = profile();
    expect([...samples.node]).toEqual([f, 0, f, f]);
    expect([...samples.weight]).toEqual([3, 3, 4, 5]);
    expect([...(samples.tier ?? [])].map((tier) => tiers[tier])).toEqual([
      'none',
      'none',
      'turbofan',
      'maglev',
    ]);
  });

  it('rounds so that the total is right', () => {
    const { frame, node, sample, profile } = builder();
    const two = [node(0, frame({ name: 'f' })), node(0, frame({ name: 'g' }))];
    for (let i = 0; i < 1_000; i++) sample(two[i % 2], 0.3);
    expect(profile().samples.weight.reduce((sum, weight) => sum + weight)).toBe(300);
  });

  it('takes a longer step where the total would not fit, and loses nothing of it', () => {
    const { frame, node, sample, profile } = builder();
    const two = [node(0, frame({ name: 'f' })), node(0, frame({ name: 'g' }))];
    for (let i = 0; i < 10; i++) sample(two[i % 2], 1_000_000_001);
    const { step, samples } = profile();
    expect(step).toBe(4);
    const total = samples.weight.reduce((sum, weight) => sum + weight, 0) * step;
    expect(Math.abs(total - 10_000_000_010)).toBeLessThanOrEqual(step / 2);
  });
});
