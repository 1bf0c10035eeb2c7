import { runInNode } from '../../../src/node/runtimes/run-in-node.ts';
import type { CaseSummary } from '../../../src/lab/model/summary.ts';
import { pairPlan, START_MS } from './pair-plan.ts';

export type Asked = { text: string; budgetMs: number; seed: number; cases: number; door: string | undefined };

/** Measures a text in threads of this process: the figures of its cases. */
export async function measuredInThreads(asked: Asked): Promise<CaseSummary[]> {
  const failures: string[] = [];
  const { summaries } = await runInNode(
    pairPlan(asked, START_MS.thread, asked.cases),
    (event) => {
      if (event.type === 'case-failed' || event.type === 'ended') {
        if (event.failure) failures.push(JSON.stringify(event.failure));
      }
    },
    new AbortController().signal,
    asked.door,
  );
  const known = summaries.filter((summary) => summary !== undefined);
  if (known.length === asked.cases && failures.length === 0) return known;
  throw new Error(`not measured: ${failures.join(', ')}`);
}
