import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { isRecord, isText } from '../../src/lab/wire/guards.ts';
import { parseArrived } from '../../src/lab/wire/parse-live-event.ts';
import type { Arrived } from '../../src/lab/model/delivery.ts';

export type CollectorProcess = {
  port: number;
  kill(): void;
  /** Started again where it is dead; resolves when it is ready. */
  revive(): Promise<void>;
  /** Every run it has. */
  runs(): Promise<Arrived[]>;
  stop(): Promise<void>;
};

type Wish = { arsenal: string; data: string; app: string; port: number };

/** `arsenal collector` in a process of its own, to be killed and started again on the same data. */
export async function collectorProcess({ arsenal, data, app, port }: Wish): Promise<CollectorProcess> {
  const args = [arsenal, 'collector', '--port', String(port), '--data', data, '--app', app];
  const begin = () => spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let child = begin();
  await ready(port, child);
  return {
    port,
    kill: () => void child.kill('SIGKILL'),
    async revive() {
      if (child.exitCode === null && child.signalCode === null && !child.killed) return;
      await ended(child);
      child = begin();
      await ready(port, child);
    },
    runs: () => allRuns(port),
    async stop() {
      child.kill('SIGTERM');
      await ended(child);
    },
  };
}

async function ready(port: number, child: ChildProcess) {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error('the collector ended as soon as it was started');
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(50);
  }
  throw new Error('the collector is not ready after 10 s');
}

const ended = (child: ChildProcess) =>
  new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    else child.once('exit', () => done());
  });

async function allRuns(port: number): Promise<Arrived[]> {
  const runs: Arrived[] = [];
  for (let cursor = ''; ;) {
    const query = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await fetch(`http://127.0.0.1:${port}/v1/runs?limit=100${query}`);
    const page: unknown = await answer.json();
    if (!answer.ok || !isRecord(page) || !Array.isArray(page.items)) {
      throw new Error(`the collector lists no runs: ${answer.status} ${JSON.stringify(page)}`);
    }
    runs.push(...page.items.flatMap((item: unknown) => parseArrived(item) ?? []));
    if (!isText(page.next)) return runs;
    cursor = page.next;
  }
}
