import { expect, test } from 'vitest';
import { openRuntime } from '../../src/node/runtimes/runtime.ts';
import { builtLab } from '../support/served-lab.ts';
import { textPlan } from '../support/text-plan.ts';

const text = `
let count = 0;
const kept = [];
bench('object', () => ({ id: count++, x: 1, y: 2 }));
bench('buffer', () => new Float64Array(1000));
bench('too much', () => { let last; for (let i = 0; i < 2_000; i++) last = new Array(10_000).fill(i); return last; });
bench('fails', () => { throw new Error('no'); });
`;

test('what a call allocates is weighed in the sandbox of Chromium, and what cannot be is not guessed', async () => {
  const opened = await openRuntime('chromium', { labFolder: builtLab, lab: 'test' });
  if (!opened.ok) throw new Error(opened.failure.advice);
  const found = await opened.value.weigh?.(textPlan(text), new AbortController().signal);
  await opened.value.close();
  // Six fields of 4 bytes, as pointers are compressed there; twice as much in builds where they are not.
  expect(found?.get('object')).toMatchObject({ kind: 'weighed', source: 'devtools' });
  const object = found?.get('object');
  expect(object?.kind === 'weighed' ? Math.round(object.bytes / 24) : 0).toBeOneOf([1, 2]);
  expect(found?.get('buffer')).toMatchObject({ buffers: 8_000 });
  expect(found?.get('too much')).toEqual({ kind: 'absent', because: 'collected' });
  expect(found?.get('fails')).toEqual({ kind: 'absent', because: 'failed' });
});
