import type { BenchClient } from '../../src/lab/conduct/bench-client.ts';
import type { BenchListener } from '../../src/lab/conduct/inbox.ts';
import type { Prepared } from '../../src/lab/conduct/prepared.ts';
import type { CaseInfo } from '../../src/lab/model/benchmark.ts';
import type { Failure } from '../../src/lab/model/failure.ts';
import type { Share } from '../../src/lab/model/plan.ts';
import { failed, ok, type Result } from '../../src/lab/model/result.ts';
import type { CaseMeasured } from '../../src/lab/model/run.ts';
import type { Measured } from '../../src/lab/wire/bench-api.ts';

/** What a worker answers, and how it is afterwards. */
export type Answer = {
  result: Result<Measured>;
  /** The worker is dead of its failure. */
  fatal?: true;
  /** It failed before it said anything of the lot. */
  unbegun?: true;
  /** The case that was on. */
  current?: number;
};

/** Every case measured, with what else is said of some. */
export const measuredWell = ({ cases }: Share, part: Record<number, Partial<CaseMeasured>> = {}): Answer => ({
  result: ok({
    cases: cases.map((index) => ({ case: index, samples: 4, ...part[index] })),
    canary: { beforeMs: 1, afterMs: 1 },
  }),
});

export const died = (failure: Failure, part: Omit<Answer, 'result' | 'fatal'> = {}): Answer => ({
  result: failed(failure),
  fatal: true,
  ...part,
});

/** One lot as it was asked of a worker, the worker by its number from 0; the survey is made by worker 0. */
export type Asked = { worker: number; share: Share };

/** Workers that answer as told. */
export function fakeWorkers(
  cases: CaseInfo[],
  answer: (share: Share, listener: BenchListener, nth: number) => Answer = measuredWell,
  load: BenchClient['load'] = async () => ok({ cases, clockStepMs: 0.005, isolated: true }),
) {
  const asked: Asked[] = [];
  const counts = { started: 0, open: 0 };
  const prepared: Prepared = {
    load: { attachments: [], lines: 1 },
    start(_, listener) {
      const worker = counts.started++;
      counts.open++;
      let last: Answer | undefined;
      let nth = 0;
      const isDead = () => last?.fatal === true && !last.result.ok;
      return {
        load,
        async measure(share) {
          asked.push({ worker, share });
          last = answer(share, listener, nth++);
          return last.result;
        },
        begun: () => !last?.unbegun,
        current: () => last?.current,
        dead: () => (isDead() && last && !last.result.ok ? last.result.failure : undefined),
        close() {
          counts.open--;
        },
      };
    },
  };
  return { prepared, asked, counts };
}
