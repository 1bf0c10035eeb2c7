import { expect, test } from 'vitest';
import { mulberry32 } from '../../../../src/lab/model/mulberry32.ts';
import { sliceDifference } from '../../../../src/lab/profile/compare/slice-difference.ts';
import { createProfileBuilder } from '../../../../src/lab/profile/profile-builder.ts';
import { seriesChanges } from '../../../../src/lab/stats/series-changes.ts';

/** A recording in which `names` ran by chance, each as often as is told, in 3,000 samples. */
function recordingOf(
  seed: number,
  often: Record<string, number>,
  { ordered = true, samples = 3_000, us = 100 } = {},
) {
  const head = { title: 'made', source: 'v8', unit: 'microseconds', ordered } as const;
  const { frame, node, sample, profile } = createProfileBuilder(head);
  const random = mulberry32(seed);
  const whole = Object.values(often).reduce((sum, one) => sum + one, 0);
  const named = (name: string) => ({ name, file: name === '(idle)' ? '' : `/x/${name}.js`, line: 3 });
  for (let nth = 0; nth < samples; nth++) {
    let at = random() * whole;
    const [name] = Object.entries(often).find(([, one]) => (at -= one) < 0) ?? ['none'];
    sample(node(0, frame(name === '(idle)' ? { name, kind: 'idle' } : named(name))), us);
  }
  return profile();
}

const changed = (difference: ReturnType<typeof sliceDifference>) =>
  difference.functions.filter(({ isChanged }) => isChanged).map(({ name }) => name);

test('A function that takes half as much again is shown to have changed, with its interval', () => {
  const before = recordingOf(1, { parse: 20, write: 40, read: 40 });
  const after = recordingOf(2, { parse: 30, write: 40, read: 40 });
  const difference = sliceDifference(before, after, seriesChanges);
  const parse = difference.functions.find(({ name }) => name === 'parse');
  expect(changed(difference)).toContain('parse');
  expect(difference).toMatchObject({ unit: 'share', rounds: 'slices', count: 12, title: 'made' });
  expect(parse).toMatchObject({ file: '/x/parse.js', line: 3 });
  expect(parse?.baseline).toBeCloseTo(0.2, 1);
  const { low = 0, high = 0 } = parse?.interval ?? {};
  expect(low).toBeLessThan(parse?.change ?? 0);
  expect(high).toBeGreaterThan(parse?.change ?? 0);
});

test('Of recordings that differ by chance alone, at most one of twenty has a coloured function', () => {
  const often = { a: 30, b: 20, c: 15, d: 10, e: 5 };
  const pairs = Array.from({ length: 60 }, (_, nth) =>
    sliceDifference(recordingOf(2 * nth, often), recordingOf(2 * nth + 1, often), seriesChanges),
  );
  expect(pairs.filter((each) => changed(each).length > 0).length).toBeLessThanOrEqual(4);
});

test('Where nothing ran counts for nothing', () => {
  const before = recordingOf(7, { a: 50, b: 50, '(idle)': 10 });
  const after = recordingOf(8, { a: 50, b: 50, '(idle)': 200 });
  const difference = sliceDifference(before, after, seriesChanges);
  expect(changed(difference)).toEqual([]);
  expect(difference.functions.map(({ name }) => name).toSorted()).toEqual(['a', 'b']);
});

test('What is in one recording only has no change in times, and is told all the same', () => {
  const difference = sliceDifference(
    recordingOf(1, { a: 50, old: 20 }),
    recordingOf(2, { a: 50, new: 20 }),
    seriesChanges,
  );
  expect(changed(difference).toSorted()).toEqual(expect.arrayContaining(['new', 'old']));
  expect(difference.functions.find(({ name }) => name === 'new')).not.toHaveProperty('change');
});

test('Sums by stack, and a handful of samples, cannot be cut: nothing is shown to have changed', () => {
  const sums = [1, 2].map((seed) => recordingOf(seed, { a: seed, b: 1 }, { ordered: false }));
  const few = [1, 2].map((seed) => recordingOf(seed, { a: seed, b: 1 }, { samples: 12, us: 10 }));
  for (const [before, after] of [sums, few]) {
    const difference = sliceDifference(before, after, seriesChanges);
    expect(difference.count).toBe(0);
    expect(changed(difference)).toEqual([]);
    expect(difference.functions).toHaveLength(2);
  }
});
