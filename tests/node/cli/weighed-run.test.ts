import { describe, expect, it } from 'vitest';
import type { CaseMemory } from '../../../src/lab/model/case-memory.ts';
import { ok } from '../../../src/lab/model/result.ts';
import { keptRunText } from '../../../src/lab/wire/kept-run-text.ts';
import { parseKeptRun } from '../../../src/lab/wire/parse-kept-run.ts';
import { runContent } from '../../../src/lab/wire/run-content.ts';
import { weighedRun } from '../../../src/node/cli/weighed-run.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { awkwardRun } from '../../support/kept-run.ts';
import { textPlan } from '../../support/text-plan.ts';

const plan = textPlan('');
const never = new AbortController().signal;
const absent = { kind: 'absent', because: 'collected' } as const;
const kept = awkwardRun(mulberry32(3));
const keys = kept.run.cases.map(({ info }) => info.key);

const runtime = (weighed: Map<string, CaseMemory>) => ({ weigh: async () => weighed });

describe('weighedRun', () => {
  it('has what was found of each case', async () => {
    const { run } = await weighedRun(kept, plan, runtime(new Map([[keys[0], absent]])), never);
    expect(run.cases.map(({ memory }) => memory)).toEqual(
      keys.map((_, nth) => (nth === 0 ? absent : { kind: 'absent', because: 'failed' })),
    );
  });

  it('says of a runtime that does not tell that it does not', async () => {
    const { run } = await weighedRun(kept, plan, {}, never);
    for (const { memory } of run.cases) expect(memory).toEqual({ kind: 'absent', because: 'untold' });
  });

  it('leaves alone what is stopped before or meanwhile', async () => {
    const stopping = new AbortController();
    const slow = {
      async weigh() {
        stopping.abort();
        return new Map<string, CaseMemory>();
      },
    };
    expect(await weighedRun(kept, plan, slow, stopping.signal)).toBe(kept);
    expect(await weighedRun(kept, plan, slow, AbortSignal.abort())).toBe(kept);
  });

  it('is a run that can be kept and read again, as it could without', async () => {
    const weighed = await weighedRun(kept, plan, runtime(new Map([[keys[0], absent]])), never);
    expect(parseKeptRun(keptRunText(weighed))).toEqual(ok(weighed));
    expect([...runContent(kept)].join('')).not.toContain('"because"');
  });
});
