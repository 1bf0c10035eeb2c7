import { expect, test } from 'vitest';
import { createProfileBuilder } from '../../../../src/lab/profile/profile-builder.ts';
import { tierCourse } from '../../../../src/lab/profile/tiers/tier-course.ts';

function built(...samples: Parameters<ReturnType<typeof createProfileBuilder>['sample']>[]) {
  const builder = createProfileBuilder({ title: '', source: 'jsc', unit: 'microseconds', ordered: true });
  const hot = builder.node(0, builder.frame({ name: 'hot', file: 'a.js', line: 1 }));
  for (const [, weight, tier] of samples) builder.sample(hot, weight, tier);
  return builder.profile();
}

test('A recording that begins in the interpreter and ends at the top tells both, in their order', () => {
  const course = tierCourse(built([0, 25_000, 'llint'], [0, 75_000, 'ftl']));
  expect(course).toMatchObject({
    engine: 'JavaScriptCore',
    ms: 100,
    shares: { interpreter: 0.25, baseline: 0, middle: 0, top: 0.75 },
    functions: [{ name: 'hot', share: 1 }],
  });
  expect(course?.overTime).toHaveLength(60);
  expect(course?.overTime.at(0)?.shares).toMatchObject({ interpreter: 1 });
  expect(course?.overTime.at(-1)?.shares).toMatchObject({ top: 1 });
});

test('The names of the tiers tell the engine', () => {
  expect(tierCourse(built([0, 10, 'none'], [0, 10, 'maglev']))?.engine).toBe('V8');
});

test('Where no sample tells its tier there is nothing to tell', () => {
  expect(tierCourse(built([0, 10], [0, 10]))).toBeUndefined();
});
