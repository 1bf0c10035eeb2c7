import type { BenchProcess } from '../../src/lab/conduct/bench-process.ts';
import type { BenchApi, DataMessage } from '../../src/lab/wire/bench-api.ts';
import type { Life } from '../../src/lab/wire/parse-life.ts';

const unanswered = () => new Promise<never>(() => undefined);

/** A worker that is no worker: its answers and what it sends are in the test's hands. */
export function fakeProcess(api: Partial<BenchApi>, { beats = false } = {}) {
  const lives: ((life: Life) => void)[] = [];
  const takers: ((message: unknown) => void)[] = [];
  let closed = 0;
  const process: BenchProcess = {
    api: { load: unanswered, measure: unanswered, weigh: unanswered, ...api },
    beats,
    onData: (take) => void takers.push(take),
    onLife: (take) => void lives.push(take),
    close() {
      closed++;
    },
  };
  return {
    process,
    say: (life: Life) => lives.forEach((take) => take(life)),
    send: (message: DataMessage | { type: string }) => takers.forEach((take) => take(message)),
    closed: () => closed,
  };
}
