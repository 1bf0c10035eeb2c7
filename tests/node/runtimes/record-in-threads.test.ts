import { describe, expect, it } from 'vitest';
import type { CpuProfile } from '../../../src/lab/model/cpu-profile.ts';
import { parseCpuProfile } from '../../../src/lab/wire/parse-cpu-profile.ts';
import type { HeapNode } from '../../../src/lab/model/heap-profile.ts';
import { parseMemoryRecorded } from '../../../src/lab/wire/parse-memory-recorded.ts';
import { recordInThreads } from '../../../src/node/runtimes/record-in-threads.ts';
import type { RecorderAnswer } from '../../../src/node/runtimes/recorder-words.ts';
import { textPlan } from '../../support/text-plan.ts';

const text = `
const spin = () => {
  let mixed = 1;
  for (let turn = 0; turn < 1e5; turn++) mixed = (mixed * 31 + turn) | 0;
  return mixed;
};
bench('spins', () => spin());
bench('fails', () => { throw new Error('no'); });
`;
const plan = textPlan(text, { filter: '^spins$', budgetMs: 300 });
const asked = { name: 'some', lab: 'test', recording: { kind: 'time', intervalUs: 200 } } as const;
const never = new AbortController().signal;

function profileOf(answer: RecorderAnswer): CpuProfile {
  const profile = answer.ok ? parseCpuProfile(JSON.parse(answer.text)) : undefined;
  if (!profile) throw new Error(JSON.stringify(answer).slice(0, 1_000));
  return profile;
}

describe('recordInThreads', { timeout: 30_000 }, () => {
  it('gives what the profiler of Node saw of a case, by the names of its text', async () => {
    const { nodes, samples } = profileOf(await recordInThreads({ ...asked, plan }, never));
    const spin = nodes.find(({ callFrame }) => callFrame.functionName === 'spin');
    expect(spin?.callFrame).toMatchObject({ url: 'benchmark.ts', lineNumber: 2, columnNumber: 13 });
    expect(samples.length).toBeGreaterThan(100);
  });

  it('gives what the case allocates, also what is gone again, and the collections', async () => {
    const growing = textPlan(
      `const build = () => Array.from({ length: 1e4 }, (_, i) => ({ i }));\nbench('builds', build);`,
    );
    const recording = { kind: 'memory', intervalBytes: 16_384 } as const;
    const answer = await recordInThreads(
      { ...asked, recording, plan: { ...growing, budgetMs: 200, samples: 500 } },
      never,
    );
    const recorded = answer.ok ? parseMemoryRecorded(JSON.parse(answer.text)) : undefined;
    if (!recorded) throw new Error(JSON.stringify(answer).slice(0, 1_000));
    const bytes = (node: HeapNode): number =>
      node.children.reduce((sum, child) => sum + bytes(child), node.selfSize);
    expect(bytes(recorded.profile.head)).toBeGreaterThan(1e6);
    expect(recorded.source).toBe('perf-hooks');
    expect(recorded.collections).toContainEqual(expect.objectContaining({ kind: 'minor' }));
    expect(recorded.collections.every(({ durationMs }) => durationMs > 0)).toBe(true);
  });

  it('says that there is nothing where nothing can be run', async () => {
    const message = 'nothing of it could be measured';
    const broken = { ...asked, plan: textPlan('bench(') };
    expect(await recordInThreads(broken, never)).toEqual({ ok: false, message });
    expect(await recordInThreads({ ...asked, plan }, AbortSignal.abort())).toEqual({ ok: false, message });
  });
});
