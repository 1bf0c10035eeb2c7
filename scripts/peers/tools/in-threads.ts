import { runInNode } from '../../../src/node/runtimes/run-in-node.ts';
import type { CaseSummary } from '../../../src/lab/model/summary.ts';
import { pairPlan, START_MS } from './pair-plan.ts';

export type Asked = { text: string; budgetMs: number; seed: number; cases: number };

/** Measures a text in threads of this process, by the door that `threadDoor` bundled: the figures of its cases. */
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
    process.env.LAB_THREAD_DOOR,
  );
  const known = summaries.filter((summary) => summary !== undefined);
  if (known.length === asked.cases && failures.length === 0) return known;
  throw new Error(`not measured: ${failures.join(', ')}`);
}
